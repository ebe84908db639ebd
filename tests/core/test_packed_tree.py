"""An R*-tree that is packed at once, against the one that SQLite builds box by box."""

import sqlite3

import numpy as np
import pytest

from kc_safety_plugin.core import box_strips
from kc_safety_plugin.core.box_strips import BoxStrips
from kc_safety_plugin.core.packed_tree import PackedTree, outward


@pytest.fixture
def connection():
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING rtree(id, left, right, bottom, top)")
    except sqlite3.OperationalError:
        pytest.skip("this SQLite has no R*-tree")
    yield connection
    connection.close()


def boxes_of(n):
    random = np.random.default_rng(n)
    x, y = random.normal(0.0, 4e4, n), random.normal(4.3e6, 3e4, n)
    return np.column_stack([x, x + 90 * random.random(n), y, y + 60 * random.random(n)])


def filled(connection, boxes, ids):
    size = connection.execute("SELECT length(data) FROM t_node WHERE nodeno = 1").fetchone()[0]
    connection.execute("DELETE FROM t_node")
    waiting = BoxStrips()
    for start in range(0, len(ids), 30_000):
        some = slice(start, start + 30_000)
        waiting.add(outward(boxes[some]), ids[some])
    for name, columns in PackedTree(waiting, size).tables():
        connection.executemany(f"INSERT INTO t_{name} VALUES (?, ?)", zip(*columns))


@pytest.mark.parametrize("n", [1, 2, 51, 52, 53, 2601, 2602, 5000, 133_000])
def test_sqlite_finds_nothing_wrong_and_every_box(connection, n):
    boxes = boxes_of(n)
    filled(connection, boxes, np.arange(1, n + 1))
    assert connection.execute("SELECT rtreecheck('t')").fetchone() == ("ok",)
    asked = (-1e4, 2e4, 4.29e6, 4.32e6)
    found = connection.execute(
        "SELECT id FROM t WHERE right >= ? AND left <= ? AND top >= ? AND bottom <= ?", asked
    )
    inside = (boxes[:, 1] >= asked[0]) & (boxes[:, 0] <= asked[1])
    inside &= (boxes[:, 3] >= asked[2]) & (boxes[:, 2] <= asked[3])
    assert set((np.flatnonzero(inside) + 1).tolist()) <= {row[0] for row in found}


@pytest.mark.parametrize("size", [60, 700, 100_000])
@pytest.mark.parametrize("pile", [0, 2500])
def test_strips_of_any_size_make_a_whole_tree(connection, size, pile, monkeypatch):
    monkeypatch.setattr(box_strips, "_STRIP", size)
    monkeypatch.setattr(box_strips, "_PIECE", 411)
    boxes = boxes_of(3000)
    # However many lie at one place, a strip stays small.
    boxes[:pile] = boxes[0]
    ids = np.random.default_rng(1).permutation(3000) + 1
    filled(connection, boxes, ids)
    assert connection.execute("SELECT rtreecheck('t')").fetchone() == ("ok",)
    stored = np.array(connection.execute("SELECT * FROM t ORDER BY id").fetchall())
    assert np.array_equal(stored[:, 1:], outward(boxes[np.argsort(ids)]).astype(float))
    waiting = BoxStrips()
    waiting.add(outward(boxes), ids)
    assert max(waiting.strips()[0]) <= 2 * size


def test_boxes_are_rounded_as_sqlite_rounds(connection):
    boxes = np.vstack([boxes_of(3000), [[-0.1, 0.1, -1e-30, 1e-30], [0, 0, -5, -5]]])
    rows = zip(range(1, len(boxes) + 1), *boxes.T.tolist())
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", rows)
    stored = np.array(connection.execute("SELECT * FROM t ORDER BY id").fetchall())
    assert np.array_equal(stored[:, 1:], outward(boxes).astype(float))


def test_the_tree_takes_changes_afterwards(connection):
    boxes = boxes_of(4000)
    filled(connection, boxes, np.arange(1, 8001, 2))
    connection.execute("DELETE FROM t WHERE id < 3000")
    rows = [(10_000 + k, k, k + 1, k, k + 1) for k in range(500)]
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", rows)
    assert connection.execute("SELECT rtreecheck('t')").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (4000 - 1500 + 500,)
    assert connection.execute("SELECT min(id), max(id) FROM t").fetchone() == (3001, 10_499)


def test_packing_hears_cancel():
    heard = []
    waiting = BoxStrips()
    waiting.add(outward(boxes_of(20_000)), np.arange(1, 20_001))
    list(PackedTree(waiting, 1228).tables(heard.append))
    assert len(heard) > 10 and np.all(np.diff(heard) > -1e-9) and max(heard) < 1
