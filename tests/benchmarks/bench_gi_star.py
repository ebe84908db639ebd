"""Gi* on grids: against esda, and on a grid that no other tool takes."""

import numpy as np

from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_grid, gi_star_scores
from kc_safety_plugin.core.statistics import discovery_classes, two_sided_p
from tests.benchmarks.measure import FOLDER, Row, alone, at_least, medians, peer


def _counts(rows: int, columns: int) -> np.ndarray:
    return np.random.default_rng(11).poisson(2.0, (rows, columns)).astype(float)


def rows(quick: bool):
    # The peer takes half a minute for the large grid.
    height, width = (75, 100) if quick else (300, 400)
    values, grid = _counts(height, width), SquareGrid(50.0, 0, 0, width, height)
    (seconds,) = medians(lambda: gi_star_grid(values, grid, 150.0))
    size = f"{height} x {width} cells"
    row = Row("Gi* with p and FDR, radius 3 cells", size, seconds, "esda + libpysal")
    FOLDER.mkdir(parents=True, exist_ok=True)
    np.save(FOLDER / "cells.npy", values)
    found = peer("gi_star", str(FOLDER / "cells.npy"), str(FOLDER / "z.npy"))
    row.peer_seconds = found and found["seconds"]
    if not quick or not found:
        at_least(500, row)
    if found:
        theirs = np.load(FOLDER / "z.npy")
        off = np.abs(gi_star_grid(values, grid, 150.0).z - theirs).max()
        row.target = ", ".join(filter(None, [row.target, "z equal to 1e-10"]))
        row.met = bool(row.met is not False and off <= 1e-10)
        row.note = f"z differs by at most {off:.1e}"
    yield row
    for rows_, columns in ((750, 1000), (1500, 2000), (3000, 4000)):
        if quick and rows_ > 750:
            continue
        found = alone("bench_gi_star:large", rows_, columns)
        row = Row(
            "Gi* with p and FDR, radius 10 cells",
            f"{rows_:,} x {columns:,} cells",
            found["seconds"],
            note=f"peak {found['peak_mb']:.0f} MB",
        )
        if rows_ == 3000:
            row.target = "<= 1.5 s, <= 700 MB"
            row.met = found["seconds"] <= 1.5 and found["peak_mb"] <= 700
        yield row


def large(rows_: int, columns: int) -> dict:
    values, grid = _counts(rows_, columns), SquareGrid(50.0, 0, 0, columns, rows_)

    def work():
        z, _ = gi_star_scores(values, grid, 500.0)
        discovery_classes(z, two_sided_p(z))

    return {"seconds": medians(work)[0]}
