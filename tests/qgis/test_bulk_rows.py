"""Rows in long statements from a second thread, and moments as texts."""

import sqlite3

import numpy as np
import pytest

from kc_safety_plugin.bridge import bulk_rows
from kc_safety_plugin.bridge.bulk_rows import BulkRows, quoted
from kc_safety_plugin.bridge.moment_texts import moment_texts


@pytest.fixture
def base():
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE t (a INTEGER, b TEXT, c BLOB)")
    writer = BulkRows(connection)
    yield connection, writer
    writer.close()
    connection.close()


@pytest.mark.parametrize("values", [3, 7, 999, 32_766])
def test_every_row_in_its_order(base, values, monkeypatch):
    monkeypatch.setattr(bulk_rows, "_VALUES", values)
    connection, writer = base
    rows = [(i, None if i % 3 else str(i), bytes([i % 256])) for i in range(1000)]
    for start in (0, 400, 401):
        stop = {0: 400, 400: 401, 401: 1000}[start]
        writer.put('"t" (a, b, c)', [list(column) for column in zip(*rows[start:stop])])
    writer.wait()
    assert connection.execute("SELECT * FROM t ORDER BY rowid").fetchall() == rows


def test_what_cannot_be_written_is_said(base):
    _, writer = base
    writer.put('"nowhere"', [[1], [2]])
    with pytest.raises(sqlite3.OperationalError):
        writer.wait()
    writer.put('"nowhere"', [[1], [2]])
    with pytest.raises(sqlite3.OperationalError):
        writer.put('"t" (a)', [[1]])


def test_a_name_with_a_quote():
    assert quoted('a"b') == '"a""b"'


@pytest.mark.parametrize(("unit", "zone"), [("ms", "naive"), ("s", "UTC")])
def test_moments_are_written_as_numpy_writes_them(unit, zone):
    random = np.random.default_rng(6)
    seconds = random.integers(-60_000_000_000, 250_000_000_000, 500).tolist()
    for some in (seconds, [0, 10**12], [-1, 86_399, 86_400]):
        moments = np.array(some, np.int64).astype("datetime64[s]")
        expected = np.datetime_as_string(moments.astype(f"datetime64[{unit}]"), timezone=zone)
        assert moment_texts(moments, unit, zone) == expected.tolist()
    assert moment_texts(np.array(["NaT"], "datetime64[s]"), unit, zone) == [None]
    assert moment_texts(np.empty(0, "datetime64[s]"), unit, zone) == []
