"""`tm serve`: the desk on the network, proxy-ready."""

import contextlib
import gc
import signal
import socket
from collections.abc import Callable
from dataclasses import replace
from types import FrameType

import click
from flask import Flask
from waitress.server import create_server

from tm.cli import output
from tm.cli.in_force import settings
from tm.cli.installation import ready
from tm.cli.options import installation_options
from tm.settings import Server, Settings, parse_bind
from tm.web.app import create_app

LARGEST_BODY = 256 * 1024 * 1024
"""The server itself cuts off bodies from this size on, in bytes; smaller ones that are still more than the
desk takes are answered by a page of ours, which says so."""


@click.command("serve", short_help="Serve the desk.")
@click.option(
    "--bind", metavar="HOST:PORT", help="Where to listen; otherwise the settings, or 127.0.0.1:8000."
)
@installation_options
def serve_command(bind: str | None) -> None:
    """Serve the desk until it is stopped. Put a proxy with HTTPS in front of it."""
    chosen = settings()
    if bind:
        host, port = parse_bind(bind)
        chosen = replace(chosen, server=replace(chosen.server, host=host, port=port))
    with ready(chosen) as database:
        stop_on_termination()
        app = create_app(chosen, database=database)
        sentence = f"Pliego serves {address(chosen.server)} (Ctrl+C stops)."
        serve(app, chosen, lambda: output.say(sentence))


def address(server: Server) -> str:
    """What to type into a browser on this machine, or the public address."""
    host = f"[{server.host}]" if ":" in server.host else server.host
    return server.public_url or f"http://{host}:{server.port}"


def serve(app: Flask, chosen: Settings, tell: Callable[[], None]) -> None:
    """Listen, tell it once we do, and serve until we are stopped.

    Raises:
        OSError: the port is in use, or may not be used.
    """
    server = create_server(
        app,
        sockets=[_listening(chosen.server)],
        threads=chosen.server.threads,
        ident="Pliego",
        clear_untrusted_proxy_headers=chosen.server.trusted_proxies == 0,
        max_request_body_size=max(LARGEST_BODY, 4 * chosen.limits.upload),
    )
    gc.freeze()  # what was made so far stays: a page of thousands of parts has it looked through no more
    tell()
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    server.close()


def stop_on_termination() -> None:
    """Let a service manager's signal stop us as Ctrl+C does."""
    signal.signal(signal.SIGTERM, _stop)


def _listening(server: Server) -> socket.socket:
    """A socket at the server's address; ours, so that it is closed where it cannot be had."""
    family, kind, protocol, _, place = socket.getaddrinfo(
        server.host, server.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
    except OSError:
        listening.close()
        raise
    return listening


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
