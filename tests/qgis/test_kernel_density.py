"""Kernel density, run as a planner runs it."""

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingException, QgsRasterLayer

from kc_safety_plugin.bridge.raster_classes import set_classes
from kc_safety_plugin.core.hotspots.bandwidth import automatic_bandwidth
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.paths import STYLES

DAMAGE = [(f"POINT({x} {y})", w) for x, y, w in ((1000, 1000, 2.0), (1400, 1200, None))]


@pytest.fixture
def one(layer):
    return layer("Point", [("POINT(1005 1005)", 2.0)], "harm:double")


@pytest.fixture
def many(layer):
    random = np.random.default_rng(1)
    x, y = random.normal(2000, 300, 200), random.normal(3000, 600, 200)
    rows = [(f"POINT({a} {b})", 1.0) for a, b in zip(x, y)]
    return layer("Point", rows, "harm:double"), x, y


@pytest.fixture
def density(run_algorithm, tmp_path):
    """Runs and opens the raster: (results, values south first, geotransform)."""

    def run(parameters, cancel_at=None, name="density.tif"):
        target = tmp_path / name
        result = run_algorithm("kerneldensity", {"OUTPUT": str(target), **parameters}, cancel_at)
        raster = gdal.Open(str(target))
        band = raster.GetRasterBand(1)
        values = band.ReadAsArray().astype(float)
        values[values == band.GetNoDataValue()] = np.nan
        result.band_type, result.description = band.DataType, band.GetDescription()
        # As told by the file, without another look at the cells.
        result.told = band.GetStatistics(True, False)
        return result, values[::-1], raster.GetGeoTransform()

    return run


def test_one_incident_is_a_quartic_hill_per_square_kilometer(density, one):
    result, values, transform = density({"INPUT": one, "BANDWIDTH": 300, "CELL_SIZE": 10})
    assert result.band_type == gdal.GDT_Float32
    assert result["MAXIMUM"] == pytest.approx(10.610330, rel=1e-6)
    assert np.nanmax(values) == pytest.approx(10.610330, rel=1e-6)
    # 150 m east of the peak.
    row, column = np.unravel_index(np.nanargmax(values), values.shape)
    assert values[row, column + 15] == pytest.approx(5.9683104, rel=1e-6)
    assert values.sum() * 10 * 10 / 1e6 == pytest.approx(1.0, rel=1e-3)
    # Cells lie on multiples of the cell size, whatever the data.
    assert transform[0] % 10 == 0 and transform[3] % 10 == 0
    assert (transform[1], transform[5]) == (10, -10)
    assert (result["POINTS"], result["PILES"], result["SKIPPED"]) == (1, 0, 0)
    assert result["MEAN"] == pytest.approx(values.mean(), rel=1e-6)
    assert result["SD"] == pytest.approx(values.std(), rel=1e-6)
    expected = values.min(), values.max(), values.mean(), values.std()
    assert result.told == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("kernel", [kernel.value for kernel in Kernel])
def test_every_kernel_by_its_name(density, one, kernel):
    result, values, _ = density({"INPUT": one, "BANDWIDTH": 100, "CELL_SIZE": 10, "KERNEL": kernel})
    assert result["MAXIMUM"] == pytest.approx(1e6 * Kernel(kernel).peak / 100**2, rel=1e-6)


@pytest.mark.parametrize(
    "accuracy, way, off",
    [
        ("accurate", "summed by cells (within 0.05", 5e-4),
        ("exact", "summed one by one", 1e-6),
    ],
)
def test_the_accuracy_decides_how_heights_are_summed(density, layer, accuracy, way, off):
    x, y = np.random.default_rng(8).normal(0, 700, (2, 30_000))
    points = layer("Point", [(f"POINT({a + 4e5} {b + 4e6})",) for a, b in zip(x, y)])
    asked = {"INPUT": points, "BANDWIDTH": 500, "CELL_SIZE": 50, "ACCURACY": accuracy}
    asked["EXTENT"] = "400000,400500,4000000,4000500 [EPSG:32615]"
    result, values, transform = density(asked)
    assert way in result["REPORT"]
    east = transform[0] + 50 * (np.arange(values.shape[1]) + 0.5) - 4e5
    north = transform[3] - 50 * (np.arange(values.shape[0])[::-1] + 0.5) - 4e6
    squared = (x[:, None, None] - east) ** 2 + (y[:, None, None] - north[:, None]) ** 2
    heights = np.maximum(1 - squared / 500**2, 0) ** 2
    true = heights.sum(axis=0) * 3e6 / np.pi / 500**2
    assert np.abs(values - true).max() <= off * true.max()


def test_weights_are_added_up_and_null_weights_left_out(density, layer):
    points = layer("Point", DAMAGE, "harm:double")
    result, values, _ = density({"INPUT": points, "WEIGHT": "harm", "BANDWIDTH": 200})
    assert values.sum() * 20 * 20 / 1e6 == pytest.approx(2.0, rel=2e-3)
    assert (result["POINTS"], result["SKIPPED"]) == (1, 1)
    assert "WEIGHT" in result["REPORT"] and "left out 1" in result["REPORT"]


@pytest.mark.parametrize("bad", [-1.0, 0.0])
def test_weights_below_zero_or_all_zero_are_refused(density, layer, bad):
    points = layer("Point", [("POINT(1 1)", bad), ("POINT(9 1)", 0.0)], "harm:double")
    with pytest.raises(QgsProcessingException, match="WEIGHT.*zero or more"):
        density({"INPUT": points, "WEIGHT": "harm", "BANDWIDTH": 200})


def test_the_automatic_bandwidth_is_reported(density, many):
    points, x, y = many
    result, _, transform = density({"INPUT": points})
    expected = automatic_bandwidth(x, y)
    assert result["USED_BANDWIDTH"] == pytest.approx(expected, rel=1e-6)
    assert result["USED_CELL_SIZE"] == pytest.approx(expected / 10, rel=1e-6)
    assert transform[1] == pytest.approx(expected / 10)
    assert f"chose {expected:.1f} m" in result["REPORT"]


def test_one_place_has_no_automatic_bandwidth(density, one):
    with pytest.raises(QgsProcessingException, match="BANDWIDTH.*one place"):
        density({"INPUT": one})


def test_a_mask_empties_the_cells_outside_but_incidents_still_reach_in(density, one, layer):
    outer = "(900 900,1100 900,1100 1000,900 1000,900 900)"
    hole = "(980 920,1020 920,1020 960,980 960,980 920)"
    mask = layer("Polygon", [(f"POLYGON({outer},{hole})",)])
    asked = {"INPUT": one, "BANDWIDTH": 200, "CELL_SIZE": 20, "MASK": mask}
    result, values, transform = density(asked)
    assert (transform[0], transform[3], values.shape) == (900, 1000, (5, 10))
    expected = np.ones((5, 10), bool)
    expected[1:3, 4:6] = False
    assert (~np.isnan(values) == expected).all()
    # The incident itself lies 5 m north of the mask.
    assert np.nanmax(values) > 0.9 * 1e6 * 3 / np.pi / 200**2
    assert result["MEAN"] == pytest.approx(np.nanmean(values), rel=1e-6)


def test_a_mask_smaller_than_a_cell_is_refused(density, one, layer):
    mask = layer("Polygon", [("POLYGON((901 901,902 901,902 902,901 901))",)])
    with pytest.raises(QgsProcessingException, match="MASK.*smaller cell size"):
        density({"INPUT": one, "BANDWIDTH": 200, "CELL_SIZE": 20, "MASK": mask})


def test_the_extent_is_kept(density, one):
    extent = "960,1060,980,1040 [EPSG:26915]"
    result, values, transform = density(
        {"INPUT": one, "BANDWIDTH": 200, "CELL_SIZE": 20, "EXTENT": extent}
    )
    assert (transform[0], transform[3], values.shape) == (960, 1040, (3, 5))
    nothing = "50000,50100,50000,50100 [EPSG:26915]"
    result, values, _ = density(
        {"INPUT": one, "BANDWIDTH": 200, "CELL_SIZE": 20, "EXTENT": nothing}, name="far.tif"
    )
    assert not values.any() and "density is 0 everywhere" in result["REPORT"]


def test_a_pile_on_one_coordinate_is_called_out(density, many, layer):
    _, x, y = many
    rows = [(f"POINT({a} {b})",) for a, b in zip(x, y)] + [("POINT(2500.25 3500.5)",)] * 120
    result, _, _ = density({"INPUT": layer("Point", rows), "BANDWIDTH": 150})
    assert result["PILES"] == 1
    warning = next(text for text in result.feedback.warned if "one exact coordinate" in text)
    assert warning.startswith("120 incidents") and "2500.2" in warning and "3500.5" in warning
    # The same place in degrees, by pyproj: about 4.5 degrees west of the central meridian.
    assert "latitude 0.03" in warning and "longitude -97.4" in warning
    clean, _, _ = density({"INPUT": many[0], "BANDWIDTH": 150}, name="clean.tif")
    assert clean["PILES"] == 0


def test_a_wrong_geocode_does_not_stretch_the_map(density, many, layer):
    _, x, y = many
    rows = [(f"POINT({a} {b})",) for a, b in zip(x, y)] + [("POINT(900000 4000000)",)]
    result, values, _ = density({"INPUT": layer("Point", rows), "BANDWIDTH": 150})
    assert (result["FAR_AWAY"], result["SKIPPED"], result["POINTS"]) == (1, 1, 200)
    assert values.size < 200_000 and "far away" in result["REPORT"]


@pytest.mark.parametrize(
    ("crs", "place"), [("EPSG:4326", "-94.5446 39.1061"), ("ESRI:102698", "2780000 1070000")]
)
def test_degrees_and_feet_become_metres(density, layer, crs, place):
    points = layer("Point", [(f"POINT({place})",)], crs=crs)
    result, values, transform = density({"INPUT": points, "BANDWIDTH": 300, "CELL_SIZE": 30})
    assert result["WORKING_CRS"] == "EPSG:32615"
    assert transform[1] == 30 and values.shape[0] in (20, 21)
    assert values.sum() * 30 * 30 / 1e6 == pytest.approx(1.0, rel=2e-3)


def test_missing_places_are_counted_and_an_empty_layer_is_refused(density, layer):
    points = layer("Point", [("POINT(1 1)",), (None,), ("POINT EMPTY",)])
    result, _, _ = density({"INPUT": points, "BANDWIDTH": 100})
    assert (result["POINTS"], result["SKIPPED"]) == (1, 2)
    with pytest.raises(QgsProcessingException, match="INPUT.*nothing to work on"):
        density({"INPUT": layer("Point", []), "BANDWIDTH": 100}, name="none.tif")


def test_a_grid_too_fine_is_refused(density, many):
    with pytest.raises(QgsProcessingException, match="CELL_SIZE.*larger cell size"):
        density({"INPUT": many[0], "BANDWIDTH": 500, "CELL_SIZE": 0.01})


def test_cancel_leaves_no_raster_and_a_failure_the_earlier_one(density, many, tmp_path):
    asked = {"INPUT": many[0], "BANDWIDTH": 200}
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        density(asked, cancel_at=20)
    assert list(tmp_path.iterdir()) == []
    density(asked)
    before = (tmp_path / "density.tif").read_bytes()
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        density({**asked, "BANDWIDTH": 300}, cancel_at=20)
    assert (tmp_path / "density.tif").read_bytes() == before


def test_the_style_takes_its_classes_from_the_surface(run_algorithm, many, provider, tmp_path):
    target = str(tmp_path / "styled.tif")
    result = run_algorithm("kerneldensity", {"INPUT": many[0], "OUTPUT": target})
    raster = QgsRasterLayer(target, "density")
    message, loaded = raster.loadNamedStyle(str(STYLES / "density.qml"))
    assert loaded, message
    limits = [result["MEAN"] + k * result["SD"] for k in range(4)] + [float("inf")]
    set_classes(raster, limits, list("abcde"))
    items = raster.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in items] == pytest.approx(limits)
    assert [item.label for item in items] == list("abcde")
    assert items[0].color.alpha() == 0 and items[-1].color.alpha() > 150


def test_a_loaded_raster_gets_that_style(many, provider, tmp_path):
    """Through the way QGIS itself takes: details for loading, then the post-processor."""
    from tests.qgis.conftest import Recorder

    context, target = QgsProcessingContext(), str(tmp_path / "loaded.tif")
    algorithm = provider.algorithm("kerneldensity").create()
    details = QgsProcessingContext.LayerDetails("Density", None, "OUTPUT")
    context.addLayerToLoadOnCompletion(target, details)
    results, ok = algorithm.run({"INPUT": many[0], "OUTPUT": target}, context, Recorder())
    assert ok
    raster = QgsRasterLayer(target, "density")
    post = context.layerToLoadOnCompletionDetails(target).postProcessor()
    post.postProcessLayer(raster, context, Recorder())
    items = raster.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert "hot: above mean + 2 SD" in items[3].label
    assert items[2].value == pytest.approx(results["MEAN"] + 2 * results["SD"], rel=1e-6)


def test_a_temporary_raster(run_algorithm, one):
    asked = {"INPUT": one, "BANDWIDTH": 100, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    assert gdal.Open(run_algorithm("kerneldensity", asked)["OUTPUT"]) is not None
