"""Columns that end within a paragraph, and what stands in the gap: boxes, pictures, sidebars."""

from dataclasses import replace
from random import Random

from tests.relayout.dressing import House
from tests.relayout.furniture import box
from tests.relayout.story import Fragment, Run, Story
from tests.relayout.styles import HouseStyle
from tests.relayout.typesetting import parted
from tests.relayout.wording import words
from tm.document import BlockType, Kind

CUT_KINDS = ("plain", "plain", "plain", "plain", "hyphen", "hyphen", "compound", "capital")
CUT_SHARE = {"few": 0.12, "many": 0.3}


def cut(fragment: Fragment, rng: Random, *, kind: str | None = None) -> tuple[Fragment, Fragment] | None:
    """A paragraph in two fragments as two columns have it, or None if it is better left whole."""
    halves = parted(fragment.text, rng, kind=kind or rng.choice(CUT_KINDS))
    if fragment.role not in {"para", "rest"} or not halves:
        return None
    if len(fragment.blocks) == 2 and len(halves[0]) < len(fragment.blocks[0].text) + 25:
        return None
    return replace(fragment, text=halves[0]), Fragment(fragment.blocks[-1:], halves[1], "rest")


def broken(rng: Random, house: House, story: Story, *, names: bool) -> None:
    """Columns end within some paragraphs; boxes, captions and sidebars stand in some of the gaps.

    `names`: whether the name of the paper may be cut, which is told from its italics elsewhere.
    """
    body: Run = []
    waiting = _interruptions(rng, house, story)
    share = CUT_SHARE.get(house.style.cuts, 0.0)
    for fragment in story.body:
        wanted = share + (0.3 if waiting and share else 0)
        # Over a box or a picture, only a lower-case letter tells that the sentence goes on.
        kind = rng.choice(("plain", "plain", "hyphen")) if waiting else None
        kind = "italic" if names and house.marked_name in fragment.text and rng.random() < 0.5 else kind
        halves = cut(fragment, rng, kind=kind) if len(fragment.text) > 120 and rng.random() < wanted else None
        if not halves:
            body.append(fragment)
            continue
        if house.style.losses and fragment is not story.body[-1] and rng.random() < 0.1:
            body.append(_lost(rng, fragment))
            continue
        body.append(halves[0])
        if waiting:
            body += _let_in(waiting.pop(), house.style)
            halves[1].gap = house.style.article_gap
        body.append(halves[1])
    story.body = body
    for left in waiting:
        _set_aside(rng, house, story, left)


def _lost(rng: Random, fragment: Fragment) -> Fragment:
    """A paragraph whose end the layout has lost, from the middle of a word; the truth has lost it too."""
    halves = cut(fragment, rng, kind="hyphen") if len(fragment.blocks) == 1 else None
    if not halves:
        return fragment
    fragment.blocks[0].text = halves[0].text
    return halves[0]


def _interruptions(rng: Random, house: House, story: Story) -> list[Run]:
    """What may stand in the middle of a sentence of this piece, beginning with its sidebars."""
    style = house.style
    if story.article.kind is not Kind.NEWS:
        return []
    waiting = [_caption(rng, house, story)] if style.captions and rng.random() < 0.7 else []
    if style.boxes == "cutting" and rng.random() < 0.3:
        article, run = box(rng, house)
        story.guests.append(article)
        waiting.append(run)
    waiting += [[*sidebar.head, *sidebar.body] for sidebar in story.sidebars]
    return [run for run in waiting if run]


def _let_in(run: Run, style: HouseStyle) -> Run:
    return [replace(run[0], gap=style.article_gap), *run[1:]]


def _set_aside(rng: Random, house: House, story: Story, run: Run) -> None:
    """What found no gap: a sidebar after its piece like any other, a caption or box between paragraphs."""
    places = [
        at
        for at in range(1, len(story.body))
        if story.body[at].role == story.body[at - 1].role == "para" and story.body[at].gap is None
    ]
    if run[0].blocks[0].type is BlockType.HEADLINE or not places:
        story.after.append(run)
        return
    at = rng.choice(places)
    # Between whole paragraphs more air than these have: nothing else tells a caption from a headline.
    gap = max(house.style.article_gap, house.style.paragraph_gap + 1)
    story.body[at : at + 1] = [replace(run[0], gap=gap), *run[1:], replace(story.body[at], gap=gap)]


def _caption(rng: Random, house: House, story: Story) -> Run:
    style = house.style
    text = story.caption
    if not text:
        return []
    if style.captions == "name":
        text = style.credit.format(name=house.photographer)
    elif style.captions == "direction":
        text = f"{rng.choice(words(style.language).directions)}: {text}"
    elif style.captions == "credit":
        credit = style.credit.format(name=house.photographer)
        text = f"{text}\n{credit}" if rng.random() < 0.5 else f"{text.rstrip('.')}. {credit}"
    block = story.article.add(BlockType.CAPTION, text)
    return [Fragment((block,), text, "caption", gap=style.paragraph_gap + rng.choice((1, 1, 2)))]
