"""House styles: how one paper sets its pieces, drawn at random, coherent as a real paper is.

What is never drawn, because a careful reader of the plain text could not decide it either:
- sub-heads in the case of headlines, where neither a rule nor more air stands between pieces than between
  their parts: a new piece and a new part would be the same thing (letters and briefs have no other sign);
- sidebars between two whole paragraphs of their article: only a cut sentence tells where the article goes on;
- decks of a few words (they would be second headlines), lists without marks, section rules inside articles;
- dates alone as a volume line anywhere but at the top;
- heads of continuations that name nothing, where two pieces come from the same page;
- first-line indents together with blank lines between paragraphs, or no space between articles at all.
"""

from dataclasses import dataclass, fields, replace
from random import Random

from tests.relayout.wording import words

BYLINES = ("", "", "by", "by", "caps", "name", "text", "both", "report", "staff", "words", "end")
CASES = ("caps", "title", "sentence")
BARE_DATES = 9  # a volume line of nothing but dates is one only below the name of the paper
DAMAGES = ("soft hyphen", "ligature", "zero width", "nbsp", "escape", "letter-spacing", "trailing space",
           "inner blanks", "lone space", "double space")  # fmt: skip


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One look for each element: a word names the choice, an empty text or 0 means that there is none."""

    language: str
    headline_case: str
    letter_case: str
    headline_width: int
    headline_marks: str
    subhead_case: str
    kicker: str
    deck: str
    byline: str
    dateline: str
    dateline_dash: str
    paragraphs: str
    width: int
    indent: str
    wrap_hyphens: str
    paragraph_gap: int
    head_gap: int
    article_gap: int
    rule: str
    cuts: str
    losses: str
    boxes: str
    captions: str
    credit: str
    jump: tuple[str, str]
    jump_case: str
    second_hop: str
    folio: str
    folio_at: str
    form_feed: str
    masthead: str
    volume: int
    volume_at: str
    index: str
    letters_line: str
    contact: str
    contact_at: str
    untitled: str
    web_only: str
    letter_label: str
    brief_label: str
    salutation: str
    signoff: str
    list_mark: str
    quotes: str
    emphasis: str
    ends: str
    damages: frozenset[str]

    @property
    def from_front_only(self) -> bool:
        """Whether pieces go on from the front page only, whose number the heads do not name."""
        return "{from_}" not in self.jump[1]

    def features(self) -> dict[str, str]:
        """Each choice as a short text, for tables."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        values["jump"] = " / ".join(self.jump).replace("\n", "⏎")
        values["damages"] = ""
        return {name: str(value) for name, value in values.items()} | {
            f"damage {name}": "yes" if name in self.damages else "" for name in DAMAGES
        }


def draw(rng: Random, language: str) -> HouseStyle:
    """A house style at random."""
    flow = _flow(rng)
    case = rng.choice(CASES)
    # Where news shouts, letters often do not; other papers have one case for all headlines.
    letter_case = rng.choice(CASES) if case == "caps" else case
    style = HouseStyle(
        language=language,
        headline_case=case,
        letter_case=letter_case,
        headline_width=rng.choice((0, 0, 24, 32, 40)),
        headline_marks="bold" if rng.random() < 0.1 else "",
        subhead_case=_subheads(rng, case),
        kicker=rng.choice(("", "", "caps", "title")),
        deck=rng.choice(("", "", "", "most", "all")),
        byline=rng.choice(BYLINES),
        dateline=rng.choice(("", "", "place", "date", "date", "country")),
        dateline_dash=rng.choice(words(language).dateline_dashes),
        rule=rng.choice(("", "", "", "", "* * *", "———", "■", "----------", "***")),
        cuts=rng.choice(("", "few", "many", "many")),
        losses=rng.choice(("", "", "", "yes")),
        boxes=rng.choice(("", "few", "cutting")),
        captions=rng.choice(("", "loose", "credit", "direction", "name")),
        credit=rng.choice(words(language).credits),
        jump=rng.choice(words(language).jumps) if rng.random() < 0.7 else ("", ""),
        jump_case=rng.choice(("caps", "same", "same")),
        second_hop=rng.choice(("", "", "yes")),
        contact_at=rng.choice(("end", "end", "page 2")),
        untitled=rng.choice(("", "", "", "yes")),
        web_only=rng.choice(("", "", "", "", "yes")),
        folio_at=rng.choice(("head", "head", "foot")),
        folio=rng.choice(words(language).folios) if rng.random() < 0.5 else "",
        form_feed=rng.choice(("", "", "yes")),
        masthead=rng.choice(("caps", "name", "motto", "motto", "")),
        volume=rng.randrange(16),
        volume_at=rng.choice(("top", "top", "top", "foot", "contact", "")),
        index=rng.choice(("", "", *words(language).index_lines)),
        letters_line=rng.choice(("", *words(language).letters_lines)),
        contact=rng.choice(("", *words(language).contacts)),
        letter_label=rng.choice(("", "", *words(language).letter_labels)),
        brief_label=rng.choice(("", "", *words(language).brief_labels)),
        salutation=rng.choice(("", "", *words(language).salutations)),
        signoff=rng.choice(("—", "—", "— ", "– ", "", "", "lines")),
        list_mark=rng.choice(("•", "•", "-", "–", "▪")),
        quotes=rng.choice(("curly", "curly", "straight", "guillemets" if language == "es" else "curly")),
        emphasis=rng.choice(("", "*", "*")),
        ends=rng.choice(("lf", "lf", "lf", "crlf", "bom", "bom crlf", "no newline", "no newline")),
        damages=frozenset(rng.sample(DAMAGES, rng.choice((0, 0, 1, 1, 2, 3)))),
        paragraphs=flow.paragraphs,
        width=flow.width,
        indent=flow.indent,
        wrap_hyphens=flow.wrap_hyphens,
        paragraph_gap=flow.paragraph_gap,
        head_gap=flow.head_gap,
        article_gap=flow.article_gap,
    )  # fmt: skip
    return _decidable(rng, style)


@dataclass(frozen=True, slots=True)
class _Flow:
    """How paragraphs follow each other, and how much air is around heads and pieces."""

    paragraphs: str
    width: int
    indent: str
    wrap_hyphens: str
    paragraph_gap: int
    head_gap: int
    article_gap: int


def _flow(rng: Random) -> _Flow:
    kind = rng.choice(("blank", "blank", "blank", "line", "wrapped", "wrapped", "indented"))
    gap = {"blank": rng.choice((1, 1, 1, 2)), "wrapped": 1}.get(kind, 0)
    head_gap = rng.choice((0, 1)) if gap == 0 else rng.choice((gap, gap, gap, 0))
    wraps = kind in {"wrapped", "indented"}
    return _Flow(
        paragraphs=kind,
        width=rng.randrange(35, 91) if wraps else 0,
        indent=rng.choice(("  ", "   ", "    ", "\t")) if kind == "indented" else "",
        wrap_hyphens=rng.choice(("", "yes")) if wraps else "",
        paragraph_gap=gap,
        head_gap=head_gap,
        article_gap=max(1, gap, head_gap) + rng.choice((0, 0, 1, 2)),
    )


def _subheads(rng: Random, headline_case: str) -> str:
    """The case of sub-heads: as quiet as the headlines or quieter, rarely in small capitals below these."""
    choices = {
        "caps": ("", "caps", "title", "title", "sentence", "sentence"),
        "title": ("", "title", "sentence", "sentence", "caps"),
        "sentence": ("", "", "sentence", "sentence", "caps"),
    }
    return rng.choice(choices[headline_case])


def _tight(rng: Random, style: HouseStyle) -> HouseStyle:
    """Without blank lines in the head, its lines must differ in case or words, as in type on paper."""
    if style.headline_case != "caps":
        style = replace(style, kicker="caps" if style.kicker else "", headline_width=0)
        if style.paragraphs == "wrapped" or style.headline_case == style.subhead_case == "sentence":
            style = replace(style, head_gap=1, article_gap=max(style.article_gap, 1))
    elif style.kicker:
        style = replace(style, kicker="title")
    return replace(style, byline=rng.choice(("by", "text", "report"))) if style.byline == "name" else style


def _decidable(rng: Random, style: HouseStyle) -> HouseStyle:
    """Without the combinations that no reader could take apart (see above)."""
    style = _tight(rng, style) if style.head_gap == 0 else style
    roomy = style.article_gap > max(style.paragraph_gap, style.head_gap)
    if style.subhead_case in {style.headline_case, style.letter_case} and not (style.rule or roomy):
        style = replace(style, subhead_case="")
    if style.deck and style.byline in {"", "end"} and rng.random() < 0.7:
        style = replace(style, byline="by")
    if style.volume == BARE_DATES or (style.volume_at == "contact" and not style.contact):
        style = replace(style, volume_at="top")
    if style.form_feed and not style.folio and rng.random() < 0.5:
        style = replace(style, folio=rng.choice(words(style.language).folios))
    return style
