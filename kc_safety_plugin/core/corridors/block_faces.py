"""Block faces: one side of one block of a corridor, drawn beside the center line."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .blocks import BlockEnds
from .crossings import chosen
from .network import stretch
from .street_names import slug

_SAMPLE = 2.0


@dataclass(frozen=True)
class BlockFace:
    """``side`` is L or R as one walks from the from-street to the to-street.

    ``from_name`` and ``to_name`` are the cross streets, '' where there is none; ``number`` counts
    the blocks from 1; ``line`` is the street line under most of the block, −1 without one.
    """

    face_id: str
    side: str
    number: int
    from_name: str
    to_name: str
    from_m: float
    to_m: float
    line: int
    xy: np.ndarray


def block_faces(
    corridor: str,
    path: np.ndarray,
    ends: BlockEnds,
    lines: Lines,
    own: np.ndarray,
    order: np.ndarray,
    offset: np.ndarray,
) -> list:
    """Make the faces of every block, left before right, from the beginning of the path.

    Parameters
    ----------
    corridor : str
        Name of the corridor; with the chainage and the side it makes the id of a face.
    path : (k, 2) float array
        The center line.
    ends : BlockEnds
        Where blocks end.
    lines, own, order
        Streets, the numbers of those that bear the corridor, and the rank of each street that
        decides when two of them share a block evenly.
    offset : (2, blocks) float array
        Metres from the center line to the drawn face, left and right.

    Examples
    --------
    >>> path = np.array([[0.0, 0.0], [100.0, 0.0]])
    >>> ends = BlockEnds(np.array([0.0, 100.0]), ["Oak St", "Elm Ave"])
    >>> none = Lines.from_parts([], [], 0)
    >>> left, right = block_faces("Main St", path, ends, none, [], [], np.full((2, 1), 6.0))
    >>> left.face_id, right.xy.tolist()
    ('main-st-00000-L', [[0.0, -6.0], [100.0, -6.0]])
    """
    along = chainages(path)
    under = _street_under(path, along, ends, lines, np.asarray(own, np.intp), np.asarray(order))
    name = slug(corridor)
    faces = []
    for block, (low, high) in enumerate(zip(ends.chainage, ends.chainage[1:])):
        xy = stretch(path, along, low, high)
        for row, (side, sign) in enumerate((("L", 1.0), ("R", -1.0))):
            faces.append(
                BlockFace(
                    f"{name}-{int(round(low)):05d}-{side}",
                    side,
                    block + 1,
                    ends.names[block],
                    ends.names[block + 1],
                    float(low),
                    float(high),
                    int(under[block]),
                    beside(xy, sign * offset[row, block]),
                )
            )
    return faces


def chainages(path: np.ndarray) -> np.ndarray:
    """(k,) metres from the beginning to every vertex."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])


def beside(xy: np.ndarray, distance: float) -> np.ndarray:
    """A line parallel to ``xy``, ``distance`` metres to the left (negative: right).

    Corners are mitered, at most to twice the distance.

    Examples
    --------
    >>> beside(np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]]), 1.0).round(6).tolist()
    [[0.0, 1.0], [9.0, 1.0], [9.0, 10.0]]
    """
    step = np.diff(xy, axis=0)
    long = np.hypot(*step.T) > 1e-9
    xy = xy[np.concatenate([[True], long])]
    step = step[long]
    if not len(step):
        return xy
    unit = step / np.hypot(*step.T)[:, None]
    normal = np.column_stack([-unit[:, 1], unit[:, 0]])
    before = np.vstack([normal[:1], normal])
    after = np.vstack([normal, normal[-1:]])
    middle = before + after
    # |middle|²/2 = 1 + cos of the turn; a miter longer than twice the offset is cut there.
    shrink = np.maximum((middle**2).sum(axis=1) / 2, 0.5)
    return xy + distance * middle / shrink[:, None]


def _street_under(path, along, ends, lines, own, order):
    """Line of the street that lies under most of each block; −1 without one."""
    blocks = len(ends.chainage) - 1
    if not len(own):
        return np.full(blocks, -1)
    count = np.maximum(np.ceil(np.diff(ends.chainage) / _SAMPLE), 1).astype(np.intp)
    block = np.repeat(np.arange(blocks), count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    at = ends.chainage[block] + (number + 0.5) * (np.diff(ends.chainage) / count)[block]
    x, y = np.interp(at, along, path[:, 0]), np.interp(at, along, path[:, 1])
    hit = snap_to_lines(x, y, chosen(lines, own), order=order[own]).line
    votes = np.zeros((blocks, len(own)), np.intp)
    np.add.at(votes, (block, hit), 1)
    ranked = np.argsort(np.argsort(order[own], kind="stable"))
    best = np.lexsort((np.broadcast_to(ranked, votes.shape), -votes), axis=1)[:, 0]
    return own[best]
