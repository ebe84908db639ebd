"""Cut a corridor into blocks at its cross streets."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .crossings import chosen, meetings, near_lines, single_parts
from .street_names import common_label, parse_street_name

#: Two crossings of one street within this distance, metres, are its two carriageways.
_ONE_STREET = 60.0
#: Names that say what a line is, not which street it is.
NAMELESS = {"RAMP", "ALLEY", "DRIVEWAY", "UNNAMED", "UNKNOWN", "ACCESS", "SERVICE", "NONAME", ""}


@dataclass(frozen=True)
class BlockEnds:
    """Chainages where blocks end, 0 and the corridor's length included, and the streets there.

    ``names[i]`` is '' where no named street crosses.
    """

    chainage: np.ndarray
    names: list


def cross_streets(
    path: np.ndarray,
    lines: Lines,
    names: list,
    own: np.ndarray,
    reach: float,
    beside: np.ndarray = (),
) -> tuple:
    """Return (chainages, names) of every meeting of the path with a street that is not ``own``.

    ``beside`` are the lines of the other carriageway; what meets them meets the corridor.
    Where the layer ends its lines at crossings, a plain crossing is a bridge and left out. When
    any of the streets has a name, streets without one (alleys, ramps) are left out.
    """
    road = Lines.from_parts([path], [0], 1)
    chainage, labels = _met(road, lines, names, own, reach)
    if len(beside):
        other, _ = single_parts(chosen(lines, beside))
        place, more = _met(other, lines, names, own, reach, as_points=True)
        hit = snap_to_lines(place[:, 0], place[:, 1], road, _ONE_STREET)
        along = (hit.line == 0) & (hit.chainage > 0) & (hit.chainage < road.length[0])
        chainage = np.concatenate([chainage, hit.chainage[along]])
        labels = labels + [name for name, keep in zip(more, along) if keep]
    named = np.array([parse_street_name(name).core not in NAMELESS for name in labels], bool)
    if named.any():
        return chainage[named], [name for name, keep in zip(labels, named) if keep]
    return chainage, [""] * len(labels)


def _met(road, lines, names, own, reach, as_points=False):
    """Where other streets meet the lines ``road``, and their names."""
    near = np.setdiff1d(near_lines(road, lines, reach), own)
    others, back = single_parts(chosen(lines, near))
    met = meetings(road, others, reach)
    if np.count_nonzero(~met.through) >= np.count_nonzero(met.through):
        met = met.of(~met.through)
    where = road.at(met.a, met.chainage)[0] if as_points else met.chainage
    return where, [names[near[back[b]]] for b in met.b]


def block_ends(
    length: float, chainage: np.ndarray, names: list, min_block: float = 20.0
) -> BlockEnds:
    """Gather meetings into block ends.

    Parameters
    ----------
    length : float
        Of the corridor, metres.
    chainage : (n,) float array
        Where streets meet it.
    names : list of str
        The street that meets it there, '' where it has no name.
    min_block : float
        Crossings nearer to each other than this, metres, end one block together.

    Returns
    -------
    BlockEnds
        Two carriageways of one cross street end one block, at their middle.

    Examples
    --------
    >>> ends = block_ends(300.0, np.array([0.0, 95.0, 105.0, 108.0, 299.5]),
    ...                   ["OAK ST", "ELM AVE", "ELM AVE", "FIR CT", "ASH ST"])
    >>> ends.chainage.tolist(), ends.names
    ([0.0, 104.0, 300.0], ['Oak St', 'Elm Ave / Fir Ct', 'Ash St'])
    """
    min_block = min(min_block, length / 2)
    places = []
    for group in _by_street(chainage, names):
        run = [group[0]]
        for meeting in group[1:]:
            if meeting[0] - run[-1][0] > _ONE_STREET:
                places.append(run)
                run = []
            run.append(meeting)
        places.append(run)
    middle = [(_middle(run, length), common_label([name for _, name in run])) for run in places]
    ends: list = [[0.0, []], [length, []]]
    inner: list = []
    for at, name in sorted(middle):
        if at < min_block:
            ends[0][1].append(name)
        elif at > length - min_block:
            ends[1][1].append(name)
        elif inner and at - inner[-1][0][0] < min_block:
            inner[-1][0].append(at)
            inner[-1][1].append(name)
        else:
            inner.append([[at], [name]])
    every = [ends[0], *([float(np.mean(at)), called] for at, called in inner), ends[1]]
    return BlockEnds(
        np.array([at for at, _ in every]),
        [" / ".join(dict.fromkeys(filter(None, called))) for _, called in every],
    )


def even_stretches(length: float, near: float) -> BlockEnds:
    """Equal stretches of about ``near`` metres, for a line without cross streets.

    Examples
    --------
    >>> even_stretches(500.0, 120.0).chainage.tolist()
    [0.0, 125.0, 250.0, 375.0, 500.0]
    """
    count = max(1, round(length / near))
    return BlockEnds(np.linspace(0.0, length, count + 1), [""] * (count + 1))


def _by_street(chainage, names):
    """Meetings (chainage, name) of each street in order; nameless ones each for themselves."""
    groups = {}
    for number, (at, name) in enumerate(sorted(zip(np.asarray(chainage, float).tolist(), names))):
        parsed = parse_street_name(name)
        key = (parsed.core, parsed.kind) if name else number
        groups.setdefault(key, []).append((at, name))
    return list(groups.values())


def _middle(run, length):
    """The middle of the crossings of one street; an end of the corridor stays an end."""
    at = [chainage for chainage, _ in run]
    if min(at) <= 1.0:
        return 0.0
    if max(at) >= length - 1.0:
        return length
    return (min(at) + max(at)) / 2
