"""The desk and the floor, each served on a port by a process of its own."""

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server
from time import monotonic, sleep

from waitress import serve

from benchmarks.bare import bare_app
from tm.storage.engine import Database


@contextmanager
def desk(folder: Path) -> Iterator[int]:
    """The port on which `tm serve` serves the installation of a folder."""
    port = _free_port()
    command = [sys.executable, "-c", "import tm.cli; tm.cli.main()", "serve", "--bind", f"127.0.0.1:{port}"]
    served = subprocess.Popen([*command, "--config", str(folder / "config.toml")], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port
    finally:
        served.terminate()
        served.wait()


@contextmanager
def bare(url: str, edition: int) -> Iterator[int]:
    """The port on which the bare application is served over the same database."""
    port = _free_port()
    served = multiprocessing.get_context("spawn").Process(target=_serve_bare, args=(url, edition, port))
    served.start()
    try:
        _wait_for(port)
        yield port
    finally:
        served.terminate()
        served.join()


def _serve_bare(url: str, edition: int, port: int) -> None:
    serve(bare_app(Database(url), edition), host="127.0.0.1", port=port, threads=8, _quiet=True)


def _free_port() -> int:
    with create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _wait_for(port: int) -> None:
    end = monotonic() + 60
    while monotonic() < end:
        try:
            create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            sleep(0.1)
        else:
            return
    raise TimeoutError(port)
