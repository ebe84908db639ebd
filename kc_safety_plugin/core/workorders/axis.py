"""Where a place lies on a corridor: block, side and chainage, by geometry alone."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.progress import Tick, silent

# Nearer to the centre than this a place has no side.
_ON_CENTRE = 0.5
_COMPASS = ("north", "east", "south", "west")


@dataclass(frozen=True)
class Faces:
    """Block faces as columns, one row each; ``side`` is +1 (L) or −1 (R)."""

    lines: Lines
    face_id: list
    corridor: list
    side: np.ndarray
    block: list
    from_m: np.ndarray
    to_m: np.ndarray
    street: list


@dataclass(frozen=True)
class Axis:
    """The corridor's centre, one line per block; ``left`` and ``right`` are rows of ``faces``."""

    faces: Faces
    lines: Lines
    from_m: np.ndarray
    to_m: np.ndarray
    left: np.ndarray
    right: np.ndarray


@dataclass(frozen=True)
class Spots:
    """Places on an axis: ``block`` is a row of it, ``side`` 0 on the centre or for both sides.

    ``direction`` is the unit vector of the corridor there, ``distance`` metres to the centre.
    """

    block: np.ndarray
    side: np.ndarray
    chainage: np.ndarray
    distance: np.ndarray
    direction: np.ndarray

    def __len__(self):
        return len(self.block)

    def take(self, keep: np.ndarray) -> "Spots":
        """The spots of the rows ``keep``."""
        columns = (self.block, self.side, self.chainage, self.distance, self.direction)
        return Spots(*(column[keep] for column in columns))


def axis_of(faces: Faces) -> Axis:
    """Rebuild the centre of each block from its faces.

    Faces of the same corridor, ``from_m`` and ``to_m`` are the two sides of one block; its
    centre is the line half-way between them, whether the faces were drawn on the centre or at
    the walks. A block with one face only takes that face for its centre.

    Notes
    -----
    Both faces are cut at the relative positions of all vertices of both, so the mean is exact
    for parallel and for straight faces. A right face drawn against the chainage is turned.
    """
    blocks: dict = {}
    for row, name in enumerate(faces.corridor):
        key = (name, float(faces.from_m[row]), float(faces.to_m[row]))
        blocks.setdefault(key, {})[int(faces.side[row])] = row
    solid = faces.lines.length > 0
    parts, left, right, bounds = [], [], [], []
    for (_, start, end), rows in sorted(blocks.items()):
        rows = {side: row for side, row in rows.items() if solid[row]}
        if not rows:
            continue
        parts.append(_middle(faces.lines, sorted(rows.values())))
        left.append(rows.get(1, -1))
        right.append(rows.get(-1, -1))
        bounds.append((start, end))
    from_m, to_m = np.array(bounds, float).reshape(len(parts), 2).T
    lines = Lines.from_parts(parts, range(len(parts)), len(parts))
    return Axis(faces, lines, from_m, to_m, np.array(left, np.intp), np.array(right, np.intp))


def _middle(lines: Lines, rows: list) -> np.ndarray:
    shares = np.unique(np.concatenate([_vertex_shares(lines, row) for row in rows]))
    drawn = [lines.at(np.full(len(shares), row), shares * lines.length[row])[0] for row in rows]
    if len(drawn) == 1:
        return drawn[0]
    one, other = drawn
    if np.sum((one - other) ** 2) > np.sum((one - other[::-1]) ** 2):
        other = lines.at(np.full(len(shares), rows[1]), (1 - shares) * lines.length[rows[1]])[0]
    return (one + other) / 2


def _vertex_shares(lines: Lines, row: int) -> np.ndarray:
    edges = np.flatnonzero(lines.edge_line == row)
    return np.append(lines.edge_chainage[edges] / lines.length[row], 1.0).round(9)


def locate(axis: Axis, x, y, tick: Tick = silent) -> Spots:
    """Find block, side and chainage of every place.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres, finite.

    Returns
    -------
    Spots
        A place beyond the ends of the corridor is brought to its nearer end.

    Examples
    --------
    >>> road = np.array([[0.0, 0.0], [100.0, 0.0]])
    >>> faces = Faces(Lines.from_parts([road, road], [0, 1], 2), ["1L", "1R"], ["A", "A"],
    ...     np.array([1, -1]), ["3400"] * 2, np.array([200.0, 200.0]), np.array([300.0, 300.0]),
    ...     ["A Street"] * 2)
    >>> spots = locate(axis_of(faces), np.array([30.0]), np.array([-8.0]))
    >>> spots.side.tolist(), spots.chainage.tolist(), spots.distance.tolist()
    ([-1], [230.0], [8.0])
    """
    snapped = snap_to_lines(x, y, axis.lines, tick=tick)
    block = snapped.line
    share = snapped.chainage / axis.lines.length[block]
    chainage = axis.from_m[block] + share * (axis.to_m - axis.from_m)[block]
    direction = axis.lines.at(block, snapped.chainage)[1]
    side = np.where(snapped.distance < _ON_CENTRE, 0, snapped.side).astype(np.int8)
    return Spots(block, side, chainage, snapped.distance, direction)


def face_rows(axis: Axis, spots: Spots) -> np.ndarray:
    """Row of the face of every spot; for both sides, or where one is missing, the other's."""
    left, right = axis.left[spots.block], axis.right[spots.block]
    wanted = np.where(spots.side < 0, right, left)
    return np.where(wanted < 0, np.maximum(left, right), wanted)


def face_keys(axis: Axis, spots: Spots) -> list:
    """Text that names the face of every spot, or both faces of its block."""
    ids = axis.faces.face_id
    keys = []
    for side, left, right, row in zip(
        spots.side, axis.left[spots.block], axis.right[spots.block], face_rows(axis, spots)
    ):
        both = side == 0 and left >= 0 and right >= 0
        keys.append(f"{ids[left]}+{ids[right]}" if both else ids[row])
    return keys


def compass_side(direction: np.ndarray, side: np.ndarray) -> list:
    """The side of the street in the words of the field: north, east, south or west.

    Examples
    --------
    >>> compass_side(np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]), np.array([1, 1, 0]))
    ['north', 'west', '']
    """
    across = np.column_stack([-direction[:, 1], direction[:, 0]]) * np.asarray(side)[:, None]
    bearing = np.degrees(np.arctan2(across[:, 0], across[:, 1])) % 360
    quarter = ((bearing + 45) // 90).astype(int) % 4
    return [_COMPASS[q] if s else "" for q, s in zip(quarter, side)]
