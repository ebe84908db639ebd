"""Lines without quotes, cut all at once; whatever has a trap is left to the careful reader."""

import random

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.coding import as_list, distinct, encode, encode_together
from kc_safety_plugin.core.prepare.decimals import read_decimals
from kc_safety_plugin.core.prepare.plain_lines import plain_columns
from kc_safety_plugin.core.prepare.rows import identifiers


def cut(text, width=3, picks=(0, 1, 2)):
    found = plain_columns(text, ",", width, list(picks))
    return found and [as_list(column) for column in found]


def test_columns_in_the_order_asked_for():
    assert cut("1,–,c\n22,,cc\n", picks=(2, 1)) == [["c", "cc"], ["–", ""]]


@pytest.mark.parametrize("text", ["1,b,c\n2,y,z", "1,b,c\r\n2,y,z\r\n", "1,b,c\r\n2,y,z\n"])
def test_line_ends(text):
    assert cut(text) == [["1", "2"], ["b", "y"], ["c", "z"]]


@pytest.mark.parametrize(
    "text",
    ['1,"b",c\n', "1,b\0,c\n", "1,b\n", "1,b,c,d\n", "1,b\n1,b,c,d\n", "1,b\r,c\n", "1,b,c\n\n",
     "1,b," + "c" * 600 + "\n"],
)  # fmt: skip
def test_traps_are_left_to_the_careful_reader(text):
    assert cut("0,a,b\n" + text) is None


def test_a_long_value_that_nobody_asks_for_is_no_trap():
    assert cut("1,b," + "c" * 600 + "\n", picks=(0, 1)) == [["1"], ["b"]]


def test_codes_of_bytes_are_those_of_texts():
    random.seed(4)
    for _ in range(100):
        kinds = random.randint(1, 300)
        texts = [str(random.randrange(kinds)) * random.randint(1, 3) for _ in range(400)]
        codes, names = encode(np.array(texts, "S"))
        expected = encode(texts)
        assert codes.tolist() == expected[0].tolist()
        assert names == expected[1]


def test_columns_encoded_together():
    left, right = list("aabba"), list("xyxxx")
    codes, names = encode_together([np.array(left, "S"), right])
    assert [names[code] for code in codes.tolist()] == list(zip(left, right))
    assert names == [("a", "x"), ("a", "y"), ("b", "x")]


def test_words_that_share_every_slot_are_told_apart(monkeypatch):
    from kc_safety_plugin.core.prepare import coding

    monkeypatch.setattr(coding, "_stirred", lambda mixed: mixed * np.uint64(0))
    codes, first = distinct(np.array([[5, 6, 5, 7, 6]], np.uint64))
    assert (codes.tolist(), first.tolist()) == ([0, 1, 0, 2, 1], [0, 1, 3])


def test_nothing_has_no_codes():
    assert encode(np.empty(0, "S4"))[1] == []


def test_decimals_are_the_nearest_floats():
    random.seed(5)
    texts = [f"{random.uniform(-200, 200):.{random.randint(0, 12)}f}" for _ in range(3000)]
    texts += ["-0", "0.", ".5", "+1", "1.2.3", "-", "--1", "1-", "1e3", "nan", "123456789012345678"]
    numbers, plain = read_decimals(np.array(texts, "S"))
    assert plain[:3000].all()
    assert [text for text, one in zip(texts, plain) if not one] == [
        "+1", "1.2.3", "-", "--1", "1-", "1e3", "nan", "123456789012345678"
    ]  # fmt: skip
    expected = [float(text) for text, one in zip(texts, plain) if one]
    assert numbers[plain].tolist() == expected
    assert np.signbit(numbers[texts.index("-0")])


def test_identifiers_of_bytes_are_those_of_texts():
    for texts in (
        ["KC1", "KC22"],
        ["1.0", "22.0"],
        [" 1", "2 "],
        ["–", "b"],
        ["x" * 90, "b"],
        ["v.02"],
    ):
        assert identifiers(np.array([t.encode() for t in texts])).tolist() == (
            identifiers(texts).tolist()
        )
