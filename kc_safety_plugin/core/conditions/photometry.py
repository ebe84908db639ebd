"""How lamps send out their light, and what of it arrives at a point (inverse-square law)."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

#: Height of a face above the walk, metres, where vertical illuminance is measured.
FACE_HEIGHT = 1.5


class Uniform:
    """Equal intensity in every direction below the lamp: Φ / 2π candela."""

    needs_plane = False

    def per_lumen(self, cosine: np.ndarray, plane: np.ndarray = None) -> float:
        """Candela per lumen at any angle below the lamp: one number for all.

        Examples
        --------
        >>> round(Uniform().per_lumen(np.array([1.0, 0.5])), 4)
        0.1592
        """
        return 0.5 / np.pi


class Lambertian:
    """Intensity falling with the cosine of the angle from straight down: Φ cosγ / π candela."""

    needs_plane = False

    def per_lumen(self, cosine: np.ndarray, plane: np.ndarray = None) -> np.ndarray:
        """Candela per lumen at the angle from straight down with this ``cosine`` (0 … 1).

        Examples
        --------
        >>> Lambertian().per_lumen(np.array([1.0, 0.5])).round(4).tolist()
        [0.3183, 0.1592]
        """
        return np.asarray(cosine, float) / np.pi


@dataclass(frozen=True)
class CandelaTable:
    """A measured luminaire, photometry of type C.

    Attributes
    ----------
    vertical : (v,) float array
        Degrees from straight down, ascending from 0.
    horizontal : (h,) float array
        Degrees of the planes, ascending, 0 … 360 with every plane written out (see
        ``whole_circle``); one single plane for a luminaire that is round.
    candela : (h, v) float array
        Candela, all factors of the file applied.
    front : float
        The plane, in degrees, that looks to the street.
    """

    vertical: np.ndarray
    horizontal: np.ndarray
    candela: np.ndarray
    front: float = 0.0

    @property
    def needs_plane(self) -> bool:
        return len(self.horizontal) > 1

    @cached_property
    def mean_plane(self) -> np.ndarray:
        """(v,) candela averaged over the whole circle (trapezoids between planes)."""
        if len(self.horizontal) == 1:
            return self.candela[0]
        width = np.diff(self.horizontal)
        middle = (self.candela[1:] + self.candela[:-1]) / 2.0
        return width @ middle / width.sum()

    @cached_property
    def lumens(self) -> float:
        """Luminous flux of the table, lumens: Σ mean intensity × solid angle of the zone.

        Examples
        --------
        >>> angles = np.arange(0.0, 91.0)
        >>> flat = CandelaTable(angles, np.array([0.0]), np.full((1, 91), 1000.0))
        >>> round(flat.lumens, 3) == round(2000 * np.pi, 3)
        True
        """
        zone = 2.0 * np.pi * -np.diff(np.cos(np.radians(self.vertical)))
        return float(zone @ (self.mean_plane[1:] + self.mean_plane[:-1]) / 2.0)

    def per_lumen(self, cosine: np.ndarray, plane: np.ndarray = None) -> np.ndarray:
        """Candela per lumen of the table, linear between its angles and planes.

        Parameters
        ----------
        cosine : (n,) float array
            Cosine of the angle from straight down; beyond the last angle there is no light.
        plane : (n,) float array, optional
            Degrees from plane 0, any range; NaN, or no array, gives the mean of all planes.
        """
        angle = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
        if plane is None or not self.needs_plane:
            found = np.interp(angle, self.vertical, self.mean_plane, right=0.0)
            return found / self.lumens
        known = ~np.isnan(plane)
        out = np.empty(len(angle))
        out[~known] = np.interp(angle[~known], self.vertical, self.mean_plane, right=0.0)
        out[known] = self._between(angle[known], np.mod(plane[known], 360.0))
        return out / self.lumens

    def _between(self, angle, plane):
        i, u = _bracket(self.horizontal, plane)
        j, v = _bracket(self.vertical, angle)
        near = (1.0 - v) * self.candela[i, j] + v * self.candela[i, j + 1]
        far = (1.0 - v) * self.candela[i + 1, j] + v * self.candela[i + 1, j + 1]
        return np.where(angle > self.vertical[-1], 0.0, (1.0 - u) * near + u * far)


def _bracket(knots, values):
    """Index of the knot before each value, and the share of the way to the next."""
    index = np.clip(np.searchsorted(knots, values, side="right") - 1, 0, len(knots) - 2)
    share = (values - knots[index]) / (knots[index + 1] - knots[index])
    return index, np.clip(share, 0.0, 1.0)


def whole_circle(horizontal: np.ndarray, candela: np.ndarray) -> tuple:
    """Write out the planes a symmetric file leaves out.

    Parameters
    ----------
    horizontal : (h,) float array
        Planes of the file: only 0 (round), 0–90 (the same in all quarters), 0–180 (mirrored at
        the 0–180 axis), 90–270 (mirrored at the 90–270 axis) or 0–360.
    candela : (h, v) float array

    Returns
    -------
    (planes from 0 to 360, candela of each) or, for a round luminaire, what was given.

    Notes
    -----
    Symmetries of ANSI/IESNA LM-63-02, photometry of type C.

    Examples
    --------
    >>> planes, candela = whole_circle(np.array([0.0, 90.0]), np.array([[5.0], [7.0]]))
    >>> planes.tolist(), candela[:, 0].tolist()
    ([0.0, 90.0, 180.0, 270.0, 360.0], [5.0, 7.0, 5.0, 7.0, 5.0])
    """
    if len(horizontal) == 1:
        return horizontal, candela
    if horizontal[0] == 90.0:
        # Mirrored at 90–270: plane 90 − a equals plane 90 + a.
        mirrored = np.mod(180.0 - horizontal[1:-1], 360.0)
        planes = np.concatenate([horizontal, mirrored])
        values = np.concatenate([candela, candela[1:-1]])
        order = np.argsort(planes, kind="stable")
        planes, values = planes[order], values[order]
        if planes[0] != 0.0:
            return _closed(planes, values)
        return np.append(planes, 360.0), np.concatenate([values, values[:1]])
    if horizontal[-1] == 90.0:
        horizontal = np.concatenate([horizontal, 180.0 - horizontal[-2::-1]])
        candela = np.concatenate([candela, candela[-2::-1]])
    if horizontal[-1] == 180.0:
        horizontal = np.concatenate([horizontal, 360.0 - horizontal[-2::-1]])
        candela = np.concatenate([candela, candela[-2::-1]])
    return horizontal, candela


def _closed(planes, values):
    """Add the planes 0 and 360, which lie between the last and the first one given."""
    gap = planes[0] + 360.0 - planes[-1]
    share = (360.0 - planes[-1]) / gap
    middle = (1.0 - share) * values[-1:] + share * values[:1]
    planes = np.concatenate([[0.0], planes, [360.0]])
    return planes, np.concatenate([middle, values, middle])


def horizontal_lux(lumens, height, squared, distribution, plane=None) -> np.ndarray:
    """Illuminance of level ground, lux, before losses: E = I(γ) cos³γ / h².

    Parameters
    ----------
    lumens, height : float arrays
        Of the lamp; metres above the ground, above zero.
    squared : float array
        Square of the level distance from the foot of the lamp, m².
    distribution : Uniform, Lambertian or CandelaTable
    plane : float array, optional
        Direction seen from the lamp, degrees from its plane 0.

    Notes
    -----
    Point-by-point method of the IES Lighting Handbook; cos³γ/h² = cosγ/r² with r² = h² + d².

    Examples
    --------
    1000 candela at 8 m, seen from below, from 8 m and from 16 m away:

    >>> lux = horizontal_lux(2000 * np.pi, 8.0, np.array([0.0, 64.0, 256.0]), Uniform())
    >>> lux.round(4).tolist()
    [15.625, 5.5243, 1.3975]
    """
    slant = squared + np.square(height)
    cosine = height / np.sqrt(slant)
    return lumens * distribution.per_lumen(cosine, plane) * cosine / slant


def vertical_per_metre(lumens, height, squared, distribution, plane=None) -> np.ndarray:
    """Illuminance of a face 1.5 m up, before losses, lux per metre of distance to the lamp.

    Times the distance to the lamp measured along the direction the face looks to, this is the
    illuminance of that face: neither an angle nor a distance has to be computed. Parameters as
    for ``horizontal_lux``; a lamp no higher than the face gives nothing.

    Notes
    -----
    A face that looks to the lamp gets E = I(γ) sinγ cos²γ / h² with h the height of the lamp
    above the face; one turned away from it by an angle a gets E·cos a.

    Examples
    --------
    >>> per_metre = vertical_per_metre(2000 * np.pi, 8.0, np.array([42.25]), Uniform())
    >>> float((per_metre * 6.5).round(4)[0])
    8.3681
    """
    above = np.maximum(np.asarray(height, float) - FACE_HEIGHT, 0.0)
    slant = squared + above * above
    with np.errstate(invalid="ignore", divide="ignore"):
        root = np.sqrt(slant)
        candela = lumens * distribution.per_lumen(above / root, plane)
        return np.where(above > 0.0, candela / (root * slant), 0.0)
