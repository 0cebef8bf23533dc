"""`tm serve` and `tm demo`: processes that answer over the network."""

import contextlib
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Tm
from tm.settings import parse_bind

TM = Path(sys.executable).with_name("tm")
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(folder: Path, environment: dict[str, str]) -> Iterator[Start]:
    """Start the command and leave it running until the test ends."""
    started: list[subprocess.Popen[str]] = []

    def call(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [TM, *arguments],
            cwd=folder,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        started.append(process)
        return process

    yield call
    for process in started:
        process.terminate()
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def stopped(process: subprocess.Popen[str]) -> str:
    """End a server as a service manager does, and give what it said."""
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 0
    return err


def test_the_desk_answers_and_stops_when_told(desk: Tm, start: Start) -> None:
    port = free_port()
    process = start("serve", "--bind", f"127.0.0.1:{port}")
    assert process.stderr is not None
    sentence = process.stderr.readline()

    with urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
        page = answer.read().decode()

    assert sentence == f"Pliego serves http://127.0.0.1:{port} (Ctrl+C stops).\n"
    assert 'name="password"' in page
    stopped(process)


def test_an_upload_that_is_too_big_is_answered_by_the_desk_itself(desk: Tm, start: Start) -> None:
    port = free_port()
    process = start("serve", "--bind", f"127.0.0.1:{port}")
    assert process.stderr is not None
    process.stderr.readline()

    with pytest.raises(HTTPError) as refused:
        urlopen(f"http://127.0.0.1:{port}/import", data=b"text=" + b"x" * 24 * 1024 * 1024, timeout=60)

    assert refused.value.code == 413
    assert "bigger than the desk takes" in refused.value.read().decode()
    refused.value.close()
    stopped(process)


def test_a_port_in_use_is_one_line(desk: Tm, taken: int) -> None:
    outcome = desk("serve", "--bind", f"127.0.0.1:{taken}")

    assert (outcome.status, outcome.out) == (1, "")
    assert "The port is in use" in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_address_that_is_none_is_one_line(desk: Tm) -> None:
    outcome = desk("serve", "--bind", "here")

    assert outcome.status == 1
    assert "HOST:PORT" in outcome.err


def test_without_a_secret_nothing_is_served(desk: Tm, folder: Path) -> None:
    (folder / "instance" / "pliego.db.secret").unlink()
    outcome = desk("serve")

    assert outcome.status == 1
    assert "run `tm init`" in outcome.err


@pytest.fixture
def usual_port() -> Iterator[None]:
    """Somebody listens on port 8000, be it us."""
    with socket.socket() as listening:
        with contextlib.suppress(OSError):
            listening.bind(("127.0.0.1", 8000))
            listening.listen()
        yield


def test_the_demo_tells_a_free_address_and_who_to_sign_in_as(
    start: Start, folder: Path, usual_port: None
) -> None:
    process = start("demo")
    assert process.stdout is not None
    address = process.stdout.readline().strip()

    assert re.fullmatch(r"http://127\.0\.0\.1:8\d\d\d", address)
    assert parse_bind(address.removeprefix("http://"))[1] > 8000
    with urlopen(address, timeout=20) as answer:
        assert "The Crossing" in answer.read().decode()
    said = stopped(process)
    assert "with the password “" in said
    assert "teo      translator (es-419)" in said
    assert not list(folder.iterdir())


def test_the_demo_is_no_cover_for_a_real_newspaper(desk: Tm, folder: Path) -> None:
    outcome = desk("demo", "--database", f"sqlite:///{folder}/instance/pliego.db")

    assert outcome.status == 1
    assert "not the demo" in outcome.err


def test_a_named_database_is_kept(tm: Tm, folder: Path) -> None:
    arguments = ["demo", "--set-up-only", "--database", "sqlite:///demo/demo.db"]
    begun = time.process_time()
    assert tm(*arguments).status == 0
    first = time.process_time() - begun
    status = tm("status", "9-4", "--json", "--database", "sqlite:///demo/demo.db").out
    assert tm(*arguments).status == 0

    assert first < 60
    assert tm("status", "9-4", "--json", "--database", "sqlite:///demo/demo.db").out == status
