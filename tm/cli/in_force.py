"""The settings that a command works with; needs no database, so that a dry run starts fast."""

import os

from tm.cli.options import given
from tm.errors import TmError
from tm.settings import Settings, load_settings


def settings() -> Settings:
    """The settings in force for this command."""
    options = given()
    return load_settings(options.config, options.database, os.environ)


def settings_or_defaults() -> Settings:
    """The settings, or the defaults where those around us cannot be used and none were asked for."""
    try:
        return settings()
    except TmError:
        if given().config or given().database:
            raise
        return Settings()
