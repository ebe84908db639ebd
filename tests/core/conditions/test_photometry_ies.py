"""Reading photometric files of LM-63."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.light_flaws import Flaw
from kc_safety_plugin.core.conditions.light_ies import read_ies
from kc_safety_plugin.core.errors import Problem, SafetyDataError


def ies(
    header="IESNA:LM-63-2002\n[TEST] made for a test\n[MANUFAC] nobody\n",
    tilt="TILT=NONE\n",
    sizes="1 5000 1 3 1 1 2 0.3 0.3 0.1",
    factors="1.0 1.0 70",
    vertical="0 45 90",
    horizontal="0",
    candela="100 50 0",
):
    return header + tilt + "\n".join([sizes, factors, vertical, horizontal, candela, ""])


def test_a_round_luminaire():
    table = read_ies(ies())
    assert table.vertical.tolist() == [0, 45, 90]
    assert table.candela.tolist() == [[100, 50, 0]]
    assert not table.needs_plane and table.front == 0


def test_multiplier_and_ballast_factors_multiply():
    table = read_ies(ies(sizes="1 5000 2.5 3 1 1 1 1 1 0", factors="0.8 0.5 70"))
    assert table.candela[0, 0] == pytest.approx(100 * 2.5 * 0.8 * 0.5)


@pytest.mark.parametrize("units", ["1", "2"])
def test_feet_or_metres_concern_the_size_only(units):
    table = read_ies(ies(sizes=f"1 5000 1 3 1 1 {units} 1 1 0"))
    assert table.candela.tolist() == [[100, 50, 0]]


def test_tilt_included_gives_its_factor_upright():
    tilt = "TILT=INCLUDE\n1\n3\n-10 10 90\n0.9 0.7 0.5\n"
    assert read_ies(ies(tilt=tilt)).candela[0, 0] == pytest.approx(80.0)


@pytest.mark.parametrize(
    "header", ["", "IESNA91\n[TEST] x\n", "IESNA:LM-63-1995\r\n[MORE] a, b\r\n", "\ufeffIESNA91\n"]
)
def test_all_editions_of_the_header(header):
    assert read_ies(ies(header=header)).candela.tolist() == [[100, 50, 0]]


def test_numbers_may_be_wrapped_and_parted_by_commas():
    text = ies(sizes="1,5000\n1 3, 2 1 2\n0 0 0", vertical="0\n45\n90", horizontal="0 90")
    table = read_ies(text.replace("100 50 0", "100 50\n0\n80 40 0"))
    assert table.horizontal.tolist() == [0, 90, 180, 270, 360]
    assert table.candela[:, 0].tolist() == [100, 80, 100, 80, 100]


def test_a_file_mirrored_at_90_270_looks_to_plane_90():
    table = read_ies(
        ies(sizes="1 -1 1 2 3 1 2 0 0 0", vertical="0 90", horizontal="90 180 270",
            candela="10 90 10 50 10 20")
    )  # fmt: skip
    assert table.front == 90
    assert table.candela[:, 1].tolist() == [50, 90, 50, 20, 50]


@pytest.mark.parametrize(
    "change, line, flaw",
    [
        ({"tilt": "no such thing\n"}, 9, Flaw.NOT_IES),
        ({"tilt": "TILT=lamp.tlt\n"}, 4, Flaw.TILT_FILE),
        ({"sizes": "1 5000 1 3 1 2 2 0 0 0"}, 5, Flaw.NOT_TYPE_C),
        ({"sizes": "1 5000 1 3 1 1 3 0 0 0"}, 5, Flaw.UNIT),
        ({"sizes": "1 5000 1 2.5 1 1 2 0 0 0"}, 5, Flaw.VERTICAL_COUNT),
        ({"sizes": "1 5000 1 3 0 1 2 0 0 0"}, 5, Flaw.HORIZONTAL_COUNT),
        ({"sizes": "1 5000 1 999999999 1 1 2 0 0 0"}, 5, Flaw.VERTICAL_COUNT),
        ({"vertical": "0 90 45"}, 7, Flaw.VERTICAL_ORDER),
        ({"vertical": "90 135 180"}, 7, Flaw.VERTICAL_BEGIN),
        ({"horizontal": "30"}, 8, Flaw.HORIZONTAL_ENDS),
        ({"candela": "100 fifty 0"}, 9, Flaw.NOT_A_NUMBER),
        ({"candela": "100 nan 0"}, 9, Flaw.NOT_A_NUMBER),
        ({"candela": "100 -5 0"}, 9, Flaw.NEGATIVE),
        ({"candela": "100 50"}, 9, Flaw.ENDS_EARLY),
        ({"candela": "0 0 0"}, 9, Flaw.NOTHING_DOWN),
    ],
)
def test_a_bad_file_is_refused_with_its_line(change, line, flaw):
    with pytest.raises(SafetyDataError) as refused:
        read_ies(ies(**change), "lamp.ies")
    assert refused.value.problem is Problem.PHOTOMETRY
    assert refused.value.details["file"] == "lamp.ies"
    assert refused.value.details["flaw"] is flaw
    assert refused.value.details["line"] == line


def test_any_bytes_are_refused_or_read_never_a_crash():
    rng = np.random.default_rng(3)
    good = ies()
    for _ in range(300):
        chars = list(good)
        for place in rng.integers(0, len(chars), 3):
            chars[place] = chr(int(rng.integers(1, 127)))
        try:
            table = read_ies("".join(chars))
            assert np.isfinite(table.candela).all()
        except SafetyDataError as error:
            assert error.problem is Problem.PHOTOMETRY
