"""A piece in the making: what becomes an article once all of its parts are known."""

from dataclasses import dataclass, field

from tm.document import Kind
from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.words.cases import ends_sentence


@dataclass(slots=True)
class Piece:
    """A piece in the making: its kind, its parts in reading order, its parent among the pieces."""

    kind: Kind
    parts: list[Part] = field(default_factory=list)
    parent: int | None = None
    follows: int | None = None
    rest: list["Piece"] = field(default_factory=list)

    @property
    def texts(self) -> list[Part]:
        """Its running text."""
        return [part for part in self.parts if part.role in {Role.TEXT, Role.LIST_LEAD}]

    @property
    def headline(self) -> str:
        """Its headline, or nothing."""
        return next((part.text for part in self.parts if part.role is Role.HEADLINE), "")

    @property
    def start(self) -> int:
        """The headline's line, else the first."""
        lines = [part.chunk.number for part in self.parts if part.role is Role.HEADLINE]
        return lines[0] if lines else self.parts[0].chunk.number

    @property
    def is_cut(self) -> bool:
        """Whether its text stops inside a sentence."""
        last = self.texts[-1].text if self.texts else ""
        return bool(last) and not ends_sentence(last) and not is_formula(last)

    @property
    def is_epigraph(self) -> bool:
        """Whether all of it below its headline is somebody's words: who signs these ends no piece."""
        texts = [part.text.rstrip(".") for part in self.texts]
        quoted = len(texts) == 1 and texts[0][:1] in '“«"' and texts[0][-1:] in '”»"'
        return quoted and bool(self.headline)
