"""Many polygons with their index to a GeoPackage, by columns and feature by feature."""

from tests.benchmarks.measure import FOLDER, Row, at_least, bare_qgis, medians


def rows(quick: bool):
    keep = bare_qgis()
    import numpy as np
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsFeatureSink,
        QgsProcessingContext,
        QgsProcessingUtils,
        QgsWkbTypes,
    )

    from kc_safety_plugin.bridge.batches import Batch, features_of, slices
    from kc_safety_plugin.bridge.compat import int_field, real_field
    from kc_safety_plugin.bridge.geopackage import bulk_file
    from kc_safety_plugin.bridge.result_rows import result_fields
    from kc_safety_plugin.core.progress import silent

    count = 20_000 if quick else 100_000
    random = np.random.default_rng(0)
    at = np.arange(count)
    corner = np.column_stack([350_000.0 + at % 316 * 50.0, 4_300_000.0 + at // 316 * 50.0])
    shapes = corner[:, None, :] + np.array([[0, 0], [50, 0], [50, 50], [0, 50]])
    columns = [
        random.normal(size=count),
        random.random(count),
        random.poisson(3, count),
        random.integers(-3, 4, count),
    ]
    fields = result_fields(real_field("z"), real_field("p"), int_field("n"), int_field("bin"))
    path, context = FOLDER / "written.gpkg", QgsProcessingContext()
    crs = QgsCoordinateReferenceSystem("EPSG:32615")

    def sink():
        path.unlink(missing_ok=True)
        kind = QgsWkbTypes.Type.Polygon
        return QgsProcessingUtils.createFeatureSink(str(path), context, fields, kind, crs)[0]

    def batches():
        for some in slices(count):
            yield Batch(shapes[some], [column[some] for column in columns])

    def by_columns():
        file = bulk_file(path, sink, fields, shapes)
        for batch in batches():
            file.add(batch)
        file.finish(silent)

    def by_features():
        written = sink()
        for batch in batches():
            for feature in features_of(batch, fields):
                written.addFeature(feature, QgsFeatureSink.Flag.FastInsert)

    seconds, theirs = medians(by_columns, by_features)
    yield at_least(
        3,
        Row(
            "polygons with index to a GeoPackage",
            f"{count:,} cells",
            seconds,
            "QgsVectorFileWriter",
            theirs,
        ),
    )
    del keep
