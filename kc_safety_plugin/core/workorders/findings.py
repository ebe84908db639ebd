"""What was found in the field's layers, one table of columns per kind of finding."""

from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np

from kc_safety_plugin.core.lines import Lines

from .axis import Axis, locate

#: A street belongs to the corridor when its middle is at most this far from the centre and
#: runs along it (cosine); streets that only cross it do not.
ALONG_METRES = 25.0
_ALONG_COSINE = 0.7
# Fine enough that a distance to a line is right to a few centimetres.
_EXTENT_STEP = 5.0

#: Kinds whose order is for a face of a block, not for one asset.
FACE_KINDS = frozenset({"street_light", "dark_stretch", "vegetation"})
#: Kinds measured over both walks at once.
BOTH_SIDES = frozenset({"street_light", "vegetation"})


@dataclass(frozen=True)
class Findings:
    """``n`` findings of one ``kind``.

    Attributes
    ----------
    x, y : (n,) float arrays
        Metres. The middle of a line.
    lon, lat : (n,) float arrays
        The same in WGS 84 degrees.
    columns : dict
        Measures by name: float arrays (NaN = missing) or lists of text (blank = missing).
    asset, request : list of str
        Pole, parcel or stop number, and 311 case already tied to the finding; blank where none.
    direction : (n, 2) float array or None
        Unit vector of a line's own direction at its middle.
    drawn_side : list of str
        ``L`` or ``R`` of the line's own direction, where it is drawn on the centre.
    extent : (3, k) float array or None
        Points along the lines: row of the finding, x and y. A point is its own extent.
    """

    kind: str
    x: np.ndarray
    y: np.ndarray
    lon: np.ndarray
    lat: np.ndarray
    columns: dict = field(default_factory=dict)
    asset: list = field(default_factory=list)
    request: list = field(default_factory=list)
    direction: Optional[np.ndarray] = None
    drawn_side: list = field(default_factory=list)
    extent: Optional[np.ndarray] = None

    def __len__(self):
        return len(self.x)

    def take(self, keep: np.ndarray) -> "Findings":
        """The findings of the rows ``keep``."""
        keep = np.asarray(keep, np.intp)

        def texts(column):
            return [column[i] for i in keep] if len(column) else column

        columns = {
            name: column[keep] if isinstance(column, np.ndarray) else texts(column)
            for name, column in self.columns.items()
        }
        return replace(
            self,
            x=self.x[keep],
            y=self.y[keep],
            lon=self.lon[keep],
            lat=self.lat[keep],
            columns=columns,
            asset=texts(self.asset),
            request=texts(self.request),
            direction=None if self.direction is None else self.direction[keep],
            drawn_side=texts(self.drawn_side),
            extent=_kept_extent(self.extent, keep, len(self)),
        )

    def reach(self, rows: np.ndarray) -> tuple:
        """(place in ``rows``, x, y) of all points along the findings ``rows``."""
        if self.extent is None:
            return np.arange(len(rows)), self.x[rows], self.y[rows]
        kept = _kept_extent(self.extent, rows, len(self))
        return kept[0].astype(np.intp), kept[1], kept[2]

    def row(self, number: int) -> dict:
        """All measures of one finding."""
        return {name: column[number] for name, column in self.columns.items()}


def along_lines(lines: Lines) -> np.ndarray:
    """(3, k) extent of lines: number of the line, x and y, every few metres and at both ends."""
    solid = np.flatnonzero(lines.length > 0)
    steps = np.ceil(lines.length[solid] / _EXTENT_STEP).astype(np.intp)
    count = steps + 1
    line = np.repeat(solid, count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    point, _ = lines.at(line, number * np.repeat(lines.length[solid] / steps, count))
    return np.vstack([line, point.T])


def _kept_extent(extent, keep, count):
    """The extent of the rows ``keep`` (each at most once), numbered anew."""
    if extent is None:
        return None
    place = np.full(count, -1)
    place[keep] = np.arange(len(keep))
    row = place[extent[0].astype(np.intp)]
    return np.vstack([row[row >= 0], extent[1:, row >= 0]])


def with_lengths(findings: Findings, length: np.ndarray) -> Findings:
    """Add ``length_m`` and, of vegetation, ``blocked_m`` over both walks, where not measured.

    ``length`` : (n,) float array, metres of each line.
    """
    columns = dict(findings.columns)
    columns.setdefault("length_m", np.asarray(length, float))
    if "blocked_share" in columns and "blocked_m" not in columns:
        columns["blocked_m"] = 2.0 * columns["blocked_share"] * length
    return replace(findings, columns=columns)


def on_corridor(findings: Findings, axis: Axis, inside: np.ndarray, max_distance: float) -> tuple:
    """Keep what belongs to the corridor, and say where on it.

    Parameters
    ----------
    inside : (n,) bool array
        True within the corridor's area.
    max_distance : float
        Points farther than this from the centre are left out, metres.

    Returns
    -------
    (Findings, Spots)
    """
    findings = findings.take(np.flatnonzero(inside))
    spots = locate(axis, findings.x, findings.y)
    near = spots.distance <= max_distance
    side = spots.side
    if findings.direction is not None:
        along = np.sum(findings.direction * spots.direction, axis=1)
        near &= (np.abs(along) >= _ALONG_COSINE) & (spots.distance <= ALONG_METRES)
        if findings.kind in BOTH_SIDES:
            side = np.zeros_like(side)
        elif len(findings.drawn_side):
            letter = np.array(
                [{"L": 1, "R": -1}.get(s[:1].upper(), 0) for s in findings.drawn_side]
            )
            told = np.where(along < 0, -letter, letter)
            side = np.where(side == 0, told, side).astype(np.int8)
    keep = np.flatnonzero(near)
    return findings.take(keep), replace(spots, side=side).take(keep)


def subjects(findings: Findings, faces: list) -> list:
    """Name what each order would be for: a face, an asset, or a place to the nearest metre."""
    if findings.kind in FACE_KINDS:
        return [f"face:{key}" for key in faces]
    # Five decimals of a degree are a metre: a position survives a change of working system.
    assets = findings.asset or [""] * len(findings)
    return [
        f"asset:{asset}" if asset else f"place:{x:.5f},{y:.5f}"
        for asset, x, y in zip(assets, findings.lon, findings.lat)
    ]
