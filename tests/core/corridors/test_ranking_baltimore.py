"""Candidates of a real city: their names lead back to the same stretch of street."""

import sqlite3

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.centerline import street_between
from kc_safety_plugin.core.corridors.ranking import WITHIN, Evidence, rank_corridors
from kc_safety_plugin.core.corridors.ranking_scores import street_samples
from kc_safety_plugin.core.corridors.ranking_streets import street_groups
from kc_safety_plugin.core.lines import Lines
from tests.core.corridors.test_baltimore_corridors import STREETS, line_strings

EVERY, LENGTH = 8, 2000.0
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not STREETS.is_file(), reason="the shared real data is not here"),
]


def test_names_define_the_same_stretch():
    with sqlite3.connect(f"file:{STREETS}?mode=ro&immutable=1", uri=True) as base:
        (geometry,) = base.execute("select column_name from gpkg_geometry_columns").fetchone()
        rows = base.execute(f'select "{geometry}", fullname from streets').fetchall()
    parts = [(number, part) for number, (blob, _) in enumerate(rows) for part in line_strings(blob)]
    lines = Lines.from_parts([p for _, p in parts], [n for n, _ in parts], len(rows))
    names = [name or "" for _, name in rows]
    samples = street_samples(lines)
    score = np.random.default_rng(8).random(lines.count)[samples.line]
    evidence = Evidence(np.ones(len(score), bool), score[:, None], np.zeros(len(score)))
    groups = street_groups(names, lines.length)
    found = rank_corridors(lines, groups, samples, evidence, [1.0], LENGTH, 0.0)
    assert len(found.candidates) > 150
    same = []
    for one in found.candidates[::EVERY]:
        assert abs(one.length - LENGTH) <= WITHIN * LENGTH + 1.0
        way = street_between(lines, names, one.street, one.from_street, one.to_street)
        same.append(abs(way.length - one.length) < 60.0)
    # A way round by other names may be longer than the axis.
    assert np.mean(same) >= 0.95
