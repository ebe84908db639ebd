"""Sums over neighbourhoods of large grids by Fourier transform, in tiles that fit the cache."""

import numpy as np

from kc_safety_plugin.core.parallel import for_each
from kc_safety_plugin.core.progress import Tick, silent

#: Less than this share of the highest sum of a tile is nothing.
_DUST = 1e-9


def transform_size(n: int) -> int:
    """Smallest number of the form 2^a·3^b·5^c that is at least ``n``.

    Examples
    --------
    >>> [transform_size(n) for n in (1, 7, 11, 513)]
    [1, 8, 12, 540]
    """
    best, five = 1, 1
    while best < n:
        best *= 2
    while five < best:
        three = five
        while three < best:
            size = three
            while size < n:
                size *= 2
            best = min(best, size)
            three *= 3
        five *= 5
    return best


def convolve(layers: list, kernels: list, out: np.ndarray, tick: Tick = silent) -> np.ndarray:
    """Add up ``layers`` convolved with ``kernels`` into ``out``.

    Parameters
    ----------
    layers : list of (rows + 2R, columns + 2R) arrays
        The grids with an apron of R cells on every side.
    kernels : list of (2R + 1, 2R + 1) arrays
        Value of a source at offset (k − R) rows north and columns east of it.
    out : (rows, columns) array
        Overwritten; below zero or out of reach of every source it is exactly zero.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    out

    Notes
    -----
    Overlap-save: a tile of the apron grid is transformed, multiplied, and only the part that is
    free of wrap-around is kept. The first layer tells which tiles are empty.
    """
    rows, columns = out.shape
    reach = kernels[0].shape[0] // 2
    size = [tile_size(n, reach) for n in (rows, columns)]
    step = [side - 2 * reach for side in size]
    spectra = [spectrum(kernel, reach, size) for kernel in kernels]
    tiles = [(j, i) for j in range(0, rows, step[0]) for i in range(0, columns, step[1])]

    def work(tile):
        j, i = tile
        part = (slice(j, j + size[0]), slice(i, i + size[1]))
        keep = (slice(j, min(j + step[0], rows)), slice(i, min(i + step[1], columns)))
        if not layers[0][part].any():
            out[keep] = 0.0
            return
        total = None
        for layer, spectrum in zip(layers, spectra):
            transformed = np.fft.rfft2(layer[part], size)
            transformed *= spectrum
            total = transformed if total is None else np.add(total, transformed, out=total)
        back = np.fft.irfft2(total, size)
        # Rounding of the transform leaves dust where there is nothing.
        dust = _DUST * back.max()
        height, width = keep[0].stop - j, keep[1].stop - i
        back = back[reach : reach + height, reach : reach + width]
        np.multiply(back, back > dust, out=out[keep], casting="same_kind")

    for_each(work, tiles, tick)
    return out


def tile_size(cells: int, reach: int) -> int:
    """Side of tiles that cover ``cells`` evenly, with ``reach`` cells around them.

    No larger than needed, and about as large as the processor's cache takes.
    """
    least = 320 if reach <= 16 else max(512, 4 * reach)
    tiles = max(1, round(cells / (least - 2 * reach)))
    return transform_size(-(-cells // tiles) + 2 * reach)


def spectrum(kernel: np.ndarray, reach: int, size: tuple) -> np.ndarray:
    """Transform of a (2R + 1, 2R + 1) kernel, its middle moved to the first cell."""
    padded = np.zeros(size)
    padded[: 2 * reach + 1, : 2 * reach + 1] = kernel
    return np.fft.rfft2(np.roll(padded, (-reach, -reach), (0, 1)))
