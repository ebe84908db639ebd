"""Points of a GeoPackage as arrays, against the loop over features."""

from tests.benchmarks import city
from tests.benchmarks.measure import Row, at_least, medians


def rows(quick: bool):
    from qgis.core import (
        QgsApplication,
        QgsCoordinateReferenceSystem,
        QgsProcessingContext,
        QgsProcessingFeatureSource,
        QgsVectorLayer,
    )

    from kc_safety_plugin.bridge.arrow import read_plain_points
    from kc_safety_plugin.bridge.features import read_points
    from kc_safety_plugin.bridge.plain_layers import open_plain

    application = QgsApplication([], False)
    application.initQgis()
    context = QgsProcessingContext()
    here, there = (QgsCoordinateReferenceSystem(f"EPSG:{n}") for n in (city.EPSG, 26915))
    roles = ("weight",), (), ("at",)
    for count in (10_000, 100_000, 1_000_000):
        if quick and count > 100_000:
            continue
        layer = QgsVectorLayer(city.points_file(count), "points", "ogr")
        for crs, words in ((here, ""), (there, ", to another system")):
            target = crs, context.transformContext()

            def fast(target=target, layer=layer):
                plain = open_plain(layer, ("weight", "at"))
                return read_plain_points(plain, layer.crs(), *target, *roles)

            def slow(target=target, layer=layer):
                return read_points(QgsProcessingFeatureSource(layer, context), *target, *roles)

            def older(target=target, layer=layer):
                plain = open_plain(layer, ("weight", "at"))
                plain.has_arrays = False
                return read_plain_points(plain, layer.crs(), *target, *roles)

            ours, theirs, old = medians(fast, slow, older, runs=2 if quick else 5)
            size = f"{count:,} points"
            row = Row(f"reading x, y, weight, time{words}", size, ours, "feature loop", theirs)
            if count == 1_000_000 and not words:
                at_least(20, row)
            a, b = fast(), slow()
            same = (a.x == b.x).all() and (a.y == b.y).all()
            same = same and all((a.columns[c] == b.columns[c]).all() for c in ("weight", "at"))
            row.note = "same to the last bit" if same else "DIFFERENT"
            yield row
            if count == 1_000_000 and not words:
                row = Row("the same past GDAL (before 3.6)", size, old, "feature loop", theirs)
                yield at_least(6, row)
    del layer, application
