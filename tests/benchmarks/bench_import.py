"""A long table of incidents to clean points, against pandas and geopandas."""

import statistics
import time
from pathlib import Path

import numpy as np

from tests.benchmarks.measure import FOLDER, Row, alone, at_least, peer

_HEAD = (
    "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,"
    "Description,Beat,Address,City,Zip Code,Area,DVFlag,Latitude,Longitude"
)
_OFFENSES = (
    "Stealing – Shoplift,23C,Shoplifting", "Burglary – Residential,220,Burglary",
    "Property Damage,290,Vandalism", "Auto Theft,240,Motor Vehicle Theft",
    "Assault (Aggravated),13A,Aggravated Assault", "Robbery (Strong Arm),120,Robbery",
)  # fmt: skip


#: A table five times as long as the longest of those; most memory (MB) at any length.
_LONG, _MOST_MB = 6_000_000, 400


def rows(quick: bool):
    for count in (120_000,) if quick else (120_000, 1_200_000):
        path = table(count)
        found = alone("bench_import:run", path)
        theirs = peer("import_table", path, str(FOLDER / "peer.gpkg"))
        row = Row(
            "import of a CSV to clean points",
            f"{count:,} rows",
            found["seconds"],
            "pandas + geopandas",
            theirs and theirs["seconds"],
        )
        at_least(1, row)
        row.target += f", <= {_MOST_MB} MB"
        if row.met is not None:
            row.met = row.met and found["peak_mb"] <= _MOST_MB
        row.note = (
            f"{found['kept']:,} kept; first {found['first']:.1f} s; peak {found['peak_mb']:.0f} MB"
        )
        if theirs:
            row.note += f", peer {theirs['peak_mb']:.0f} MB (no cleaning)"
        yield row
    if not quick:
        yield _memory_of_a_long_table()


def _memory_of_a_long_table() -> Row:
    path = table(_LONG)
    found = alone("bench_import:run", path, 1)
    # Both are larger than all other files of the benchmarks together.
    for large in (Path(path), FOLDER / "clean.gpkg"):
        large.unlink()
    return Row(
        "memory of an import of a long CSV",
        f"{_LONG:,} rows",
        found["seconds"],
        target=f"<= {_MOST_MB} MB",
        met=found["peak_mb"] <= _MOST_MB,
        note=f"{found['kept']:,} kept; peak {found['peak_mb']:.0f} MB",
    )


def table(count: int) -> str:
    """The path of a file of so many rows."""
    path = FOLDER / f"incidents_{count}.csv"
    if path.exists():
        return str(path)
    random = np.random.default_rng(9)
    latitude = random.normal(39.08, 0.05, count).clip(38.85, 39.35)
    longitude = random.normal(-94.56, 0.05, count).clip(-94.75, -94.4)
    minute = random.integers(0, 365 * 1440, count)
    part = path.with_suffix(".part")
    with open(part, "w", encoding="utf-8") as out:
        out.write(_HEAD + "\n")
        for i, (a, b, m) in enumerate(zip(latitude.tolist(), longitude.tolist(), minute.tolist())):
            day = f"{1 + m // 1440 % 12:02d}/{1 + m // 1440 % 28:02d}/2016"
            clock = f"{m // 60 % 24:02d}:{m % 60:02d}"
            out.write(
                f"16{i:07d},{day},{clock},{day},{clock},,,{_OFFENSES[i % 6]},{i % 90},"
                f"{i % 9900} E {i % 90} ST,KANSAS CITY,64124,CPD,N,{a:.6f},{b:.6f}\n"
            )
    part.rename(path)
    return str(path)


def run(path: str, times: int = 3) -> dict:
    from tests.benchmarks.measure import qgis

    keep = qgis()
    import processing

    seconds, asked = [], {"INPUTS": [path], "OUTPUT": str(FOLDER / "clean.gpkg")}
    # As often as the peer, whose libraries are read beforehand.
    for _ in range(times):
        start = time.perf_counter()
        result = processing.run("kcsafety:importincidents", asked)
        seconds.append(time.perf_counter() - start)
    del keep
    return {
        "seconds": statistics.median(seconds),
        "first": seconds[0],
        "kept": result["KEPT"],
        "said": result["REPORT"],
    }
