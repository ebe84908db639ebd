"""The benchmark table is printed, with peers that are missing named and wrong names refused."""

import subprocess
import sys

import pytest

from tests.benchmarks.__main__ import cells
from tests.benchmarks.measure import ROOT, Row, at_least, medians


def test_rows_say_whether_the_target_is_met():
    row = at_least(8, Row("work", "10 points", 0.5, "peer", 5.0))
    assert (row.ratio, row.met, row.target) == (10, True, ">= 8x")
    assert cells(row)[2:8] == ("500.0 ms", "peer", "5.00 s", "10.0x", ">= 8x", "yes")
    assert at_least(20, Row("work", "", 0.5, "peer", 5.0)).met is False
    missing = at_least(8, Row("work", "", 2.0, "peer"))
    assert missing.met is None and cells(missing)[3] == "peer (not installed)"


def test_works_are_run_by_turns():
    seen = []
    times = medians(lambda: seen.append("a"), lambda: seen.append("b"), runs=3)
    assert seen == list("ababab") and len(times) == 2


def test_a_table_is_printed():
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "overlay", "--quick"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    lines = done.stdout.splitlines()
    assert lines[0].startswith("| work") and "re-weighted (mean)" in lines[2]
    assert lines[-1].endswith("0 benchmarks failed.")
    wrong = [sys.executable, "-m", "tests.benchmarks", "speed"]
    done = subprocess.run(wrong, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2 and "No benchmark bench_speed" in done.stdout


def test_growth_is_judged_per_doubling():
    pytest.importorskip("osgeo")
    from tests.benchmarks.bench_growth import doubling, level

    # Eight times the points are three doublings.
    rows = list(doubling("binning", (100, 800, 6400), (1.0, 8.0, 160.0)))
    assert [row.met for row in rows] == [None, True, False]
    assert [row.note[:5] for row in rows] == ["", "2.00x", "2.71x"]
    flat = list(level("smoothing", (100, 800, 6400), (1.0, 1.4, 1.6)))
    assert [row.met for row in flat] == [None, True, False]
