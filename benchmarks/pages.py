"""The article page and a save, beside a bare Flask and SQLAlchemy application over the same rows.

For scale, measured elsewhere: Weblate's translate page takes 101 ms p50 and 221 ms p99, its save 103 ms.
"""

from collections.abc import Iterator
from itertools import count

from benchmarks.desk import Desk, measured_desk
from benchmarks.timing import Timed, in_turn, milliseconds
from tm.web.security import csrf_token

PAGE_LIMIT = 3.5
SAVE_LIMIT = 6.0
"""With all checks of the sentence, whose findings stand in the answer."""
ROUNDS = 60
SENTENCE = "la gente del barrio se reunió en la plaza y nadie quiso irse antes de la medianoche."


def measures() -> Iterator[bool]:
    """Print both ratios and say of each whether it keeps its limit."""
    with measured_desk() as desk:
        yield _print("article page, 60 sentences", *_page(desk), PAGE_LIMIT)
        yield _print("save one sentence and check it", *_save(desk), SAVE_LIMIT)


def _page(desk: Desk) -> tuple[Timed, Timed]:
    def ours() -> None:
        assert desk.client.get(f"/articles/{desk.article}/es-419").status_code == 200

    def floor() -> None:
        assert desk.bare.get(f"/{desk.article}").status_code == 200

    return in_turn(ours, floor, rounds=ROUNDS)


def _save(desk: Desk) -> tuple[Timed, Timed]:
    numbers = count(1)
    with desk.client:
        desk.client.get("/")
        token = csrf_token()

    def ours() -> None:
        number = next(numbers)
        answer = desk.client.post(
            "/save",
            headers={"X-CSRF-Token": token},
            json={
                "change_id": f"bench-{number:06d}",
                "unit": desk.unit,
                "edition": "es-419",
                "base_version": number,
                "basis_version": 1,
                "text": f"Texto {number}: {SENTENCE}",
                "action": "translated",
            },
        )
        assert answer.status_code == 200, answer.text

    def floor() -> None:
        form = {"translation": desk.translation + 1, "text": f"Texto {next(numbers_bare)}."}
        assert desk.bare.post("/save", data=form).status_code == 303

    numbers_bare = count(1)
    return in_turn(ours, floor, rounds=ROUNDS)


def _print(name: str, ours: Timed, floor: Timed, limit: float) -> bool:
    ratio = ours.p50 / floor.p50
    kept = ratio <= limit
    print(f"{name}: {milliseconds(ours)}; bare: {milliseconds(floor)}; ratio {ratio:.2f} (≤ {limit})")
    return kept
