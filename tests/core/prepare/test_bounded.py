"""An import of any length: what is cut into small pieces comes out the same, and memory stays."""

import io
import tracemalloc

import numpy as np
import pytest

from kc_safety_plugin.core.box_strips import BoxStrips
from kc_safety_plugin.core.packed_tree import PackedTree
from kc_safety_plugin.core.prepare import books, growing, medians, portions
from kc_safety_plugin.core.prepare.delimited import DelimitedTable
from kc_safety_plugin.core.prepare.filters import Study
from kc_safety_plugin.core.prepare.incidents import OFFENSE_ROLES, clean_incidents
from kc_safety_plugin.core.prepare.rejected import left_out
from kc_safety_plugin.core.prepare.requests import TYPE_ROLES, clean_requests
from kc_safety_plugin.core.prepare.rows import Gatherer, picks
from kc_safety_plugin.core.prepare.schemas import recognise, schema_for
from kc_safety_plugin.core.prepare.verdicts import Because

HEAD = {
    "incidents": "Report_No,Reported_Date,From_Date,From_Time,To_Date,To_Time,Offense,DVFlag,"
    "Address,Location\n",
    "requests": "CASE ID,DEPARTMENT,REQUEST TYPE,CATEGORY,TYPE,DETAIL,CREATION DATE,STATUS,"
    "CLOSED DATE,STREET ADDRESS,LATITUDE,LONGITUDE\n",
}
OFFENSES = ("Murder", "Arson", "ARSON", "Stealing – Other", "Rape", "501")
STATUSES = ("OPEN", "RESOL", "waiting", "")


def texts(kind, n, seed=4):
    """Lines with all that may be wrong with a row: repeated, flagged, far, nowhere, broken."""
    random = np.random.default_rng(seed)
    lines = []
    for i in range(n):
        number = random.integers(n // 2) if random.random() < 0.9 else ""
        day = f"01/{random.integers(1, 29):02d}/2017" if random.random() < 0.97 else ""
        x, y = -94.6 + random.integers(90) / 300, 39.0 + random.integers(90) / 300
        luck = random.random()
        if luck < 0.2:
            x, y = -94.5, 39.1
        elif luck < 0.22:
            x, y = 12.5, 41.0 + i / n
        elif luck < 0.24:
            x = y = 0
        address = f"{random.integers(n // 4)}00 MAIN ST"
        if kind == "incidents":
            line = (
                f"{number},{day},{day},{random.integers(24)}:00,,,{OFFENSES[random.integers(6)]},"
                f"{'NNNNY'[random.integers(5)]},{address},POINT ({x:.6f} {y:.6f})"
            )
        else:
            closed = day if random.random() < 0.5 else ""
            line = (
                f"{number},NHS,Type {random.integers(40)},c,t,d,{day},"
                f"{STATUSES[random.integers(4)]},{closed},{address},{y:.6f},{x:.6f}"
            )
        lines.append(line + (",too,many" if random.random() < 0.02 else ""))
    return HEAD[kind] + "\n".join(lines)


def gathered(zone, kind, *files):
    gatherer = Gatherer(zone, OFFENSE_ROLES if kind == "incidents" else TYPE_ROLES)
    for number, text in enumerate(files):
        table = DelimitedTable(io.BufferedReader(io.BytesIO(text.encode())))
        schema = schema_for(recognise(table.header, kind), table.header, {}, f"{number}.csv")
        blocks = ((block, None) for block in table.blocks(picks(schema), 100))
        gatherer.add_file(f"{number}.csv", schema, blocks, lambda x, y: (x, y))
    return gatherer.finish()


def cleaned(zone, kind, catalogue, rows, **study):
    if kind == "incidents":
        return clean_incidents(rows, catalogue("offenses_kc"), zone, Study(**study))
    return clean_requests(rows, catalogue("requests_kc"), Study(**study))


def told(rows, found, kind):
    """All that the outputs tell."""
    names = "offense kind incident_id begun ended precision night on_pile"
    if kind == "requests":
        names = "condition kind request_id opened closed is_open age_days on_pile"
    columns = [list(map(str, getattr(found, name)[: len(found)])) for name in names.split()]
    records = list(left_out(rows, found.verdicts))
    piles = found.piles
    return (
        found.row.tolist(),
        columns,
        rows.addresses.at(rows.part("address", found.row[:])),
        np.concatenate(records).tolist() if records else [],
        (piles.size, len(piles), piles.places.tolist(), piles.counts.tolist()),
    )


def limit(monkeypatch, rows):
    monkeypatch.setattr(growing, "_AT_ONCE", rows)
    monkeypatch.setattr(portions, "_PORTION", rows)
    monkeypatch.setattr(portions, "_AT_ONCE", 2 * rows)
    monkeypatch.setattr(portions, "_SAMPLE", 8 * rows)
    monkeypatch.setattr(medians, "_FEW", rows)
    monkeypatch.setattr(books, "_BOOK", rows)


@pytest.mark.parametrize("exclude", [False, True])
@pytest.mark.parametrize("kind", HEAD)
def test_small_pieces_change_nothing(central, catalogue, monkeypatch, kind, exclude):
    files = texts(kind, 1500), texts(kind, 700, seed=5)
    asked = []

    def inside(x, y):
        asked.extend(zip(x.tolist(), y.tolist()))
        return x + y < -55.2

    study = {
        "start": np.datetime64("2017-01-03"),
        "inside": inside,
        "exclude_piles": exclude,
    }
    rows = gathered(central, kind, *files)
    whole = told(rows, cleaned(central, kind, catalogue, rows, **study), kind)
    # Of each reason there is some row, and no place is asked for twice.
    reasons = {"incidents": 8, "requests": 6}[kind] + exclude
    assert len({because for _, _, _, because, *_ in whole[3]}) == reasons
    assert len(asked) == len(set(asked)) > 600
    limit(monkeypatch, 60)
    rows = gathered(central, kind, *files)
    assert told(rows, cleaned(central, kind, catalogue, rows, **study), kind) == whole


def test_a_repeated_row_tells_file_and_line_of_the_one_that_stays(central, catalogue, monkeypatch):
    limit(monkeypatch, 50)
    files = texts("incidents", 900), texts("incidents", 900)
    rows = gathered(central, "incidents", *files)
    found = cleaned(central, "incidents", catalogue, rows)
    kept = {(rows.source[row], rows.line[row]) for row in found.row[:]}
    repeats = [
        record
        for record in np.concatenate(list(left_out(rows, found.verdicts)))
        if record["because"] == Because.SAME_AS_ROW
    ]
    assert len(repeats) > 900
    # Both files say the same: what stays, or is sensitive, stays in the first.
    assert {record["file"] for record in repeats} == {0}
    assert {source for source, _ in kept} == {0}


def peak_of(work):
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("kind", HEAD)
def test_memory_does_not_grow_with_the_rows(central, catalogue, monkeypatch, kind):
    limit(monkeypatch, 1000)
    peaks, few = [], 6000
    for n in (few, few, 4 * few):
        rows = gathered(central, kind, texts(kind, n))

        def work(rows=rows):
            found = cleaned(central, kind, catalogue, rows, inside=lambda x, y: x < -94.4)
            for _ in found.row.pieces():
                pass
            for _ in left_out(rows, found.verdicts):
                pass

        peaks.append(peak_of(work))
    # Less than two bytes a row more.
    assert peaks[2] - peaks[1] < 2 * 3 * few


def test_memory_does_not_grow_with_the_boxes(monkeypatch):
    limit(monkeypatch, 2000)
    monkeypatch.setattr("kc_safety_plugin.core.box_strips._STRIP", 2000)
    monkeypatch.setattr("kc_safety_plugin.core.box_strips._PIECE", 2000)
    monkeypatch.setattr("kc_safety_plugin.core.packed_tree._PAIRS_AT_ONCE", 250)
    monkeypatch.setattr("kc_safety_plugin.core.packed_tree._ROWS_AT_ONCE", 4000)
    peaks, few = [], 20_000
    for n in (few, few, 4 * few):

        def work(n=n):
            waiting = BoxStrips()
            for start in range(0, n, 1000):
                box = np.random.default_rng(start).random((1000, 4), np.float32)
                waiting.add(box, np.arange(start + 1, start + 1001))
            for _ in PackedTree(waiting, 1228).tables():
                pass

        peaks.append(peak_of(work))
    assert peaks[2] - peaks[1] < 3 * few
