"""Normal tails against exact values, false discovery control against published numbers."""

import math

import numpy as np
import pytest

from kc_safety_plugin.core.statistics import (
    adjusted_p,
    classes,
    discovery_classes,
    erfc,
    two_sided_p,
)


def test_tail_equals_the_c_library_to_fifteen_digits():
    t = np.concatenate([np.linspace(0, 26, 5201), [0.46875, 4.0, 0.4687500001, 4.0000001]])
    exact = np.array([math.erfc(one) for one in t])
    assert np.abs(erfc(t) / exact - 1).max() < 2e-15


def test_two_sided_p_of_any_shape_sign_and_size():
    z = np.array([[0.0, 1.0], [-1.0, 40.0]])
    p = two_sided_p(z)
    assert p.shape == (2, 2)
    assert p[0, 0] == 1.0 and p[0, 1] == p[1, 0] == pytest.approx(0.31731050786291415, rel=1e-15)
    assert p[1, 1] < 1e-300
    assert np.isnan(two_sided_p(np.array([np.nan]))).all()
    # Far out in the tail, where squaring z first would cost digits.
    assert two_sided_p(np.array([20.0]))[0] == pytest.approx(math.erfc(20 / 2**0.5), rel=1e-13)


def test_many_scores_are_split_into_blocks_without_a_seam():
    z = np.linspace(-6, 6, 100_001)
    exact = np.array([math.erfc(abs(one) / math.sqrt(2)) for one in z])
    assert np.abs(two_sided_p(z) / exact - 1).max() < 1e-14


def test_adjusted_p_of_the_gi_star_example():
    p = np.array([0.162331, 0.772445, 0.515273, 0.772445, 0.217009, 0.042945])
    expected = [0.434018, 0.772445, 0.772445, 0.772445, 0.434018, 0.257670]
    # R: p.adjust(p, "BH")
    assert adjusted_p(p) == pytest.approx(expected, abs=2e-6)


def test_adjusted_p_by_the_definition():
    p = np.random.default_rng(3).random(200) ** 3
    m, order = len(p), np.argsort(p)
    expected = np.empty(m)
    for k in range(m):
        expected[order[k]] = min(min(p[order[j]] * m / (j + 1), 1.0) for j in range(k, m))
    assert adjusted_p(p) == pytest.approx(expected, rel=1e-12)


def test_a_missing_test_is_no_test():
    p = np.array([0.01, np.nan, 0.02])
    assert adjusted_p(p)[[0, 2]] == pytest.approx([0.02, 0.02])
    assert np.isnan(adjusted_p(p)[1])
    assert discovery_classes(np.ones(3), p).tolist() == [2, 0, 2]


def test_classes_at_their_limits():
    z = np.array([3.0, 3.0, -3.0, -3.0, 3.0])
    p = np.array([0.01, 0.0101, 0.05, 0.10, 0.1001])
    assert classes(z, p).tolist() == [3, 2, -2, -1, 0]


@pytest.mark.parametrize("seed", range(6))
def test_the_short_way_to_classes_equals_the_long_way(seed):
    random = np.random.default_rng(seed)
    z = random.normal(size=(40, 50)) * random.choice([1.0, 1.3, 3.0])
    z.flat[::17] = z.flat[5]
    p = two_sided_p(z)
    assert (discovery_classes(z, p) == classes(z, adjusted_p(p))).all()


def test_without_any_discovery_all_classes_are_zero():
    p = np.linspace(0.2, 1.0, 30)
    assert not discovery_classes(np.ones(30), p).any()
