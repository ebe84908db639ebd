"""Axes of streets, names that are one street, limits of the rule."""

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.ranking_axes import near_axes, street_axes
from kc_safety_plugin.core.corridors.ranking_rule import (
    Moments,
    above_all,
    top_share_limit,
    two_sd_above,
)
from kc_safety_plugin.core.corridors.ranking_streets import street_groups
from kc_safety_plugin.core.lines import Lines


def axes(*lines, gap=60.0, shortest=100.0):
    parts = [np.array(xy, float) for xy in lines]
    found = street_axes(Lines.from_parts(parts, range(len(parts)), len(parts)), gap, shortest)
    return [axis.tolist() for axis in found]


def test_axes_run_east_or_south():
    assert axes([(200, 0), (0, 0)]) == [[[0, 0], [200, 0]]]
    assert axes([(0, 0), (0, 300)], [(0, 300), (5, 500)]) == [[[5, 500], [0, 300], [0, 0]]]


def test_gaps_are_bridged_forward_only():
    assert axes([(0, 0), (100, 0)], [(150, 0), (300, 0)]) == [
        [[0, 0], [100, 0], [150, 0], [300, 0]]
    ]
    assert len(axes([(0, 0), (100, 0)], [(170, 0), (300, 0)])) == 2
    # A jog goes on; a hairpin to a parallel street of the same name does not.
    assert len(axes([(0, 0), (100, 0)], [(100, 50), (300, 50)])) == 1
    assert len(axes([(0, 0), (300, 0)], [(300, 59), (301, 400)], [(301, 400), (0, 400)])) == 1
    assert len(axes([(0, 0), (300, 0)], [(310, 40), (110, 240)])) == 2


def test_the_other_carriageway_is_no_axis():
    north, south = [(0, 25), (400, 25)], [(400, 0), (0, 0)]
    assert len(axes(north, south)) == 1
    # Joined at both ends it is a ladder, and still one axis.
    found = axes([(-100, 12), (0, 12)], [(0, 12), (20, 25), (400, 25), (420, 12)],
                 [(0, 12), (20, 0), (400, 0), (420, 12)], [(420, 12), (600, 12)])  # fmt: skip
    assert len(found) == 1
    assert (found[0][0], found[0][-1]) == ([-100, 12], [600, 12])


def test_a_long_branch_is_an_axis_and_a_stub_is_none():
    main = [(0, 0), (200, 0)], [(200, 0), (600, 0)]
    assert len(axes(*main, [(200, 0), (200, 90)])) == 1
    found = axes(*main, [(200, 0), (200, 150)])
    assert found == [[[0, 0], [200, 0], [600, 0]], [[200, 150], [200, 0]]]


def test_a_ring_has_axes():
    ring = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
    assert axes(ring) == axes(ring[::-1])
    assert len(axes(ring)) == 1


def test_points_belong_to_the_axis_or_the_carriageway_beside():
    road = Lines.from_parts([np.array([[0.0, 0.0], [300.0, 0.0]])], [0], 1)
    x, y = np.array([50.0, 50.0, 50.0, 50.0, -20.0]), np.array([0.0, 30.0, 30.0, 70.0, 20.0])
    unit = np.array([[0.0, 1.0], [-1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 0.0]])
    axis, along = near_axes(x, y, unit, road)
    # On it; parallel; across; too far; past the end.
    assert axis.tolist() == [0, 0, -1, -1, -1]
    assert along[:2].tolist() == pytest.approx([50, 50])


def test_names_of_one_street():
    names = ["E INDEPENDENCE AVE", "Independence Avenue", "W INDEPENDENCE AV", "INDEPENDENCE ST",
             "US 24 HWY; INDEPENDENCE AVE", "RAMP", ""]  # fmt: skip
    groups = street_groups(names, np.array([5.0, 4, 3, 2, 1, 1, 1]))
    assert groups.street.tolist() == [0, 0, 0, 1, 0, -1, -1]
    assert groups.labels[1] == "Independence St"
    assert groups.length.tolist() == [13, 2]


def test_no_names_at_all():
    groups = street_groups(["", ""], np.ones(2))
    assert groups.street.tolist() == [-1, -1] and groups.labels == [] and not len(groups.length)


def test_moments_of_pieces_are_those_of_the_whole():
    random = np.random.default_rng(11)
    values = 1e6 + random.gamma(0.3, 5.0, 5000)
    values[::7] = np.nan
    moments = Moments()
    for piece in np.array_split(values, 13):
        moments = moments.joined(piece)
    assert moments.count == np.isfinite(values).sum()
    assert moments.mean == pytest.approx(np.nanmean(values), rel=1e-12)
    assert moments.sd == pytest.approx(np.nanstd(values), rel=1e-9)
    assert two_sd_above(moments) == pytest.approx(np.nanmean(values) + 2 * np.nanstd(values))
    assert Moments().joined(np.array([np.nan])) == Moments()


def test_top_share_against_direct_search():
    random = np.random.default_rng(5)
    for share in (0.0, 0.1, 0.5, 1.0):
        value = np.round(random.gamma(0.5, 3.0, 300))
        metres = random.uniform(1, 9, 300)
        limit = top_share_limit(value, metres, share)
        assert metres[value > limit].sum() <= share * metres.sum()
        lower = value[value < limit]
        if len(lower):
            assert metres[value > lower.max()].sum() > share * metres.sum()
    assert np.isnan(top_share_limit(np.array([np.nan]), np.ones(1), 0.1))
    # Equal everywhere: nothing stands out.
    flat = np.full(5, 3.0)
    assert not above_all([flat], [top_share_limit(flat, np.ones(5), 0.1)]).any()
