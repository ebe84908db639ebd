"""Lamps: missing figures, outages, requests, which way they look; tree crowns."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.light_lamps import (
    facing_of,
    filled,
    nearest_lamp,
    out_by_status,
)
from kc_safety_plugin.core.conditions.light_shade import Canopy
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines


def test_missing_and_impossible_figures_are_counted_apart():
    figures = filled(np.array([9.0, np.nan, 0.0, -1.0, np.inf]), 8.0)
    assert figures.values.tolist() == [9, 8, 8, 8, 8]
    assert (figures.missing, figures.wrong) == (1, 3)


def test_status_words_are_whole_words_in_any_case():
    status = ["Out", " OUT", "outdoor", "ok", "", "Knocked Down"]
    assert out_by_status(status, ["out", "knocked down", ""]).tolist() == [
        True, True, False, False, False, True,
    ]  # fmt: skip


def test_the_nearest_lamp_is_that_of_a_direct_search():
    rng = np.random.default_rng(4)
    x, y = rng.random((2, 400)) * 500
    lamp_x, lamp_y = rng.random((2, 120)) * 500
    apart = np.hypot(x[:, None] - lamp_x, y[:, None] - lamp_y)
    expected = np.where(apart.min(axis=1) <= 25.0, apart.argmin(axis=1), -1)
    assert nearest_lamp(x, y, lamp_x, lamp_y, 25.0).tolist() == expected.tolist()


def test_ties_go_to_the_smaller_rank():
    found = nearest_lamp(np.zeros(1), np.zeros(1), np.array([3.0, -3.0]), np.zeros(2), 9.0)
    assert found.tolist() == [0]
    other = nearest_lamp(
        np.zeros(1), np.zeros(1), np.array([3.0, -3.0]), np.zeros(2), 9.0, np.array([1, 0])
    )
    assert other.tolist() == [1]


def test_no_lamp_near_or_none_at_all():
    assert nearest_lamp(np.zeros(2), np.zeros(2), np.array([99.0]), np.zeros(1), 30.0).tolist() == [
        -1, -1,
    ]  # fmt: skip
    assert nearest_lamp(np.zeros(1), np.zeros(1), np.empty(0), np.empty(0), 30.0).tolist() == [-1]


def test_luminaires_look_by_azimuth_else_to_their_street_else_nobody_knows():
    road = Lines.from_parts(
        [np.array([[0.0, 0.0], [100.0, 0.0]]), np.array([[500.0, 0.0], [500.0, 0.0]])], [0, 1], 2
    )
    x, y = np.array([10.0, 20.0, 30.0, 10.0, 501.0]), np.array([5.0, -5.0, 5.0, 300.0, 0.0])
    azimuth = np.array([np.nan, np.nan, 270.0, np.nan, np.nan])
    street = snap_to_lines(x, y, road, 30.0)
    to_street = facing_of(x, y, azimuth, road, street)
    # South, north, west (270° from north), too far, on a street without length.
    assert to_street == pytest.approx([-90, 90, -180, np.nan, np.nan], nan_ok=True)
    unknown = facing_of(x, y, azimuth, road)
    assert np.isnan(unknown).tolist() == [True, True, False, True, True]


def test_lamps_in_crowns():
    trees = Canopy(np.array([[7.0, np.nan, np.inf]]), 0.0, 0.0, 10.0, base=3.0)
    x, height = np.array([5.0, 5.0, 15.0, 25.0, 25.0, 95.0]), np.array([6.0, 8, 6, 50, 2, 6])
    assert trees.covers(x, 0 * x + 5, height).tolist() == [True, False, False, True, False, False]
