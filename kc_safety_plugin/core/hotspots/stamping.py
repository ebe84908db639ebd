"""Add the kernel of every point to a grid, height by height."""

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .kernels import Kernel, Stamp

_TILES = 32, 64, 128
_HEIGHTS_AT_ONCE = 130_000
_TICK_EVERY = 256
#: Kernels that are a power of 1 - u².
_POWERS = {Kernel.EPANECHNIKOV: 1, Kernel.QUARTIC: 2, Kernel.TRIWEIGHT: 3}


def stamp_squares(
    out: np.ndarray, where: tuple, place: tuple, weights, stamp: Stamp, tick: Tick = silent
) -> None:
    """Add whole squares of heights to ``out``, one point after the other: best for wide kernels.

    ``where`` holds (rows, columns) in ``out``, ``place`` (u, v) inside the cell in cells. Parts
    that fall off the grid are left away.
    """
    reach, scale = stamp.reach, stamp.cell / stamp.bandwidth
    offset = np.arange(-reach, reach + 1)
    height, width = out.shape
    power = _POWERS.get(stamp.kernel)
    square = np.empty((2 * reach + 1, 2 * reach + 1))
    for k, (row, column, u, v) in enumerate(zip(*(part.tolist() for part in (*where, *place)))):
        if k % _TICK_EVERY == 0:
            tick(k / len(where[0]))
        south, west = max(row - reach, 0), max(column - reach, 0)
        north, east = min(row + reach + 1, height), min(column + reach + 1, width)
        y = (offset[south - row + reach : north - row + reach] - v) * scale
        x = (offset[west - column + reach : east - column + reach] - u) * scale
        heights = square[: north - south, : east - west]
        if power:
            _bell((y * y)[:, None], x * x, power, heights)
        else:
            np.add((y * y)[:, None], x * x, out=heights)
            heights = stamp.kernel.shape(heights)
        if weights is not None:
            heights *= weights[k]
        out[south:north, west:east] += heights


def _bell(yy, xx, power, out) -> None:
    """(1 - x² - y²)^power where that is above zero, in as few passes as there can be."""
    np.subtract(1.0 - yy, xx, out=out)
    np.maximum(out, 0.0, out=out)
    if power == 2:
        np.multiply(out, out, out=out)
    elif power == 3:
        out *= out * out


def stamp_offsets(
    out: np.ndarray,
    where: tuple,
    place: tuple,
    weights,
    stamp: Stamp,
    chosen: np.ndarray,
    tick: Tick = silent,
) -> None:
    """Add the heights at the ``chosen`` offsets only, many points at a time.

    ``chosen`` is a (2R + 1, 2R + 1) mask of offsets north and east. Points are taken tile by tile,
    so that the sums fall on a patch that stays in the cache.
    """
    reach = stamp.reach
    north, east = (part - reach for part in np.nonzero(chosen))
    row, column = where
    height, width = out.shape
    at_once = max(_HEIGHTS_AT_ONCE // max(len(north), 1), 1)
    # Few points want larger tiles: each costs something by itself.
    few = at_once * height * width / max(len(row), 1)
    tile_side = next((one for one in _TILES if one * one >= few), _TILES[-1])
    tiles_across = -(-width // tile_side)
    tile = (row // tile_side) * tiles_across + column // tile_side
    order = np.argsort(tile, kind="stable")
    first = np.flatnonzero(np.diff(tile[order], prepend=-1))
    last = np.append(first[1:], len(order))
    # A patch is the tile and an apron around it.
    side = tile_side + 2 * reach
    across = north * side + east
    heights_of = _squares if chosen.all() else _offsets
    for begin, end in zip(first.tolist(), last.tolist()):
        tick(begin / len(order))
        number = int(tile[order[begin]])
        bottom = (number // tiles_across) * tile_side
        left = (number % tiles_across) * tile_side
        patch = np.zeros(side * side)
        for a in range(begin, end, at_once):
            points = order[a : min(a + at_once, end)]
            heights = heights_of(place[0][points], place[1][points], north, east, stamp)
            if weights is not None:
                heights *= weights[points, None]
            home = (row[points] - bottom + reach) * side + column[points] - left + reach
            target = home[:, None] + across
            patch += np.bincount(target.ravel(), heights.ravel(), minlength=side * side)
        _add_patch(out, patch.reshape(side, side), bottom - reach, left - reach)


def _offsets(u, v, north, east, stamp):
    """(points, offsets) heights at offsets ``north`` and ``east``."""
    scale = stamp.cell / stamp.bandwidth
    x = (east - u[:, None]) * scale
    y = (north - v[:, None]) * scale
    x *= x
    y *= y
    x += y
    return stamp.kernel.shape(x)


def _squares(u, v, north, east, stamp):
    """The same for all offsets of a square: each row and column is squared once."""
    scale = stamp.cell / stamp.bandwidth
    offset = np.arange(-stamp.reach, stamp.reach + 1)
    x = (offset - u[:, None]) * scale
    y = (offset - v[:, None]) * scale
    x *= x
    y *= y
    heights = np.empty((len(u), len(offset), len(offset)))
    power = _POWERS.get(stamp.kernel)
    if power:
        _bell(y[:, :, None], x[:, None, :], power, heights)
    else:
        heights = stamp.kernel.shape(np.add(y[:, :, None], x[:, None, :], out=heights))
    return heights.reshape(len(u), -1)


def _add_patch(out, patch, bottom, left):
    """Add a patch whose south-west cell is (bottom, left); what falls off the grid is left away."""
    south, west = max(-bottom, 0), max(-left, 0)
    north = min(patch.shape[0], out.shape[0] - bottom)
    east = min(patch.shape[1], out.shape[1] - left)
    out[bottom + south : bottom + north, left + west : left + east] += patch[south:north, west:east]
