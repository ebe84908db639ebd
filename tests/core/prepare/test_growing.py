"""Columns in files, lists made late, keys of rows."""

import numpy as np
import pytest

from kc_safety_plugin.core.prepare import growing
from kc_safety_plugin.core.prepare import keys as keys_module
from kc_safety_plugin.core.prepare.growing import Growing
from kc_safety_plugin.core.prepare.keys import (
    among,
    mixed_bits,
    portions,
)
from kc_safety_plugin.core.prepare.made_late import MadeLate

RANDOM = np.random.default_rng(3)


def test_a_column_grows_and_widens():
    columns, whole = Growing(), []
    for size, kind in ((5, "S2"), (0, "S2"), (7, "S2"), (3, "S9"), (4, "S4"), (2, "S9")):
        block = np.array([b"x" * RANDOM.integers(1, int(kind[1:]) + 1) for _ in range(size)], kind)
        columns.add(name=block)
        whole += block.tolist()
    assert columns.length("name") == len(whole) == 21
    assert columns.take("name").tolist() == whole
    for start in range(21):
        for stop in range(start, 22):
            assert columns.take("name", start, stop).tolist() == whole[start:stop]


def test_values_are_written_over_and_others_stay():
    columns = Growing()
    columns.add(a=np.arange(4.0), t=np.array(["2017-01-01", "NaT"], "datetime64[s]"))
    columns.add(a=np.arange(4.0, 9.0))
    columns.put("a", 3, np.array([-1, -2]))
    columns.add(a=np.array([np.nan]))
    np.testing.assert_array_equal(columns.take("a"), [0, 1, 2, -1, -2, 5, 6, 7, 8, np.nan])
    assert columns.take("t").tolist()[1] is None
    assert len(columns.take("unknown")) == 0 == columns.length("unknown")


def test_each_reading_is_an_array_of_its_own():
    columns = Growing()
    columns.add(a=np.arange(3))
    columns.take("a")[:] = 7
    assert columns.take("a").tolist() == [0, 1, 2]


def test_equal_rows_and_only_they_share_a_key():
    n = 50_000
    columns = (
        RANDOM.integers(0, 40, n).astype("S9"), RANDOM.integers(-9, 9, n),
        RANDOM.choice([-0.0, 0.0, 1.5, np.nan], n),
        RANDOM.integers(0, 9, n).astype("datetime64[s]"),
    )  # fmt: skip
    keys = mixed_bits(*columns)
    by_row = {}
    for key, row in zip(keys.tolist(), zip(*(column.tolist() for column in columns))):
        by_row.setdefault(repr(row).replace("-0.0", "0.0"), set()).add(key)
    assert all(len(found) == 1 for found in by_row.values())
    assert len(np.unique(keys)) == len(by_row)


@pytest.mark.parametrize("values", [[], [4], [4, 4], [1, 2, 3], [3, 1, 3, 2, 1, 3]])
def test_what_is_among_others(values):
    keys = np.array(values, np.uint64)
    assert among(keys, keys[:1]).tolist() == [value == values[0] for value in values]


def test_a_list_made_late_is_a_list():
    codes, names = np.array([2, 0, 1, 0]), ["a", "b", None]
    late = MadeLate(4, lambda at: [names[code] for code in codes[at].tolist()])
    assert late == [None, "a", "b", "a"] and list(late) == late
    assert (late[1], late[-1], late[1:3], late[::2]) == ("a", "a", ["a", "b"], [None, "b"])
    with pytest.raises(IndexError):
        late[4]
    assert MadeLate(0, np.ndarray.tolist) == []


def test_equal_keys_in_one_small_portion(monkeypatch):
    values = RANDOM.integers(0, 400, 3000)
    keys = mixed_bits(values)
    monkeypatch.setattr(keys_module, "_PORTION", 50)
    seen = list(portions(keys))
    assert len(seen) > 30
    assert sorted(np.concatenate(seen).tolist()) == list(range(3000))
    homes = [set(values[some].tolist()) for some in seen]
    assert sum(map(len, homes)) == len(set(values.tolist()))


def test_zeros_are_there_until_others_are_put_in_their_place():
    columns = Growing()
    columns.add_zeros("a", np.int16, 7)
    columns.put("a", 3, np.array([5, 6]))
    assert columns.take("a").tolist() == [0, 0, 0, 5, 6, 0, 0]
    columns.add(a=np.array([9], np.int64))
    assert columns.take("a", 4).tolist() == [6, 0, 0, 9]


@pytest.mark.parametrize("at_once", [1, 7, 1000])
def test_values_at_rows_far_apart(at_once, monkeypatch):
    monkeypatch.setattr(growing, "_AT_ONCE", at_once)
    columns = Growing()
    columns.add(a=np.arange(40, dtype=np.int8))
    columns.add(a=np.arange(40, 90, dtype=np.int16))
    for rows in ([], [3], [0, 1, 41, 89], [5, 5, 80], [80, 2, 60]):
        rows = np.array(rows, int)
        assert columns.at("a", rows).tolist() == rows.tolist()
        assert columns.column("a")[rows].tolist() == rows.tolist()
    assert np.asarray(columns.column("a")).tolist() == list(range(90))
