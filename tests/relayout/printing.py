"""Lines on paper: measures, gaps, damage; and which line belongs to which block."""

from random import Random

from tests.relayout.damage import damaged
from tests.relayout.story import Fragment, Run, TrueBlock
from tests.relayout.styles import HouseStyle
from tests.relayout.typesetting import wrapped
from tm.document import BlockType

HEADS = {"head", "deck"}


class Sheet:
    """The lines printed so far."""

    def __init__(self, style: HouseStyle, rng: Random) -> None:
        self.style = style
        self.rng = rng
        self.lines: list[str] = []
        self.new_page = ""
        self.last: TrueBlock | None = None
        self.starts_page = False

    def put(self, fragment: Fragment, gap: int) -> None:
        """Print a fragment after so many blank lines, and tell its blocks where they stand."""
        lines = [damaged(line, fragment, self.style, self.rng) for line in self._set(fragment)]
        if self.lines:
            self.lines += self._blanks(gap)
        lines[0] = self.new_page + lines[0]
        self.new_page = ""
        start = len(self.lines) + 1
        self.lines += lines
        self.last = fragment.blocks[-1]
        for block in fragment.blocks:
            end = len(self.lines)
            if block.type is BlockType.DATELINE:
                end = start + _lines_of(block.text, lines) - 1
            block.lines.append((start, end))

    def put_run(self, run: Run, gap: int) -> None:
        """Print fragments that belong together; the first after `gap` blank lines."""
        before = ""
        for at, fragment in enumerate(run):
            own = gap if at == 0 else self.gap(before, fragment)
            self.put(fragment, own)
            before = fragment.role

    def put_rule(self, gap: int) -> None:
        """Print the line that this paper has between pieces."""
        self.lines += [*[""] * gap, self.style.rule]

    def gap(self, before: str, fragment: Fragment) -> int:
        """How many blank lines stand before a fragment, by its role and that of the one above."""
        style = self.style
        if fragment.gap is not None:
            return fragment.gap
        if before in HEADS or fragment.role in HEADS:
            return style.head_gap if before in HEADS else max(style.head_gap, style.paragraph_gap)
        if fragment.role == "item" and before == "item":
            return 0
        if fragment.role in {"line", "jump"}:
            return max(1, style.paragraph_gap)
        gap = style.paragraph_gap
        if fragment.role == "rest":
            # A column's end leaves a blank line even where paragraphs have none between them.
            gap = max(gap, self.rng.choice((0, 1))) if style.paragraphs == "line" else max(gap, 1)
        inner = (
            "inner blanks" in style.damages and fragment.role == "para" and gap and self.rng.random() < 0.1
        )
        return gap + 2 if inner else gap

    def _set(self, fragment: Fragment) -> list[str]:
        style = self.style
        if fragment.role in {"para", "rest", "caption", "deck", "item"} and style.width:
            indent = style.indent if fragment.role == "para" else ""
            hyphens = self.rng if style.wrap_hyphens and fragment.role in {"para", "rest"} else None
            return [
                line
                for part in fragment.text.split("\n")
                for line in wrapped(part, style.width, indent=indent, rng=hyphens)
            ]
        return fragment.text.split("\n")

    def _blanks(self, count: int) -> list[str]:
        lone = "lone space" in self.style.damages
        return [" " if lone and self.rng.random() < 0.05 else "" for _ in range(count)]


def _lines_of(text: str, lines: list[str]) -> int:
    """How many of the lines a text takes that begins with the first one."""
    count = sum(each.isalnum() for each in text)
    for number, line in enumerate(lines, start=1):
        count -= sum(each.isalnum() for each in line)
        if count <= 0:
            return number
    return len(lines)


def ended(lines: list[str], style: HouseStyle) -> str:
    """The lines as one text, with the line ends and the marks that this paper's program writes."""
    text = "\n".join(lines)
    if "no newline" not in style.ends:
        text += "\n"
    if "crlf" in style.ends:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if "bom" in style.ends else text
