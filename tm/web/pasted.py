"""The text that a form brings: pasted into its field, or in the file that was chosen."""

from flask import request

from tm.errors import TmError
from tm.ingest import decode
from tm.web.current import desk


def pasted_text() -> str:
    """The text of the form's field, with line breaks as we keep them and no character a database refuses."""
    return request.form.get("text", "").replace("\r\n", "\n").replace("\x00", "")


def given_text(too_big: str) -> str:
    """The text of the file that was chosen, else the pasted one.

    Raises:
        TmError: the file is too big (said with the sentence `too_big`), or no text.
    """
    upload = request.files.get("file")
    if not upload or not upload.filename:
        return pasted_text()
    raw = upload.read()
    if len(raw) > desk().settings.limits.upload:
        raise TmError(too_big)
    return decode(raw).text.replace("\r\n", "\n")
