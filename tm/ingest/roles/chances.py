"""How sure a reading is of each heading: all readings of the paper together, each as likely as it is.

The best reading alone says nothing of the second best. What a paper's headlines look like is learnt better if
a heading that could be either counts as half a headline (forward-backward over the states of `order`).
"""

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import TypeAlias

from tm.ingest.looks.parts import Role
from tm.ingest.roles.order import BEAM, START, Node, State, closing, moves

_OPENERS = frozenset({Role.KICKER, Role.HEADLINE})
_LEAST = 1e-6
_WAYS = list[tuple[State, Role, State, float]]


Chances: TypeAlias = Mapping[int, Mapping[Role, float]]
"""For each part with a choice, by its index, how likely each of its roles is."""


def role_chances(nodes: Sequence[Node]) -> Chances:
    """How likely each role of each part is, all readings of the paper taken together."""
    ways, ahead = _forward(nodes)
    behind: Mapping[State, float] = {state: closing(state) for state in ahead[-1]}
    found: dict[int, Mapping[Role, float]] = {}
    for node, own, before in zip(reversed(nodes), reversed(ways), reversed(ahead[:-1]), strict=True):
        if node.roles and len(node.roles) > 1:
            found[node.index] = _shares([way for way in own if way[2] in behind], before, behind)
        behind = _backward(own, behind)
    return found


def opens(chances: Mapping[Role, float]) -> float:
    """The chance that a part opens a piece, if it is not running text."""
    opening = sum(chances.get(role, 0.0) for role in _OPENERS)
    inside = chances.get(Role.SUBHEAD, 0.0)
    return (opening + _LEAST) / (opening + inside + 2 * _LEAST)


def _forward(nodes: Sequence[Node]) -> tuple[list[_WAYS], list[dict[State, float]]]:
    """The ways through each node, and what each state before and behind it is worth."""
    ahead = [dict(START)]
    ways: list[_WAYS] = []
    for node in nodes:
        own = list(moves(ahead[-1], node))
        scores: dict[State, list[float]] = {}
        for before, _, after, worth in own:
            scores.setdefault(after, []).append(ahead[-1][before] + worth)
        reached = {state: _sum(each) for state, each in scores.items()}
        least = max(reached.values()) - BEAM
        ahead.append({state: score for state, score in reached.items() if score > least})
        ways.append([way for way in own if way[2] in ahead[-1]])
    return ways, ahead


def _backward(own: _WAYS, behind: Mapping[State, float]) -> dict[State, float]:
    scores: dict[State, list[float]] = {}
    for before, _, after, worth in own:
        if after in behind:
            scores.setdefault(before, []).append(worth + behind[after])
    return {state: _sum(each) for state, each in scores.items()}


def _shares(own: _WAYS, before: Mapping[State, float], behind: Mapping[State, float]) -> dict[Role, float]:
    """Of all ways through a part, how many give it each role."""
    scores: dict[Role, list[float]] = {}
    for start, role, end, worth in own:
        scores.setdefault(role, []).append(before[start] + worth + behind[end])
    sums = {role: _sum(each) for role, each in scores.items()}
    whole = _sum(list(sums.values()))
    return {role: exp(score - whole) for role, score in sums.items()}


def _sum(scores: Sequence[float]) -> float:
    """The logarithm of the sum of what they stand for."""
    most = max(scores)
    return most + log(sum(exp(score - most) for score in scores))
