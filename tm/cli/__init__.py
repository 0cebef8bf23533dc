"""The command line, a contract for scripts: thin commands over `tm.services`."""

from tm.cli.app import main

__all__ = ["main"]
