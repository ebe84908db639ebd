"""The nearest street of many points, against two spatial indexes."""

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from tests.benchmarks import city
from tests.benchmarks.measure import FOLDER, Row, at_least, medians, peer

_ASKED = 20_000


def rows(quick: bool):
    parts = city.street_parts()
    streets = Lines.from_parts(parts, np.arange(len(parts)), len(parts))
    FOLDER.mkdir(parents=True, exist_ok=True)
    np.save(FOLDER / "streets.npy", np.stack(parts))
    for count in (10_000, 100_000, 1_000_000):
        if quick and count > 100_000:
            continue
        x, y = city.points(count)
        np.save(FOLDER / "points.npy", np.column_stack([x, y]))

        def ours(x=x, y=y):
            return snap_to_lines(x, y, streets)

        # Before and after the peer, which runs in a process of its own: both see the same machine.
        before = medians(ours, runs=1 if quick else 3)[0]
        found = peer("nearest", *(str(FOLDER / f"{n}.npy") for n in ("streets", "points", "d")))
        seconds = (before + medians(ours, runs=1 if quick else 3)[0]) / 2
        distance = ours().distance
        size = f"{count:,} points, {len(parts):,} streets"
        row = Row("nearest street", size, seconds, "shapely STRtree", found and found["seconds"])
        if count == 1_000_000:
            at_least(6, row)
        if found:
            off = np.abs(np.load(FOLDER / "d.npy") - distance).max()
            row.note = f"distances differ by at most {off:.1e} m"
        yield row
        if count == 1_000_000:
            seconds, theirs = medians(ours, _index(parts, x, y))
            theirs *= count / _ASKED
            row = Row("nearest street", size, seconds, "QgsSpatialIndex", theirs)
            row.note = f"peer scaled from {_ASKED:,} points"
            yield at_least(25, row)


def _index(parts, x, y):
    """A function that asks a QgsSpatialIndex for the nearest street of some of the points."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsSpatialIndex

    index = QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
    for number, part in enumerate(parts):
        feature = QgsFeature(number)
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(*p) for p in part.tolist()]))
        index.addFeature(feature)
    asked = np.random.default_rng(1).choice(len(x), _ASKED, replace=False)
    places = [QgsPointXY(a, b) for a, b in zip(x[asked].tolist(), y[asked].tolist())]

    def work():
        for place in places:
            index.nearestNeighbor(place, 1)

    return work
