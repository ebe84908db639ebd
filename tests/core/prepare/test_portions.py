"""What is longer than the memory: portions, orders, medians and words from files."""

import numpy as np
import pytest

from kc_safety_plugin.core.prepare import books, growing, medians, portions
from kc_safety_plugin.core.prepare.books import Words
from kc_safety_plugin.core.prepare.growing import Growing, pieces_of
from kc_safety_plugin.core.prepare.keys import mixed_bits, one_of_each, summed
from kc_safety_plugin.core.prepare.medians import median
from kc_safety_plugin.core.prepare.portions import ByKey, ByRow, Portions, borders_of, in_order
from kc_safety_plugin.core.prepare.repeats import AGAIN, FLAGGED, shared

N = 3000


@pytest.fixture
def chance():
    return np.random.default_rng(11)


@pytest.fixture
def small(monkeypatch):
    """Limits so small that a few thousand rows meet all of them."""
    monkeypatch.setattr(growing, "_AT_ONCE", 64)
    monkeypatch.setattr(portions, "_PORTION", 50)
    monkeypatch.setattr(portions, "_AT_ONCE", 90)


@pytest.mark.parametrize("count", [1, 2, 9])
@pytest.mark.parametrize("most", [1, 7, 10_000])
def test_each_record_in_its_portion_and_no_more_at_once(chance, count, most):
    held = Portions([("a", np.int16), ("b", "S3")], count)
    which, values = chance.integers(0, count, N), np.zeros(N, held.kind)
    values["a"] = np.arange(N)
    for start in range(0, N, 411):
        held.add(which[start : start + 411], values[start : start + 411])
    held.add(which[:0], values[:0])
    assert len(held) == N
    for number in range(count):
        expected = values[which == number]
        assert np.array_equal(held.whole(number), expected)
        pieces = list(held.pieces(number, most))
        assert [len(piece) for piece in pieces] == held.sizes(number, most)
        assert max(map(len, pieces)) <= most and np.array_equal(np.concatenate(pieces), expected)
    assert len(Portions(held.kind, 3).whole(2)) == 0


def test_rows_of_a_key_learn_what_is_known_of_it_however_many_they_are(chance, small):
    # Half of all rows have one key: its portion is read in pieces.
    number = np.where(chance.random(N) < 0.5, 7, chance.integers(0, 400, N))
    key, weight = mixed_bits(number), chance.integers(0, 5, N)
    by_key = ByKey(N, ("weight", np.int64), ("row", np.int64))
    for some in pieces_of(N):
        by_key.put(key[some], weight=weight[some], row=np.arange(N)[some])
    assert by_key.count > 30 and max(map(len, map(by_key.whole, range(by_key.count)))) > 1000
    totals = np.bincount(number, weight).astype(int)
    found = np.concatenate(list(by_key.summaries(summed("weight"))))
    assert np.array_equal(found["key"], np.unique(key))
    assert sorted(found["weight"].tolist()) == sorted(totals[np.unique(number)].tolist())

    def heavy(known):
        return known[known["weight"] > 20]

    def answer(records, known):
        records["weight"] = known["weight"]
        return records

    told = ByRow(N, ("weight", np.int64))
    by_key.answers(summed("weight"), heavy, answer, told)
    out = np.zeros(N, int)
    for some in pieces_of(N):
        at, records = told.of(some)
        assert len(np.unique(at)) == len(at)
        out[some][at] = records["weight"]
    assert np.array_equal(out, np.where(totals[number] > 20, totals[number], 0))


def test_sums_end_where_their_kind_does():
    records = np.zeros(300, [("key", np.uint64), ("n", np.int8)])
    records["n"] = 1
    records["key"][:2] = 5
    assert summed("n")(records).tolist() == [(0, 127), (5, 2)]
    assert len(summed("n")(records[:0])) == len(one_of_each(records[:0])) == 0


def test_what_rows_share(chance, small):
    number = chance.integers(0, 2500, N)
    counts, flags = chance.random(N) < 0.7, chance.random(N) < 0.1
    keys = mixed_bits(number)
    marks = shared(
        N, lambda: ((some, keys[some], counts[some], flags[some]) for some in pieces_of(N))
    )
    again = counts & (np.bincount(number, counts)[number] > 1)
    flagged = np.bincount(number, flags)[number] > 0
    assert 0 < again.sum() < N and 0 < flagged.sum() < N
    assert np.array_equal(marks[:], again * AGAIN + flagged * FLAGGED)
    assert len(shared(0, lambda: [(slice(0, 0), keys[:0], 1, 0)])) == 0


@pytest.mark.parametrize("highest", [3, 50, 10**12])
def test_records_in_order_from_a_file(chance, small, highest):
    records = np.zeros(N, [("line", np.int64), ("at", int)])
    records["line"], records["at"] = chance.integers(0, highest, N), np.arange(N)
    columns = Growing()
    columns.add(all=records)
    found = list(in_order(columns.column("all").pieces, "line", N))
    assert len(found) > (3 if highest < 10 else 20)
    expected = records[np.argsort(records["line"], kind="stable")]
    assert np.array_equal(np.concatenate(found), expected)
    assert list(in_order(columns.column("none").pieces, "line", 0)) == []


def test_borders_are_judged_by_a_part(monkeypatch):
    # A rhythm of the file: every second value is small.
    values = np.where(np.arange(100_000) % 2, np.arange(100_000), 0)
    monkeypatch.setattr(portions, "_SAMPLE", 5000)
    borders = borders_of(np.split(values, 10), len(values), 4)
    assert borders[:1] == [0] and np.allclose(borders[1:], [1, 50_000], atol=3000)


@pytest.mark.parametrize("n", [4, 5, 63, 64, 65, 500])
@pytest.mark.parametrize("kind", ["any", "few", "near", "one", "extreme", "unknown"])
def test_a_median_from_a_file_is_that_of_numpy(chance, small, monkeypatch, n, kind):
    monkeypatch.setattr(medians, "_FEW", 3)
    values = {
        "any": chance.normal(size=n),
        "few": chance.integers(-2, 2, n).astype(float),
        "near": chance.normal(-94.5, 1e-3, n).round(5),
        "one": np.full(n, 5.5),
        "extreme": chance.choice([0.0, -0.0, 1e-310, -1e-310, 1e300, -1e300], n),
        "unknown": np.append(np.arange(n - 1.0), np.nan),
    }[kind]
    columns = Growing()
    columns.add(x=values)
    np.testing.assert_equal(median(columns.column("x")), float(np.median(values)))


@pytest.mark.parametrize("book", [1, 10, 60, 10_000])
def test_words_of_many_books(chance, monkeypatch, book):
    monkeypatch.setattr(books, "_BOOK", book)
    words, texts, numbers = Words(), [], []
    for _ in range(20):
        names = [f"{number} Main  St" for number in chance.permutation(150)[:30]]
        codes = chance.integers(0, 30, 80)
        numbers.append(words.add((codes, names), lambda text: text.replace("  ", " ")))
        texts += [names[code].replace("  ", " ") for code in codes]
        # Read while a book is open, too.
        assert words.at(numbers[-1][-3:]) == texts[-3:]
    numbers = np.concatenate(numbers)
    assert words.at(numbers) == texts
    mixed = chance.permutation(len(texts))
    assert words.at(numbers[mixed]) == [texts[at] for at in mixed]
    found, which = words.meanings(numbers, str.upper)
    assert [found[at] for at in which] == [text.upper() for text in texts]
    assert set(texts) <= set(words) and len(words._open) <= 2
    once = len(set(words)) == len(words)
    assert once if book == 10_000 else not once
    assert len(words._numbers) <= max(book, 30)


def test_words_are_texts_or_tuples_of_any_signs(monkeypatch):
    monkeypatch.setattr(books, "_BOOK", 1)
    words = Words()
    for what in (("Ж\n", ""), ("\ud800", "b"), ("", "")):
        words.add((np.zeros(1, int), [what]))
    assert list(words) == [("Ж\n", ""), ("\ud800", "b"), ("", "")]
    with pytest.raises(IndexError):
        words[3]
