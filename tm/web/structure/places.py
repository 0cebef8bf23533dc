"""Where in a text somebody wants to cut: said by a mark that was typed, or by where the caret stood."""

from tm.errors import N_, TmError

MARK = "|"
"""What people type where they want a cut, if they cannot place a caret."""


def place_in(text: str, typed: str, caret: int | None) -> int:
    """The offset in a text at which the second part begins.

    Raises:
        TmError: no place was said, or words were changed besides.
    """
    typed = typed.replace("\r\n", "\n")
    marked = _marked(text, typed)
    if marked is not None:
        return marked
    if typed.strip() not in {text.strip(), ""}:
        raise TmError(N_("The words are not those that stand there; save them first, then cut."))
    if caret is None or not text[:caret].strip() or not text[caret:].strip():
        raise TmError(N_("Say where to cut: put a | between two words, or place the cursor there."))
    return caret


def _marked(text: str, typed: str) -> int | None:
    """Where a mark stands in what was typed, if the rest is the text; space beside it does not count."""
    for place in (place for place, character in enumerate(typed) if character == MARK):
        front, behind = typed[:place].strip(), typed[place + 1 :].strip()
        start = text.find(front) + len(front)
        if front and behind and text.strip().startswith(front) and text[start:].strip() == behind:
            return len(text) - len(text[start:].lstrip())
    return None
