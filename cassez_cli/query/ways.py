"""The shortest ways from one to another along their ties, the strongest first."""

from collections import defaultdict
from heapq import nsmallest
from itertools import pairwise
from typing import NamedTuple

from cassez_cli.query.bonds import Tie, ties
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.ties import neighbours

#: This many ways are given.
MOST = 3


class Step(NamedTuple):
    """From one to the next, and all that ties the two, the strongest first."""

    one: int
    other: int
    ties: list[Tie]


class Ways(NamedTuple):
    """The strongest of the shortest ways, and how many shortest ways there are."""

    best: tuple[tuple[Step, ...], ...]
    total: int


#: The weights along a way added up, and the numbers of those on it.
_Weighed = tuple[tuple[int, int, int], tuple[int, ...]]


def ways(dossier: Dossier, one: int, other: int) -> Ways:
    """Find the shortest ways between two records, given by number; of these the ones whose ties add up to the strongest."""
    best: dict[int, list[_Weighed]] = {one: [((0, 0, 0), (one,))]}
    total = {one: 1}
    found: dict[tuple[int, int], list[Tie]] = {}
    for ones, others in pairwise(_levels(dossier, one, other)):
        step = ties(dossier, ones, others)
        found |= step
        reached: dict[int, list[_Weighed]] = defaultdict(list)
        counts: dict[int, int] = defaultdict(int)
        for (start, end), strands in step.items():
            counts[end] += total[start]
            reached[end] += [(_sum(weight, strands[0].weight), (*way, end)) for weight, way in best[start]]
        best = {end: nsmallest(MOST, each) for end, each in reached.items()}
        total = counts
    return Ways(
        tuple(tuple(Step(*two, found[two]) for two in pairwise(way)) for _, way in best.get(other, ())),
        total.get(other, 0),
    )


def _sum(one: tuple[int, int, int], other: tuple[int, int, int]) -> tuple[int, int, int]:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _levels(dossier: Dossier, one: int, other: int) -> list[set[int]]:
    """List who stands on the shortest ways, step by step from the one to the other; nobody if there is no way.

    The search goes out from both ends, always where fewer stand at the edge.
    """
    sides = ([{one}], [{other}])
    seen = ({one}, {other})
    while all(side[-1] for side in sides):
        near = min((0, 1), key=lambda side: len(sides[side][-1]))
        edge = neighbours(dossier, sides[near][-1]) - seen[near]
        sides[near].append(edge)
        seen[near].update(edge)
        middle = edge & sides[1 - near][-1]
        if middle:
            return [*_towards(dossier, sides[0], middle), middle, *reversed(_towards(dossier, sides[1], middle))]
    return []


def _towards(dossier: Dossier, side: list[set[int]], middle: set[int]) -> list[set[int]]:
    """Keep of each level before the middle who stands on a way to it."""
    kept: list[set[int]] = []
    for level in reversed(side[1:-1]):
        middle = level & neighbours(dossier, middle)
        kept.insert(0, middle)
    return [*side[:-1][:1], *kept]
