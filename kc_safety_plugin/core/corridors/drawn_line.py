"""A corridor that was drawn: one line out of its pieces, and the street under it."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .block_faces import chainages
from .crossings import chosen, near_lines
from .street_names import parse_street_name

#: A street runs under a drawn line when it is this near, metres, and nearly parallel.
DRAWN_REACH = 20.0
_COSINE = 0.87
_SAMPLE = 5.0


def one_line(parts: list, reach: float = 1.0) -> np.ndarray:
    """Join pieces that follow one another into one line, in the direction of the first.

    Examples
    --------
    >>> one_line([np.array([[5.0, 0.0], [9.0, 0.0]]), np.array([[5.0, 0.0], [0.0, 0.0]])]).tolist()
    [[0.0, 0.0], [5.0, 0.0], [9.0, 0.0]]
    """
    if not parts:
        raise SafetyDataError(Problem.CORRIDOR_LINE)
    line, rest = parts[0], list(parts[1:])
    while rest:
        for number, piece in enumerate(rest):
            joined = _appended(line, piece, reach)
            if joined is not None:
                line = joined
                del rest[number]
                break
        else:
            raise SafetyDataError(Problem.CORRIDOR_LINE)
    fresh = np.concatenate([[True], np.hypot(*np.diff(line, axis=0).T) > 1e-9])
    line = line[fresh]
    if len(line) < 2:
        raise SafetyDataError(Problem.CORRIDOR_LINE)
    return line


def streets_under(path: np.ndarray, lines: Lines, names: list) -> np.ndarray:
    """Numbers of the lines that are the drawn street: they run under it, or bear its name.

    A name is the street's when lines of that name run under a tenth of the path or more.
    """
    along = chainages(path)
    near = near_lines(Lines.from_parts([path], [0], 1), lines, DRAWN_REACH)
    if not len(near):
        return near
    local = chosen(lines, near)
    at = np.arange(_SAMPLE / 2, along[-1], _SAMPLE)
    x, y = np.interp(at, along, path[:, 0]), np.interp(at, along, path[:, 1])
    hit = snap_to_lines(x, y, local, DRAWN_REACH)
    found = np.flatnonzero(hit.line >= 0)
    line = hit.line[found]
    _, street = local.at(line, hit.chainage[found])
    _, drawn = Lines.from_parts([path], [0], 1).at(np.zeros(len(found), np.intp), at[found])
    parallel = np.abs((street * drawn).sum(axis=1)) >= _COSINE
    under = np.bincount(line[parallel], minlength=local.count) * _SAMPLE
    by_name = {}
    for number, metres in enumerate(under):
        name = names[near[number]]
        if name:
            by_name[_street(name)] = by_name.get(_street(name), 0.0) + metres
    mine = {name for name, metres in by_name.items() if metres >= along[-1] / 10}
    own = [
        n
        for number, n in enumerate(near)
        if (names[n] and _street(names[n]) in mine)
        or under[number] > max(local.length[number] / 2, _SAMPLE)
    ]
    return np.array(own, np.intp)


def _street(name):
    parsed = parse_street_name(name)
    return parsed.core, parsed.kind


def _appended(line, piece, reach):
    for one in (piece, piece[::-1]):
        if np.hypot(*(line[-1] - one[0])) <= reach:
            return np.concatenate([line, one[1:]])
        if np.hypot(*(line[0] - one[-1])) <= reach:
            return np.concatenate([one[:-1], line])
    return None
