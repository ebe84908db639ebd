"""Delimited text in every state it arrives in: no row is lost unsaid."""

import csv
import io
import random

import pytest

from kc_safety_plugin.core.prepare.coding import as_list
from kc_safety_plugin.core.prepare.delimited import DelimitedTable


def read(data, picks=None, size=5):
    """(header, rows as tuples, lines, damaged lines)."""
    table = DelimitedTable(io.BufferedReader(io.BytesIO(data)))
    picks = list(range(len(table.header))) if picks is None else picks
    rows, lines, damaged = [], [], []
    for block in table.blocks(picks, size):
        rows += list(zip(*map(as_list, block.columns)))
        lines += block.lines
        damaged += block.damaged
    return table.header, rows, lines, damaged


PLAIN = "a,b,c\n1,x,p\n2,y,q\n3,z,r\n"
ROWS = [("1", "x", "p"), ("2", "y", "q"), ("3", "z", "r")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_line_ends_marks_and_delimiters(end, mark, sign):
    text = PLAIN.replace(",", sign).replace("\n", end)
    header, rows, lines, damaged = read(mark + text.encode())
    assert (header, rows, damaged) == (["a", "b", "c"], ROWS, [])
    assert lines == [2, 3, 4]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "cp1252"])
def test_encodings(encoding):
    text = "a,b\nStealing – Auto,é\n"
    assert read(text.encode(encoding))[1] == [("Stealing – Auto", "é")]


def test_one_file_of_two_encodings():
    data = "a,b\n–,1\n".encode() + "–,2\n".encode("cp1252")
    assert read(data)[1] == [("–", "1"), ("–", "2")]


def test_nuls_are_dropped():
    assert read(b"a,b\n1\0,2\0\n")[1] == [("1", "2")]


def test_values_with_line_breaks_keep_the_line_where_they_begin():
    data = b'id,place,z\n1,"12 ST\r\nKANSAS CITY 64133\r\n(39.0, -94.4)",7\n2,b,8\n'
    _, rows, lines, damaged = read(data)
    assert rows[0] == ("1", "12 ST\r\nKANSAS CITY 64133\r\n(39.0, -94.4)", "7")
    assert (rows[1], lines, damaged) == (("2", "b", "8"), [2, 5], [])


def test_a_short_row_is_filled_and_a_long_one_is_damaged():
    _, rows, lines, damaged = read(b"a,b,c\n1\n2,x,y,M,34\n3,x,y,,\n\n   \n4,x,y\n")
    assert rows == [("1", "", ""), ("3", "x", "y"), ("4", "x", "y")]
    assert (lines, damaged) == ([2, 4, 7], [3])


@pytest.mark.parametrize("at", ["first", "middle", "last"])
def test_a_quote_that_never_ends_costs_its_own_row_only(at):
    broken = {"first": '"9,x,p', "middle": '9,"x,p', "last": '9,x,"p'}[at]
    lines = [f"{i},x,p" for i in range(200)]
    lines.insert(50, broken)
    data = ("a,b,c\n" + "\n".join(lines) + "\n").encode()
    _, rows, _, damaged = read(data, size=30)
    assert len(rows) == 200
    assert damaged == [52]


def test_a_missing_quote_that_the_next_one_closes():
    data = b'a,b,c\n1,x,"p\n2,y,"q"\n3,z,"r"\n'
    _, rows, _, damaged = read(data)
    assert rows == [("2", "y", "q"), ("3", "z", "r")]
    assert damaged == [2]


def test_an_inch_sign_is_only_a_sign():
    assert read(b'a,b\n6" pipe,1\nx,2\n')[1] == [('6" pipe', "1"), ("x", "2")]


def test_a_line_of_ten_million_signs():
    data = b"a,b\n1," + b"x" * 10_000_000 + b"\n2,y\n"
    _, rows, _, damaged = read(data)
    assert len(rows) == 2 and not damaged
    assert rows[1] == ("2", "y")
    assert csv.field_size_limit() == 131072


def test_only_the_columns_asked_for_are_kept():
    assert read(PLAIN.encode(), picks=[2])[1] == [("p",), ("q",), ("r",)]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_nothing_has_no_header(data):
    assert read(data)[0] == []


def test_a_header_only_has_no_rows():
    assert read(b"a,b,c\n")[1] == []


def test_any_table_that_csv_writes_is_read_back():
    random.seed(1)
    signs = "ab,;\"' \n\r–é|\t"
    for _ in range(200):
        width = random.randint(2, 6)
        table = [
            ["".join(random.choices(signs, k=random.randint(0, 6))) for _ in range(width)]
            for _ in range(12)
        ]
        for row in table:
            row[0] = "k" + row[0].replace("\n", "").replace("\r", "")
            # A later line with as many commas as a row of its own is taken for one.
            row[1:] = [value.replace(",", "") for value in row[1:]]
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow([f"c{i}" for i in range(width)])
        writer.writerows(table)
        _, rows, _, damaged = read(out.getvalue().encode())
        assert [list(row) for row in rows] == table
        assert not damaged


def test_noise_never_fails_and_every_line_is_counted():
    random.seed(2)
    for _ in range(300):
        noise = bytes(random.choices(b'ab",\n\r\0\xe9;x', k=400))
        _, rows, lines, damaged = read(b"a,b,c\n" + noise)
        assert len(rows) == len(lines)
        assert sorted(lines + damaged) == sorted(set(lines + damaged))


def test_a_long_row_with_a_line_break_is_one_damaged_row():
    _, rows, lines, damaged = read(b'a,b,c\n1,x,"p\nq",M,34\n2,y,z\n')
    assert (rows, lines, damaged) == ([("2", "y", "z")], [4], [2])


BITES = ('%d,"x,p', '%d,"x\ny",p', '%d,x,"a""b"', '%d,x,"p\nq\n(3,4)"', "%d,x,p,,", "%d,x,p,1",
         "%d", "", "  ", '%d,"a,b\n%d,x,p\n,"', "%d,\0x,p")  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_read_together_are_those_read_one_by_one(end, monkeypatch):
    random.seed(3)
    for _ in range(40):
        lines = [f"{i},x,p" for i in range(120)]
        for _ in range(random.randint(0, 6)):
            bite = random.choice(BITES)
            at = random.randrange(120)
            lines[at] = bite.replace("%d", str(at)).replace("\n", end)
        data = ("a,b,c\n" + end.join(lines)).encode()
        with monkeypatch.context() as patched:
            patched.setattr(DelimitedTable, "_plain_block", lambda *_: None)
            patched.setattr(DelimitedTable, "_together", lambda *_: ([], [], [], 0))
            one_by_one = read(data)
        for size in (1, 7, 1000):
            assert read(data, size=size) == one_by_one
