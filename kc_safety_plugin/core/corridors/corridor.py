"""A corridor: center line, blocks and block faces, from names or from a drawn line."""

from dataclasses import dataclass, field

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, silent

from .block_faces import block_faces, chainages
from .blocks import BlockEnds, block_ends, cross_streets, even_stretches
from .carriageways import other_carriageway
from .centerline import street_between
from .drawn_line import DRAWN_REACH, one_line, streets_under
from .network import NODE_REACH
from .street_names import common_label

#: Another carriageway beside less of the corridor than this share is a side road, not one.
_DIVIDED = 0.1


@dataclass(frozen=True)
class Streets:
    """Street lines with the name ('' = none) and the id of each."""

    lines: Lines
    names: list
    ids: list

    def order(self) -> np.ndarray:
        """Rank of each street by id, which decides ties."""
        rank = np.empty(len(self.ids), np.intp)
        rank[sorted(range(len(self.ids)), key=lambda i: (self.ids[i], i))] = range(len(self.ids))
        return rank


@dataclass(frozen=True)
class Cutting:
    """How blocks are cut and faces drawn, metres."""

    min_block: float = 20.0
    block_length: float = 120.0
    face_offset: float = 10.0


AS_USUAL = Cutting()


@dataclass(frozen=True)
class Corridor:
    """``streets`` are the names of street, from-street and to-street, '' where unknown.

    ``divided`` metres have a second carriageway, ``other_carriageway`` are points on it.
    ``left_out`` drawn features did not join the line.
    """

    name: str
    streets: tuple
    path: np.ndarray
    faces: list
    remarks: list = field(default_factory=list)
    divided: float = 0.0
    other_carriageway: np.ndarray = field(default_factory=lambda: np.empty((0, 2)))
    left_out: int = 0

    @property
    def length(self) -> float:
        return float(chainages(self.path)[-1])


def corridor_between(
    streets: Streets,
    street: str,
    from_street: str,
    to_street: str,
    name: str = "",
    max_gap: float = 100.0,
    cutting: Cutting = AS_USUAL,
    tick: Tick = silent,
) -> Corridor:
    """Make the corridor along ``street`` from one cross street to another.

    Raises
    ------
    SafetyDataError
        As ``street_between``.
    """
    route = street_between(
        streets.lines, streets.names, street, from_street, to_street, max_gap, tick
    )
    names = (route.street, route.from_street, route.to_street)
    beside = other_carriageway(route.xy, streets.lines, route.own)
    if beside.metres < _DIVIDED * route.length:
        beside = beside.of(np.empty(0, np.intp))
    found = cross_streets(
        route.xy,
        streets.lines,
        streets.names,
        route.own,
        NODE_REACH,
        np.unique(beside.line),
    )
    ends = block_ends(route.length, *found, cutting.min_block)
    # The ends of the corridor bear the names it was asked for, whatever else meets there.
    ends = BlockEnds(ends.chainage, [names[1], *ends.names[1:-1], names[2]])
    offset = beside.away(ends.chainage) + cutting.face_offset
    name = name or _named(names)
    faces = _faces(name, route.xy, ends, streets, route.own, offset)
    divided = min(beside.metres, route.length)
    return Corridor(name, names, route.xy, faces, route.remarks, divided, beside.point)


def corridor_along(
    drawn: list, streets: Streets = None, name: str = "", cutting: Cutting = AS_USUAL
) -> Corridor:
    """Make the corridor of a drawn line.

    Parameters
    ----------
    drawn : list of list of (k, 2) float arrays
        The pieces of each feature. All features together when they join, else the first.
    streets : Streets, optional
        Gives cross streets; without it the line is cut into even stretches.
    """
    drawn = [pieces for pieces in drawn if pieces]
    left_out = 0
    try:
        path = one_line([piece for pieces in drawn for piece in pieces])
    except SafetyDataError:
        path, left_out = one_line(drawn[0] if drawn else []), len(drawn) - 1
    length = float(chainages(path)[-1])
    if length <= 0:
        raise SafetyDataError(Problem.CORRIDOR_LINE)
    names, own = ("", "", ""), np.empty(0, np.intp)
    ends = None
    if streets is not None:
        own = streets_under(path, streets.lines, streets.names)
        found = cross_streets(path, streets.lines, streets.names, own, DRAWN_REACH)
        if len(found[0]):
            ends = block_ends(length, *found, cutting.min_block)
            names = (_street_label(streets, own), ends.names[0], ends.names[-1])
    ends = ends or even_stretches(length, cutting.block_length)
    name = name or _named(names)
    offset = np.full((2, len(ends.chainage) - 1), cutting.face_offset)
    faces = _faces(name, path, ends, streets, own, offset)
    return Corridor(name, names, path, faces, left_out=left_out)


def _faces(name, path, ends, streets, own, offset) -> list:
    if streets is None:
        nothing = Lines.from_parts([], [], 0)
        return block_faces(name, path, ends, nothing, own, own, offset)
    return block_faces(name, path, ends, streets.lines, own, streets.order(), offset)


def _street_label(streets, own):
    named = [streets.names[i] for i in own if streets.names[i]]
    return common_label(named) if named else ""


def _named(names):
    street, first, second = names
    if not street:
        return "Corridor"
    return f"{street}, {first} to {second}" if first and second else street
