"""The application: one function that puts the desk together from its settings."""

from datetime import timedelta

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from tm import resources
from tm.settings import Settings, load_secret, secrets_file
from tm.storage.engine import Database
from tm.web import assets, compressing, current, errors, filters, i18n, rights, security, unchanged
from tm.web.blueprints import (
    account,
    announcing,
    archive,
    articles,
    assigning,
    board,
    checked,
    codes,
    copies,
    corrections,
    deviating,
    editions,
    exports,
    finished,
    giving,
    helping,
    here,
    home,
    imports,
    intake,
    issues,
    keeping,
    layout_errors,
    log,
    naming,
    notes,
    notices,
    offline,
    originals,
    own_keys,
    passing,
    pasting,
    people,
    placing,
    plan,
    published,
    questions,
    recognising,
    repeating,
    replacing,
    reviewing,
    saving,
    signing_in,
    standing,
    structure,
    updates,
    writers,
)

BLUEPRINTS = (
    account.bp,
    archive.bp,
    articles.bp,
    assigning.bp,
    board.bp,
    checked.bp,
    codes.bp,
    copies.bp,
    corrections.bp,
    deviating.bp,
    editions.bp,
    exports.bp,
    finished.bp,
    giving.bp,
    here.bp,
    helping.bp,
    home.bp,
    imports.bp,
    announcing.bp,
    intake.bp,
    issues.bp,
    keeping.bp,
    layout_errors.bp,
    log.bp,
    naming.bp,
    notes.bp,
    notices.bp,
    offline.bp,
    originals.bp,
    own_keys.bp,
    passing.bp,
    pasting.bp,
    people.bp,
    placing.bp,
    plan.bp,
    published.bp,
    questions.bp,
    recognising.bp,
    repeating.bp,
    replacing.bp,
    reviewing.bp,
    saving.bp,
    signing_in.bp,
    standing.bp,
    structure.bp,
    updates.bp,
    writers.bp,
)


def create_app(settings: Settings, *, database: Database | None = None) -> Flask:
    """The desk for one installation; `database` is used in place of the one that the settings name.

    Raises:
        TmError: the installation has no secret yet, or others can read it.
    """
    app = Flask("tm.web", template_folder=str(resources.templates()))
    _configure(app, settings)
    current.install(app, settings, database or Database(settings.database))
    rights.install(app)
    compressing.install(app)
    unchanged.install(app)
    security.install(app)
    i18n.install(app, settings)
    filters.install(app)
    assets.install(app)
    errors.install(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _configure(app: Flask, settings: Settings) -> None:
    app.config.update(
        SECRET_KEY=load_secret(secrets_file(settings)),
        SESSION_COOKIE_NAME="pliego_notes",
        SESSION_COOKIE_SECURE=settings.server.https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(hours=1),
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(days=365),
        MAX_CONTENT_LENGTH=settings.limits.upload + 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=settings.limits.upload + 1024 * 1024,
        MAX_FORM_PARTS=5000,
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    proxies = settings.server.trusted_proxies
    if proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )
