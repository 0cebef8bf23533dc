"""From stories to pages: which pieces stand where, which go on elsewhere or run over a page's end."""

from dataclasses import dataclass, field
from random import Random

from tests.relayout.columns import cut
from tests.relayout.dressing import House
from tests.relayout.story import Fragment, Jump, Run, Story, TrueBlock
from tm.document import BlockType, Kind


@dataclass(slots=True)
class Page:
    """What stands on a page, run after run; `goes_on`: its last run ends overleaf, in the first one there."""

    runs: list[Run] = field(default_factory=list)
    goes_on: bool = False


@dataclass(slots=True)
class _Paging:
    """What is known while the pages fill; pages count from 0 here, in print from 1."""

    rng: Random
    house: House
    pages: list[Page]
    coming: list[tuple[int, Run]] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)
    from_pages: set[int] = field(default_factory=set)


def paged(rng: Random, house: House, stories: list[Story]) -> tuple[list[Page], list[Jump]]:
    """The stories on their pages, and the jumps between these."""
    count = max(1, min(len(stories) // 2, 6 + len(stories) // 16))
    state = _Paging(rng, house, [Page() for _ in range(count)])
    share = -(-len(stories) // count)
    for at, story in enumerate(stories):
        page = at // share
        if at % share == 0 or rng.random() < 0.3:
            _arrive(state, page)
        state.pages[page].runs += [_started(state, story, page), *story.after]
    for page in range(count):
        _arrive(state, page)
    for page in range(count - 1):
        _run_over(state, stories, page)
    return [page for page in state.pages if page.runs], state.jumps


def _arrive(state: _Paging, page: int) -> None:
    """Put down the continuations that are due on a page."""
    state.pages[page].runs += [run for to, run in state.coming if to == page]
    state.coming = [(to, run) for to, run in state.coming if to != page]


def _started(state: _Paging, story: Story, page: int) -> Run:
    """The piece, or its part on this page if it goes on elsewhere; most jumps begin on the first page."""
    run = [*story.head, *story.body]
    likely = 0.0 if page == len(state.pages) - 1 else 0.25 if page else 0.7
    if not state.house.style.jump[0] or story.article.kind is not Kind.NEWS or state.rng.random() > likely:
        return run
    hops = 2 if state.house.style.second_hop else 1
    return _sent_on(state, story, run, page, start=len(story.head) + 1, hops=hops)


def _sent_on(state: _Paging, story: Story, run: Run, page: int, *, start: int, hops: int) -> Run:
    """The first part of a run with its jump line; the rest is coming, perhaps in two parts."""
    style = state.house.style
    if (state.house.bare_heads and page in state.from_pages) or (style.from_front_only and page > 0):
        return run
    parts = _jump_cut(state.rng, story, run, start)
    if not parts:
        return run
    state.from_pages.add(page)
    target = state.rng.randrange(page + 1, len(state.pages))
    first, rest = parts
    jump = _jump(state.house, story, first[-1].blocks[-1], rest[0].blocks[-1], pages=(page + 1, target + 1))
    state.jumps.append(jump)
    rest = [Fragment((story.article.add(BlockType.JUMP_HEAD, jump.head),), jump.head, "head"), *rest]
    if hops > 1 and target < len(state.pages) - 1 and len(rest) > 4:
        rest = _sent_on(state, story, rest, target, start=2, hops=hops - 1)
    state.coming.append((target, rest))
    return [*first, Fragment((story.article.add(BlockType.JUMP_LINE, jump.line),), jump.line, "jump")]


def _jump(house: House, story: Story, before: TrueBlock, after: TrueBlock, *, pages: tuple[int, int]) -> Jump:
    line, head = house.style.jump
    words = {"x": story.short, "from_": pages[0], "to": pages[1]}
    return Jump(story.article, line.format(**words), head.format(**words), before, after)


def _jump_cut(rng: Random, story: Story, run: Run, start: int) -> tuple[Run, Run] | None:
    """A run in two, mostly within a sentence; a whole paragraph may end before the jump as well."""
    places = [at for at in range(start, len(run)) if _may_break(story, run, at)]
    if not places:
        return None
    at = rng.choice(places[: max(1, len(places) * 2 // 3)])
    follower = run[at + 1] if at + 1 < len(run) else None
    if follower and follower.role == "para" and _owns(story, follower) and rng.random() < 0.2:
        return run[: at + 1], run[at + 1 :]
    halves = cut(run[at], rng, kind="plain")
    return ([*run[:at], halves[0]], [halves[1], *run[at + 1 :]]) if halves else None


def _may_break(story: Story, run: Run, at: int) -> bool:
    """Whether a long paragraph of the piece itself stands here and has its end before any box or sidebar."""
    fragment = run[at]
    if fragment.role not in {"para", "rest"} or len(fragment.text) < 120 or not _owns(story, fragment):
        return False
    return not any(each.blocks[-1] is fragment.blocks[-1] for each in run[at + 2 :])


def _owns(story: Story, fragment: Fragment) -> bool:
    return any(block is fragment.blocks[-1] for block in story.article.blocks)


def _run_over(state: _Paging, stories: list[Story], page: int) -> None:
    """Let the last piece of a page end on the next, where running heads or form feeds show the pages."""
    style, rng = state.house.style, state.rng
    here, overleaf = state.pages[page], state.pages[page + 1]
    if not (style.folio or style.form_feed) or not here.runs or not overleaf.runs or rng.random() < 0.6:
        return
    run = here.runs[-1]
    if run[-1].role == "jump":
        return
    story = next((story for story in stories if _owns(story, run[0])), None)
    if story is None:  # a sidebar ends the page
        return
    heads = next((at for at, fragment in enumerate(run) if fragment.role not in {"head", "deck"}), len(run))
    parts = _jump_cut(rng, story, run, heads + 1)
    if parts:
        here.runs[-1], rest = parts
        overleaf.runs.insert(0, rest)
        here.goes_on = True
