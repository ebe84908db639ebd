"""Light that lamps throw on points of a walk, added up lamp by lamp."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .light_lamps import Lamps
from .light_pairs import near_pairs
from .light_shade import Canopy
from .photometry import horizontal_lux, vertical_per_metre


@dataclass(frozen=True)
class PointLight:
    """Light at ``n`` points, lux.

    Attributes
    ----------
    lux : (n,) float array
        Horizontal illuminance of the ground by the lamps that are on.
    fixed : (n,) float array
        The same if every lamp were on.
    clear : (n,) float array
        As ``lux``, without the shade of trees.
    vertical : (n,) float array
        Illuminance of a face 1.5 m up that looks along the walk, toward the brighter of its two
        ends. NaN when no direction was given.
    in_reach : (n,) bool array
        True where at least one lamp, on or out, is within reach.
    """

    lux: np.ndarray
    fixed: np.ndarray
    clear: np.ndarray
    vertical: np.ndarray
    in_reach: np.ndarray


def light_on_points(
    x: np.ndarray,
    y: np.ndarray,
    lamps: Lamps,
    distribution,
    light_loss: float,
    reach: float,
    direction: np.ndarray = None,
    canopy: Canopy = None,
    tick: Tick = silent,
) -> PointLight:
    """Add up the light of all lamps within ``reach`` metres of every point.

    Parameters
    ----------
    x, y : (n,) float arrays
        Points on the ground, metres, finite.
    lamps : Lamps
    distribution : Uniform, Lambertian or CandelaTable
        How the lamps send out their light.
    light_loss : float
        Factor for age and dirt, 0 … 1.
    reach : float
        Lamps farther away on the ground give nothing.
    direction : (n, 2) float array, optional
        Unit vector along the walk; with it the vertical illuminance is computed.
    canopy : Canopy, optional
        Tree crowns that keep light off.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    PointLight

    Notes
    -----
    Point-by-point method, E = I(γ) cos³γ / h² × light loss, on level ground without buildings
    and without reflected light: a screening model, not a photometric study.

    Examples
    --------
    >>> one = np.ones(1)
    >>> lamp = Lamps(0 * one, 0 * one, 8 * one, 2000 * np.pi * one, one < 0, np.nan * one)
    >>> from kc_safety_plugin.core.conditions.photometry import Uniform
    >>> light = light_on_points(np.array([0.0, 8.0, 16.0]), np.zeros(3), lamp, Uniform(), 1.0, 60.0)
    >>> light.lux.round(4).tolist()
    [15.625, 5.5243, 1.3975]
    """
    n = len(x)
    fixed, dark = np.zeros(n), np.zeros(n)
    # What nobody asked for takes no memory.
    blocked, dark_clear = (np.zeros(n if canopy is not None else 0) for _ in range(2))
    forward, back = (np.zeros(n if direction is not None else 0) for _ in range(2))
    in_reach = np.zeros(n, bool)
    by_place = _near_in_order(lamps, x, y, reach)
    lamp_x, lamp_y = lamps.x[by_place], lamps.y[by_place]
    heights, lumens = lamps.height[by_place], lamps.lumens[by_place] * light_loss
    outs, facing = lamps.out[by_place], lamps.facing[by_place]
    any_out = bool(outs.any())
    for points, k, lamp, dx, dy in near_pairs(x, y, lamp_x, lamp_y, reach, tick):
        m = len(points)
        in_reach[points[k]] = True
        squared = dx * dx + dy * dy
        height, flux = heights[lamp], lumens[lamp]
        plane = _plane(distribution, facing[lamp], dx, dy)
        lux = horizontal_lux(flux, height, squared, distribution, plane)
        share = None
        if canopy is not None:
            share = canopy.share(x[points[k]], y[points[k]], dx, dy, height)
            blocked[points] += np.bincount(k, lux * (1.0 - share), m)
            clear, lux = lux, lux * share
        fixed[points] += np.bincount(k, lux, m)
        if any_out:
            out = np.flatnonzero(outs[lamp])
            dark[points] += np.bincount(k[out], lux[out], m)
            if canopy is not None:
                dark_clear[points] += np.bincount(k[out], clear[out], m)
        if direction is None:
            continue
        face = vertical_per_metre(flux, height, squared, distribution, plane)
        if share is not None:
            face *= share
        if any_out:
            face[out] = 0.0
        face *= direction[points, 0][k] * dx + direction[points, 1][k] * dy
        ahead = np.bincount(k, np.maximum(face, 0.0), m)
        forward[points] += ahead
        back[points] += ahead - np.bincount(k, face, m)
    lux = _rest(fixed, dark)
    clear = lux if canopy is None else _rest(fixed + blocked, dark_clear)
    vertical = np.full(n, np.nan)
    if direction is not None:
        vertical = np.maximum(forward, back)
    return PointLight(lux, fixed, clear, vertical, in_reach)


def _near_in_order(lamps, x, y, reach):
    """Lamps that may reach a point, in one order whatever that of the input.

    So sums agree to the last bit.
    """
    if len(x) == 0:
        return np.empty(0, np.intp)
    reach = reach * (1.0 + 1e-9)
    near = (lamps.x >= x.min() - reach) & (lamps.x <= x.max() + reach)
    near &= (lamps.y >= y.min() - reach) & (lamps.y <= y.max() + reach)
    near = np.flatnonzero(near)
    keys = (lamps.out, lamps.lumens, lamps.height, lamps.y, lamps.x)
    return near[np.lexsort(tuple(key[near] for key in keys))]


def _rest(whole, part):
    """Whole minus part, exactly zero where they only differ by rounding."""
    rest = whole - part
    return np.where(rest > 1e-12 * whole, rest, 0.0)


def _plane(distribution, facing, dx, dy):
    if not distribution.needs_plane:
        return None
    # Planes turn counter-clockwise seen from above; dx, dy point to the lamp, light comes back.
    return distribution.front + np.degrees(np.arctan2(-dy, -dx)) - facing
