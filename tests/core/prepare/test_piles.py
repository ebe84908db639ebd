"""Piles: what is implausible is found, what is an ordinary block is not."""

import csv
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.piles import automatic_size, find_piles

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
KCPD_2017 = DATA / "kc" / "kcpd_2017_points.csv"


def blocks(counts):
    """Points on distinct places that hold ``counts`` points each."""
    x = np.repeat(np.arange(len(counts), dtype=float), counts)
    return x, x * 0.5


def ordinary_city(places, volume, seed):
    """Counts per block as chance on a power law of risk gives them."""
    rng = np.random.default_rng(seed)
    counts = rng.poisson(volume * (rng.pareto(2.6, places) + 0.3))
    return counts[counts > 0]


def test_counts_by_hand():
    # Places 0..9 in order hold 1 1 1 1 1 1 2 2 3 90; the window is places 6 and 7 (2, 2) and 8
    # (3): busy = 7 / 3, times 8 = 18.7, so the smallest pile of 20 holds.
    piles = find_piles(*blocks([1, 1, 1, 1, 1, 1, 2, 2, 3, 90]))
    assert piles.size == 20
    assert piles.places.tolist() == [[9.0, 4.5]]
    assert piles.counts.tolist() == [90]
    assert piles.on_pile.sum() == 90


def test_the_power_of_the_tail_takes_over_in_a_city():
    # (10,000 / 4) ** (1 / 2.6) = 20.27, times 4 = 81.1.
    assert automatic_size(np.full(10_000, 4)) == 82


def test_a_given_size_is_used_as_it_is():
    piles = find_piles(*blocks([2, 3, 4]), size=3)
    assert piles.counts.tolist() == [4, 3]
    assert piles.on_pile.tolist() == [False] * 2 + [True] * 7


def test_a_corridor_whose_pile_holds_42_percent():
    counts = (
        [14, 12, 11, 11, 11, 10, 9, 9, 9, 8, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4] + [3] * 10 + [1] * 18
    )
    counts.append(round(sum(counts) * 42 / 58))
    piles = find_piles(*blocks(counts))
    assert piles.counts.tolist() == [counts[-1]]


@pytest.mark.parametrize(
    "places, volume", [(60, 1), (200, 1), (300, 8), (4_000, 1), (9_000, 3), (20_000, 50)]
)
def test_an_ordinary_city_has_next_to_no_piles_at_any_length(places, volume):
    flagged = [
        (counts >= automatic_size(counts)).sum()
        for counts in (ordinary_city(places, volume, seed) for seed in range(20))
    ]
    # A few of the largest places of a power law, not a share of all places.
    assert np.mean(flagged) <= 4


@pytest.mark.parametrize("places, volume", [(60, 2), (4_000, 2), (20_000, 50)])
def test_a_zip_centroid_is_found_at_any_length(places, volume):
    counts = ordinary_city(places, volume, 5)
    pile = round(0.007 * counts.sum()) if places > 1_000 else round(0.42 / 0.58 * counts.sum())
    x, y = blocks([*counts, pile])
    assert pile in find_piles(x, y).counts


def test_unknown_coordinates_are_on_no_pile():
    x = np.concatenate([np.full(50, np.nan), np.arange(50.0), np.full(50, np.inf)])
    piles = find_piles(x, np.zeros(150))
    assert len(piles) == 0
    assert not piles.on_pile.any()


def test_the_order_of_points_does_not_matter():
    x, y = blocks([1, 1, 2, 40, 30, 1, 1, 1, 2, 1, 1, 3, 1, 1])
    shuffled = np.random.default_rng(1).permutation(len(x))
    one, two = find_piles(x, y), find_piles(x[shuffled], y[shuffled])
    assert one.places.tolist() == two.places.tolist() == [[3.0, 1.5], [4.0, 2.0]]
    assert np.array_equal(one.on_pile[shuffled], two.on_pile)


@pytest.mark.parametrize("n", [0, 1, 500])
def test_nothing_to_compare_with_is_no_pile(n):
    assert len(find_piles(np.full(n, 3.0), np.full(n, 4.0))) == 0


def test_two_places_of_which_one_is_a_pile():
    assert find_piles(*blocks([499, 1])).counts.tolist() == [499]


@pytest.mark.real_data
@pytest.mark.skipif(not KCPD_2017.exists(), reason="real data are absent")
def test_kansas_city_2017():
    with open(KCPD_2017, newline="", encoding="utf-8") as file:
        rows = [(float(r["Longitude"]), float(r["Latitude"])) for r in csv.DictReader(file)]
    piles = find_piles(*np.array(rows).T)
    # Two hospitals, police headquarters and a shopping center; the tail below is smooth.
    assert piles.counts.tolist() == [142, 95, 89, 85]
    assert piles.places[0].tolist() == [-94.559903, 39.007141]
    assert piles.places[2].tolist() == [-94.577328, 39.10091]
