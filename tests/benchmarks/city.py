"""The data of the benchmarks: points, streets and files of a made-up city of 40 by 30 km."""

import sqlite3
import struct

import numpy as np
from osgeo import ogr, osr

from tests.benchmarks.measure import FOLDER

LEFT, BOTTOM, WIDTH, HEIGHT = 470_000.0, 4_960_000.0, 40_000.0, 30_000.0
EPSG = 32615
_BACKGROUND, _CLUSTERS, _BLOCK = 0.35, 60, 198.0


def points(count: int, seed: int = 20231130) -> tuple:
    """(x, y): sixty clusters, and a third of the points anywhere."""
    random = np.random.default_rng(seed)
    low, high = [LEFT, BOTTOM], [LEFT + WIDTH, BOTTOM + HEIGHT]
    crowd = int((1 - _BACKGROUND) * count)
    center = random.uniform(low, high, (_CLUSTERS, 2))
    spread = random.uniform(200, 1500, _CLUSTERS)
    which = random.integers(0, _CLUSTERS, crowd)
    near = center[which] + random.normal(size=(crowd, 2)) * spread[which, None]
    anywhere = random.uniform(low, high, (count - crowd, 2))
    xy = np.clip(np.concatenate([near, anywhere]), low, np.array(high) - 1e-3)
    return np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1])


def street_parts() -> list:
    """Some thirty thousand street segments of a grid with bent corners, (k, 2) arrays."""
    random = np.random.default_rng(7)
    columns, rows = int(WIDTH * 0.6 / _BLOCK), int(HEIGHT * 0.82 / _BLOCK)
    east, north = np.meshgrid(np.arange(columns + 1), np.arange(rows + 1))
    nodes = np.stack([LEFT + 8000 + east * _BLOCK, BOTTOM + 2500 + north * _BLOCK], axis=-1)
    nodes = nodes + random.uniform(-30, 30, nodes.shape)
    pairs = [(nodes[:, :-1], nodes[:, 1:]), (nodes[:-1], nodes[1:])]
    ends = np.concatenate([np.stack(p, axis=2).reshape(-1, 2, 2) for p in pairs])
    middle = ends.mean(axis=1) + random.uniform(-8, 8, (len(ends), 2))
    return list(np.stack([ends[:, 0], middle, ends[:, 1]], axis=1))


def points_file(count: int) -> str:
    """A GeoPackage of points with weight and moment, made once."""
    path = FOLDER / f"points_{count}.gpkg"
    if path.exists():
        return str(path)
    FOLDER.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(part))
    layer = dataset.CreateLayer("points", system, ogr.wkbPoint, ["SPATIAL_INDEX=NO"])
    for name, kind in (("weight", ogr.OFTReal), ("beat", ogr.OFTString), ("at", ogr.OFTDateTime)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    del layer, dataset
    _fill(part, *points(count))
    part.rename(path)
    return str(path)


def _fill(path, x, y):
    """Rows straight into SQLite: ten million in two minutes instead of ten."""
    blob = np.zeros((len(x), 29), np.uint8)
    header = b"GP\x00\x01" + struct.pack("<i", EPSG) + b"\x01" + struct.pack("<I", 1)
    blob[:, :13] = np.frombuffer(header, np.uint8)
    blob[:, 13:] = np.column_stack([x, y]).view(np.uint8)
    raw, size = blob.tobytes(), blob.shape[1]
    base = sqlite3.connect(path)
    base.execute("PRAGMA synchronous=OFF")
    for (name,) in base.execute(
        "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='points'"
    ).fetchall():
        base.execute(f'DROP TRIGGER "{name}"')
    base.executemany(
        "INSERT INTO points (geom, weight, beat, at) VALUES (?, ?, ?, ?)",
        (
            (
                raw[i * size : (i + 1) * size],
                1.0 + i % 7,
                f"B{i % 90:02d}",
                f"2024-{1 + i % 12:02d}-{1 + i % 28:02d}T{i % 24:02d}:{i % 60:02d}:00.000Z",
            )
            for i in range(len(x))
        ),
    )
    base.execute(
        "UPDATE gpkg_contents SET min_x=?, min_y=?, max_x=?, max_y=?",
        (x.min(), y.min(), x.max(), y.max()),
    )
    base.execute("UPDATE gpkg_ogr_contents SET feature_count=?", (len(x),))
    base.commit()
    base.close()
