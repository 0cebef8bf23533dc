"""The desk: a thin Flask shell that turns requests into calls of `tm.services`."""

from tm.web.app import create_app

__all__ = ["create_app"]
