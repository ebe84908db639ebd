"""Random ways to write a name: all find the street, none finds another."""

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from kc_safety_plugin.core.corridors.street_names import (  # noqa: E402
    StreetNames,
    parse_street_name,
)
from kc_safety_plugin.core.corridors.street_words import DIRECTIONS, KINDS  # noqa: E402

CORES = [
    *["INDEPENDENCE", "BENTON", "CHESTNUT", "SAINT JOHN", "MOUNT ROYAL", "COLD SPRING", "O'NEILL"],
    *["MCGEE", "9TH", "21ST", "103RD", "FOREST PARK", "MARTIN LUTHER KING"],
]
SPOKEN = {"9TH": ["NINTH", "9"], "21ST": ["TWENTY-FIRST", "21"], "103RD": ["103"]}
SHORT = {"SAINT JOHN": ["ST JOHN", "ST. JOHN"], "MOUNT ROYAL": ["MT ROYAL", "MT. ROYAL"]}
KIND_FORMS = {}
for form, kind in KINDS.items():
    KIND_FORMS.setdefault(kind, []).append(form)
DIRECTION_FORMS = {}
for form, direction in DIRECTIONS.items():
    DIRECTION_FORMS.setdefault(direction, []).append(form)


@st.composite
def written(draw):
    """(the name in full, another way to write it)."""
    direction = draw(st.sampled_from(["", *sorted(DIRECTION_FORMS)]))
    core = draw(st.sampled_from(CORES))
    kind = draw(st.sampled_from(sorted(KIND_FORMS)))
    full = " ".join(filter(None, [direction, core, kind]))
    front = draw(st.sampled_from(["", *DIRECTION_FORMS.get(direction, [])])) if direction else ""
    name = draw(st.sampled_from([core, *SPOKEN.get(core, []), *SHORT.get(core, [])]))
    last = draw(st.sampled_from(["", *KIND_FORMS[kind]]))
    words = " ".join(filter(None, [front, name, last]))
    words = draw(st.sampled_from([str.lower, str.upper, str.title]))(words)
    words = words.replace(" ", draw(st.sampled_from([" ", "  "])))
    return full, words + draw(st.sampled_from(["", ".", " "]))


@settings(max_examples=600, deadline=None, derandomize=True)
@given(written())
def test_a_variant_finds_its_street(pair):
    full, other = pair
    found = StreetNames([full, "ZEBRA ST"]).find(other).streets
    assert list(found.values()) == [[full]], (full, other, parse_street_name(other))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(written(), written())
def test_another_core_is_never_found(first, second):
    full, _ = first
    other_full, other = second
    if parse_street_name(full).core != parse_street_name(other_full).core:
        assert StreetNames([full]).find(other).streets == {}


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_read(text):
    parsed = parse_street_name(text)
    assert parsed == parse_street_name(text.upper().lower()) or not text.isascii()
    StreetNames([text]).find(text)
