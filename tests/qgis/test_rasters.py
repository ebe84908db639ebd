"""Values of rasters under points: any system, pixel size, no data, rotation, provider."""

import gc
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsRasterLayer,
    QgsRasterRange,
)

from kc_safety_plugin.bridge import rasters
from kc_safety_plugin.bridge.rasters import (
    pixel_size,
    sample_maximum,
    sample_raster,
    transformed,
)
from kc_safety_plugin.core.errors import Canceled, Problem, SafetyDataError

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
UTM, DEGREES = "EPSG:32615", "EPSG:4326"


def crs(name):
    return QgsCoordinateReferenceSystem(name)


@pytest.fixture(autouse=True)
def no_layer_outlives_its_test():
    # A caught error keeps its frames, and with them layers, in a cycle; freed after QGIS has
    # gone they would crash Python.
    yield
    gc.collect()


@pytest.fixture
def transforms():
    return QgsCoordinateTransformContext()


@pytest.fixture
def make_raster(tmp_path):
    """A GeoTIFF from arrays (one per band), north first."""

    def make(*bands, steps=(0.0, 1.0, 0.0, 0.0, 0.0, -1.0), system=UTM, **settings):
        kind = settings.get("kind", gdal.GDT_Float32)
        path = str(tmp_path / f"raster{len(list(tmp_path.iterdir()))}.tif")
        height, width = bands[0].shape
        options = settings.get("options", [])
        file = gdal.GetDriverByName("GTiff").Create(path, width, height, len(bands), kind, options)
        file.SetGeoTransform(steps)
        file.SetProjection(crs(system).toWkt())
        for number, values in enumerate(bands, 1):
            band = file.GetRasterBand(number)
            if "nodata" in settings:
                band.SetNoDataValue(settings["nodata"])
            if "scale" in settings:
                band.SetScale(settings["scale"])
                band.SetOffset(settings["offset"])
            band.WriteArray(values)
        del band, file
        return QgsRasterLayer(path + settings.get("ending", ""), "canopy")

    return make


def test_each_point_gets_the_pixel_it_lies_in(make_raster, transforms):
    grid = np.arange(12.0).reshape(3, 4)
    layer = make_raster(grid, steps=(500000.0, 2.0, 0.0, 4300006.0, 0.0, -2.0))
    x = 500000 + np.array([0.0, 1.99, 2.0, 7.9, 8.1, -0.1, 3.0])
    y = 4300000 + np.array([5.9, 0.1, 3.0, 5.0, 5.0, 5.0, 6.1])
    values = sample_raster(layer, x, y, crs(UTM), transforms)
    assert values[:4].tolist() == [0, 8, 5, 3]
    assert np.isnan(values[4:]).all()


def test_no_data_is_nan_whatever_states_it(make_raster, transforms):
    x, y = np.array([0.5, 1.5, 2.5]), np.full(3, -0.5)
    grid = np.array([[1.0, -3.4028234663852886e38, np.nan]])
    layer = make_raster(grid, nodata=-3.4028234663852886e38)
    seen = sample_raster(layer, x, y, crs(UTM), transforms)
    assert seen[0] == 1 and np.isnan(seen[1:]).all()

    layer = make_raster(np.array([[1, 7, 9]]), kind=gdal.GDT_Byte, nodata=-9999)
    assert sample_raster(layer, x, y, crs(UTM), transforms).tolist() == [1, 7, 9]
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(7, 8)])
    seen = sample_raster(layer, x, y, crs(UTM), transforms)
    assert seen[[0, 2]].tolist() == [1, 9] and np.isnan(seen[1])

    layer = make_raster(np.array([[1.0, 2.0, 255.0]]), nodata=255)
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    assert sample_raster(layer, x, y, crs(UTM), transforms).tolist() == [1, 2, 255]


def test_an_alpha_band_hides_pixels(make_raster, transforms):
    grid = np.array([[5, 6]])
    layer = make_raster(
        grid,
        np.array([[255, 0]]),
        kind=gdal.GDT_Byte,
        options=["ALPHA=YES", "PHOTOMETRIC=MINISBLACK"],
    )
    seen = sample_raster(layer, np.array([0.5, 1.5]), np.array([-0.5, -0.5]), crs(UTM), transforms)
    assert seen[0] == 5 and np.isnan(seen[1])


def test_scale_and_offset_are_applied(make_raster, transforms):
    layer = make_raster(np.array([[15, 20]]), kind=gdal.GDT_Int16, scale=0.1, offset=-1.0)
    seen = sample_raster(layer, np.array([0.5, 1.5]), np.array([-0.5, -0.5]), crs(UTM), transforms)
    assert seen == pytest.approx([0.5, 1.0])


def test_a_raster_in_degrees_is_sampled_at_points_in_metres(make_raster, transforms):
    random = np.random.default_rng(1)
    grid = random.random((200, 300)).astype("f4")
    layer = make_raster(grid, steps=(-94.56, 1e-4, 0, 39.12, 0, -1e-4), system=DEGREES)
    lon, lat = random.uniform(-94.56, -94.53, 500), random.uniform(39.10, 39.12, 500)
    change = QgsCoordinateTransform(crs(DEGREES), crs(UTM), transforms)
    places = [change.transform(QgsPointXY(a, b)) for a, b in zip(lon, lat)]
    x, y = np.array([p.x() for p in places]), np.array([p.y() for p in places])
    seen = sample_raster(layer, x, y, crs(UTM), transforms)
    expected = grid[np.floor((39.12 - lat) / 1e-4).astype(int), ((lon + 94.56) / 1e-4).astype(int)]
    assert np.mean(seen == expected) > 0.995


def test_reading_in_many_small_tiles_gives_the_same(make_raster, transforms, monkeypatch):
    random = np.random.default_rng(2)
    grid = random.random((321, 543))
    layer = make_raster(
        grid, kind=gdal.GDT_Float64, options=["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=32"]
    )
    x, y = random.uniform(0, 543, 3000), -random.uniform(0, 321, 3000)
    monkeypatch.setattr(rasters, "_TILE_SIDE", 1)
    seen = sample_raster(layer, x, y, crs(UTM), transforms)
    assert (seen == grid[(-y).astype(int), x.astype(int)]).all()


def slow_maximum(grid, x, y, radius):
    out = []
    for a, b in zip(x, -y):
        best = np.nan
        for i in range(grid.shape[0]):
            for j in range(grid.shape[1]):
                near = (j + 0.5 - a) ** 2 + (i + 0.5 - b) ** 2 <= radius**2
                if near or (i == int(b) and j == int(a)):
                    best = np.fmax(best, grid[i, j])
        out.append(best)
    return np.array(out)


@pytest.mark.parametrize("radius", [0.0, 0.3, 2.0, 4.5])
def test_maximum_within_a_radius_equals_the_direct_search(
    make_raster, transforms, monkeypatch, radius
):
    random = np.random.default_rng(3)
    grid = np.where(random.random((30, 40)) < 0.3, np.nan, random.random((30, 40)))
    layer = make_raster(
        grid, kind=gdal.GDT_Float64, options=["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    )
    x, y = random.uniform(0, 40, 200), -random.uniform(0, 30, 200)
    monkeypatch.setattr(rasters, "_TILE_SIDE", 1)
    seen = sample_maximum(layer, x, y, radius, crs(UTM), transforms)
    np.testing.assert_array_equal(seen, slow_maximum(grid, x, y, radius))


def test_the_radius_is_metres_on_a_raster_in_degrees(make_raster, transforms):
    # One tall pixel; at 39.1° N a pixel of 1e-5° is 1.11 m high but only 0.86 m wide.
    grid = np.zeros((41, 41))
    grid[20, 20] = 9.0
    layer = make_raster(grid, steps=(-94.54, 1e-5, 0, 39.11, 0, -1e-5), system=DEGREES)
    here = transformed([-94.54 + 20.5e-5], [39.11 - 20.5e-5], crs(DEGREES), crs(UTM), transforms)
    for dx, dy, hit in ((4.9, 0, 9), (5.1, 0, 0), (0, 4.9, 9), (0, -5.1, 0), (3.4, 3.4, 9)):
        x, y = here[0] + dx, here[1] + dy
        assert sample_maximum(layer, x, y, 5.0, crs(UTM), transforms)[0] == hit, (dx, dy)


def test_a_rotated_raster(make_raster, transforms):
    grid = np.arange(6.0).reshape(2, 3)
    steps = (100.0, 0.0, 2.0, 50.0, 2.0, 0.0)  # columns run north, rows run east
    layer = make_raster(grid, steps=steps)
    x, y = np.array([101.0, 103.0]), np.array([51.0, 55.0])
    assert sample_raster(layer, x, y, crs(UTM), transforms).tolist() == [0, 5]
    assert sample_maximum(layer, x[:1], y[:1], 2.1, crs(UTM), transforms).tolist() == [3]


def test_a_source_that_gdal_does_not_know_is_read_by_its_provider(make_raster, transforms):
    grid = np.arange(12.0).reshape(3, 4)
    grid[1, 1] = -9999
    layer = make_raster(grid, nodata=-9999, ending="|option:NUM_THREADS=2")
    assert layer.isValid()
    x, y = np.array([0.5, 1.5, 3.9, 4.1]), np.array([-0.5, -1.5, -2.9, -0.5])
    seen = sample_raster(layer, x, y, crs(UTM), transforms)
    assert seen[[0, 2]].tolist() == [0, 11] and np.isnan(seen[[1, 3]]).all()
    assert sample_maximum(layer, x[:1], y[:1], 1.0, crs(UTM), transforms).tolist() == [4]


def test_pixel_size_in_metres(make_raster, transforms):
    layer = make_raster(np.zeros((4, 4)), steps=(-94.54, 1e-5, 0, 39.11, 0, -1e-5), system=DEGREES)
    x, y = transformed([-94.54], [39.11], crs(DEGREES), crs(UTM), transforms)
    # 1e-5° at 39.11° N: 1.1102 m by 0.8648 m on the ellipsoid.
    assert pixel_size(layer, x[0], y[0], crs(UTM), transforms) == pytest.approx(0.9798, abs=2e-3)


def test_places_without_coordinates_in_the_raster_have_no_value(make_raster, transforms):
    layer = make_raster(np.ones((4, 4)), steps=(-95.0, 1, 0, 39.5, 0, -1), system=DEGREES)
    x, y = np.array([366447.0, np.nan, 1e30]), np.array([4329000.0, 4329000.0, 1e30])
    seen = sample_raster(layer, x, y, crs(UTM), transforms)
    assert seen[0] == 1 and np.isnan(seen[1:]).all()
    assert len(sample_raster(layer, x[:0], y[:0], crs(UTM), transforms)) == 0


def test_refusals_name_the_layer(make_raster, transforms):
    one = np.zeros(1)
    with pytest.raises(SafetyDataError) as caught:
        sample_raster(make_raster(np.ones((2, 2))), one, one, crs(UTM), transforms, band=2)
    assert caught.value.problem is Problem.RASTER_BAND
    with pytest.raises(SafetyDataError) as caught:
        sample_raster(QgsRasterLayer("/nowhere.tif", "gone"), one, one, crs(UTM), transforms)
    assert caught.value.problem is Problem.RASTER and caught.value.details["layer"] == "gone"
    bare = make_raster(np.ones((2, 2)))
    bare.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(SafetyDataError) as caught:
        sample_raster(bare, one, one, crs(UTM), transforms)
    assert caught.value.problem is Problem.NO_CRS


def test_cancel_stops_the_reading(make_raster, transforms):
    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        sample_raster(make_raster(np.ones((2, 2))), [0.5], [-0.5], crs(UTM), transforms, tick=stop)


@pytest.mark.real_data
@pytest.mark.skipif(not SHARED.is_dir(), reason="real data not here")
def test_landsat_bands_equal_gdal(transforms):
    path = str(SHARED / "raster" / "landsat7_olinda.tif")
    layer = QgsRasterLayer(path, "landsat")
    file = gdal.Open(path)
    x0, a, _, y0, _, d = file.GetGeoTransform()
    random = np.random.default_rng(4)
    column = random.integers(0, file.RasterXSize, 400)
    row = random.integers(0, file.RasterYSize, 400)
    x, y = x0 + (column + 0.4) * a, y0 + (row + 0.7) * d
    for band in (3, 4):
        expected = file.GetRasterBand(band).ReadAsArray()[row, column]
        seen = sample_raster(layer, x, y, layer.crs(), transforms, band)
        np.testing.assert_array_equal(seen, expected)


def test_a_formula_over_bands_and_several_values_at_once(make_raster, transforms):
    one, two = np.array([[1.0, 2.0, 3.0]]), np.array([[10.0, -9999.0, 30.0]])
    layer = make_raster(one, two, nodata=-9999)
    x, y = np.array([0.5, 1.5, 9.0]), np.full(3, -0.5)
    place = x, y, crs(UTM), transforms
    total = sample_raster(layer, *place, band=(1, 2), formula=lambda a, b: a + b)
    np.testing.assert_array_equal(total, [11, np.nan, np.nan])

    def both(a):
        return np.stack([np.where(a < 2.5, a, np.nan), a])

    low, high = sample_maximum(layer, x, y, 1.0, crs(UTM), transforms, formula=both)
    np.testing.assert_array_equal(low, [2, 2, np.nan])
    np.testing.assert_array_equal(high, [2, 3, np.nan])
    low, high = sample_maximum(layer, x[2:], y[2:], 1.0, crs(UTM), transforms, formula=both)
    assert np.isnan([low, high]).all()
