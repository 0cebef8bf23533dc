"""What goes over the wire between a browser and a desk, counted where it passes: every byte of both ways."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes that a browser sent, and bytes that it got."""

    up: int
    down: int

    @property
    def all(self) -> int:
        """Both ways."""
        return self.up + self.down


@dataclass
class Wire:
    """A port in front of a desk, and the bytes that went through it since they were last counted."""

    port: int
    listening: socket.socket
    _bytes: dict[str, int] = field(default_factory=lambda: {"up": 0, "down": 0})
    _sockets: list[socket.socket] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where a browser finds the desk behind it."""
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def counted(self) -> Traffic:
        """What went through since the last count."""
        taken, self._bytes = self._bytes, {"up": 0, "down": 0}
        return Traffic(**taken)

    def open(self) -> None:
        """Begin to listen."""
        self._start(self._accept)

    def close(self) -> None:
        """Hang up, everywhere."""
        for each in [self.listening, *self._sockets]:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for each in [self.listening, *self._sockets]:
            each.close()

    def _start(self, work: object, *arguments: object) -> None:
        assert callable(work)
        self._threads.append(threading.Thread(target=work, args=arguments, name="wire"))
        self._threads[-1].start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                browser, _address = self.listening.accept()
                self._sockets.append(browser)
                desk = socket.create_connection(("127.0.0.1", self.port))
                self._sockets.append(desk)
                self._start(self._pass, browser, desk, "up")
                self._start(self._pass, desk, browser, "down")

    def _pass(self, one: socket.socket, other: socket.socket, way: str) -> None:
        with suppress(OSError):
            while data := one.recv(CHUNK):
                self._bytes[way] += len(data)
                other.sendall(data)
        with suppress(OSError):
            other.shutdown(socket.SHUT_WR)


@contextmanager
def counting(address: str) -> Iterator[Wire]:
    """A port in front of the desk at this address, until the end of the block."""
    wire = Wire(int(address.rpartition(":")[2]), socket.create_server(("127.0.0.1", 0)))
    wire.open()
    try:
        yield wire
    finally:
        wire.close()
