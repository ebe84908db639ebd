"""Light on the walks of a city, against a spatial index asked once per sample.

The peer answers the same question (light now, light when fixed, light on faces) for a few thousand
samples; its time is scaled to all of them. Both run in the same process, by turns.
"""

import statistics
import time

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from kc_safety_plugin.core.conditions.light_lamps import Lamps
from kc_safety_plugin.core.conditions.light_survey import light_survey
from kc_safety_plugin.core.conditions.light_targets import TARGETS
from kc_safety_plugin.core.conditions.lighting import light_on_points
from kc_safety_plugin.core.conditions.photometry import Uniform
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import walk_samples
from tests.benchmarks.measure import Row, peak_mb

BLOCK, NODES, LAMPS, REACH, LOSS = 100.0, 123, 100_000, 60.0, 0.7
PEER_SAMPLES, ROUNDS = 4_000, 5
TARGET_SECONDS, TARGET_RATIO = 20.0, 50.0


def city(seed: int = 20231130) -> tuple:
    """30,012 streets of a grid city and 100,000 lamps beside them, 10 % out."""
    rng = np.random.default_rng(seed)
    east, north = np.meshgrid(np.arange(NODES) * BLOCK, np.arange(NODES) * BLOCK)
    nodes = np.stack([east, north], axis=-1)
    along = np.stack([nodes[:, :-1], nodes[:, 1:]], axis=2).reshape(-1, 2, 2)
    up = np.stack([nodes[:-1], nodes[1:]], axis=2).reshape(-1, 2, 2)
    parts = np.concatenate([along, up])
    streets = Lines.from_parts(list(parts), np.arange(len(parts)), len(parts))
    place, unit = streets.at(rng.integers(0, len(parts), LAMPS), rng.random(LAMPS) * BLOCK)
    side = rng.choice([-7.0, 7.0], LAMPS)
    lamps = Lamps(
        place[:, 0] - side * unit[:, 1],
        place[:, 1] + side * unit[:, 0],
        rng.uniform(6.0, 12.0, LAMPS),
        rng.uniform(5_000.0, 16_000.0, LAMPS),
        rng.random(LAMPS) < 0.1,
        np.full(LAMPS, np.nan),
    )
    return streets, lamps


def whole(streets: Lines, lamps: Lamps) -> tuple:
    """All the algorithm computes, and the seconds of the step the peer does too."""
    seconds = 0.0

    def shine(x, y, direction, tick):
        nonlocal seconds
        start = time.perf_counter()
        light = light_on_points(x, y, lamps, Uniform(), LOSS, REACH, direction, tick=tick)
        seconds += time.perf_counter() - start
        return light

    found = light_survey(streets, 6.0, 2.0, TARGETS["medium"], shine, keep_samples=True)
    return found, seconds


def index_of(lamps: Lamps) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for number, (x, y) in enumerate(zip(lamps.x.tolist(), lamps.y.tolist())):
        feature = QgsFeature(number)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        index.addFeature(feature)
    return index


def peer(index: QgsSpatialIndex, lamps: Lamps, walk, direction, chosen) -> np.ndarray:
    """The same for ``chosen`` samples, one at a time; rows of (lux, fixed, vertical)."""
    out = np.zeros((len(chosen), 3))
    for row, i in enumerate(chosen):
        x, y = float(walk.x[i]), float(walk.y[i])
        near = index.intersects(QgsRectangle(x - REACH, y - REACH, x + REACH, y + REACH))
        if not near:
            continue
        near = np.array(near)
        dx, dy = lamps.x[near] - x, lamps.y[near] - y
        squared = dx * dx + dy * dy
        inside = squared <= REACH * REACH
        near, dx, dy, squared = near[inside], dx[inside], dy[inside], squared[inside]
        height, candela = lamps.height[near], lamps.lumens[near] * LOSS / (2.0 * np.pi)
        lux = candela * height / (squared + height**2) ** 1.5
        on = ~lamps.out[near]
        above = height - 1.5
        toward = candela / (squared + above**2) ** 1.5 * on
        toward = toward * (direction[i, 0] * dx + direction[i, 1] * dy)
        out[row] = (
            lux[on].sum(),
            lux.sum(),
            max(toward[toward > 0].sum(), -toward[toward < 0].sum()),
        )
    return out


def rows(quick: bool):
    """One row of the benchmark table."""
    streets, lamps = city()
    index = index_of(lamps)
    light, _ = whole(streets, lamps)
    memory = peak_mb()
    walk = walk_samples(streets, 6.0, 2.0)
    _, direction = streets.at(walk.line, walk.chainage)
    samples = PEER_SAMPLES // 10 if quick else PEER_SAMPLES
    chosen = np.random.default_rng(1).choice(len(walk.x), samples, replace=False)
    expected = peer(index, lamps, walk, direction, chosen)
    found = np.column_stack([light.lux, light.vertical])[chosen]
    difference = float(np.abs(found - expected[:, [0, 2]]).max())
    whole_times, light_times, peer_times = [], [], []
    for _ in range(1 if quick else ROUNDS):
        start = time.perf_counter()
        _, seconds = whole(streets, lamps)
        whole_times.append(time.perf_counter() - start)
        light_times.append(seconds)
        start = time.perf_counter()
        peer(index, lamps, walk, direction, chosen)
        peer_times.append((time.perf_counter() - start) * len(walk.x) / samples)
    total, mine, theirs = (statistics.median(t) for t in (whole_times, light_times, peer_times))
    yield Row(
        "lighting: walks on both sides, every 2 m",
        f"{streets.count:,} streets, {len(walk.x):,} samples",
        mine,
        "QgsSpatialIndex + numpy",
        theirs,
        f">= {TARGET_RATIO:g}x, <= {TARGET_SECONDS:g} s, <= 1 GB",
        bool(theirs / mine >= TARGET_RATIO and total <= TARGET_SECONDS and memory <= 1024),
        f"with streets and stretches {total:.2f} s, {memory:.0f} MB; peer scaled from "
        f"{samples:,} samples; off by at most {difference:.1e} lx",
    )
