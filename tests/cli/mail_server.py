"""A mail server on this machine that takes everything (RFC 5321, no more than a client of ours says)."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from socketserver import StreamRequestHandler, ThreadingTCPServer


class MailServer(ThreadingTCPServer):
    """The server, with the mails that it took."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.mails: list[EmailMessage] = []
        self.refused: set[str] = set()
        """Parts of addresses to which it takes nothing."""


class _Conversation(StreamRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, MailServer)
        self._say("220 here")
        for said in self.rfile:
            line = said.decode().strip()
            if line.upper() == "DATA":
                self._say("354 go on")
                body = b"".join(iter(self.rfile.readline, b".\r\n"))
                message = message_from_bytes(body, policy=default)
                assert isinstance(message, EmailMessage)
                self.server.mails.append(message)
            refused = line.upper().startswith("RCPT") and any(each in line for each in self.server.refused)
            if line.upper() == "QUIT":
                return self._say("221 bye")
            self._say("550 nobody here" if refused else "250 fine")
        return None

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())
