"""Rankings against a slow search over every stretch, on random towns."""

from itertools import product

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.ranking import WITHIN, Evidence, rank_corridors
from kc_safety_plugin.core.corridors.ranking_scores import street_samples
from kc_safety_plugin.core.corridors.ranking_streets import street_groups
from kc_safety_plugin.core.lines import Lines


def random_town(random):
    """Two to four long streets; every block of a street is a line between named cross streets."""
    parts, names, blocks = [], [], {}
    for number in range(int(random.integers(2, 5))):
        street, y = f"Long{'ABCD'[number]} St", 1000.0 * number
        at = np.cumsum(np.round(random.uniform(30, 220, int(random.integers(6, 16))), 1))
        blocks[street] = (at, [len(parts) + k for k in range(len(at) - 1)])
        for low, high in zip(at, at[1:]):
            ends = [(low, y), (high, y)]
            parts.append(np.array(ends if random.random() < 0.5 else ends[::-1]))
            names.append(street)
        for k, x in enumerate(at):
            parts.append(np.array([(x, y), (x, y + 20.0)]))
            names.append(f"Cross{'ABCD'[number]}{k} Ave")
    return Lines.from_parts(parts, range(len(parts)), len(parts)), names, blocks


def mean_of(stretch, length, score):
    known = [i for i in stretch if not np.isnan(score[i])]
    return np.average(score[known], weights=length[known]) if known else np.nan


def valued(factors, share, weights):
    known = [(f, w) for f, w in zip(factors, weights) if not np.isnan(f) and w > 0]
    if not known:
        return np.nan
    return round(share * sum(f * w for f, w in known) / sum(w for _, w in known), 9)


def slow_ranking(lines, blocks, hot, scores, weights, wanted, min_share):
    found = []
    for street, (at, line) in blocks.items():
        pairs = set()
        for i in range(len(at)):
            ahead, back = [], []
            if at[i] + wanted <= at[-1] or i == 0:
                ahead = [(abs(at[j] - at[i] - wanted), at[j] - at[i], i, j)
                         for j in range(i + 1, len(at))]  # fmt: skip
            if at[i] - wanted >= at[0] or i == len(at) - 1:
                back = [(abs(at[i] - at[j] - wanted), at[i] - at[j], j, i) for j in range(i)]
            pairs |= {min(each)[2:] for each in (ahead, back) if each}
        for i, j in pairs:
            if abs(at[j] - at[i] - wanted) > WITHIN * wanted + 1e-9:
                continue
            stretch = line[i:j]
            share = lines.length[stretch] @ hot[stretch] / (at[j] - at[i])
            factors = [mean_of(stretch, lines.length, column) for column in scores.T]
            value = valued(factors, share, weights)
            if share > 0 and share >= min_share and not np.isnan(value):
                off = round(abs(at[j] - at[i] - wanted), 6)
                found.append((-value, -round(share, 9), off, street, at[i], at[j], factors))
    kept = []
    for one in sorted(found, key=lambda one: one[:5]):
        if all(one[3] != k[3] or one[4] >= k[5] or one[5] <= k[4] for k in kept):
            kept.append(one)
    ranges = []
    for factors in [np.ones(len(weights)), *product((0.8, 1.2), repeat=len(weights))]:
        value = [valued(k[6], -k[1], weights * np.array(factors)) for k in kept]
        ranges.append([1 + sum(other > mine for other in value) for mine in value])
    return kept, np.array(ranges)


@pytest.mark.parametrize("seed", range(25))
def test_agrees_with_the_slow_search(seed):
    random = np.random.default_rng(seed)
    lines, names, blocks = random_town(random)
    hot = random.random(len(names)) < 0.5
    scores = np.round(random.random((len(names), 3)), 2)
    scores[random.random(scores.shape) < 0.25] = np.nan
    weights = np.array([2.0, 1.0, float(random.integers(1, 3))])
    wanted, min_share = float(random.integers(200, 500)), float(random.choice([0.0, 0.4]))
    samples = street_samples(lines)
    evidence = Evidence(hot[samples.line], scores[samples.line], np.zeros(len(samples.x)))
    groups = street_groups(names, lines.length)
    # Streets of less than three quarters of the length are left out by their total length.
    long = {s: b for s, b in blocks.items() if b[0][-1] - b[0][0] >= (1 - WITHIN) * wanted}
    kept, ranges = slow_ranking(lines, long, hot, scores, weights, wanted, min_share)
    fast = rank_corridors(lines, groups, samples, evidence, weights, wanted, min_share)
    assert [(c.street, c.xy[0, 0], c.xy[-1, 0]) for c in fast.candidates] == [
        (street, pytest.approx(low), pytest.approx(high)) for _, _, _, street, low, high, _ in kept
    ]
    assert fast.score == pytest.approx([-one[0] for one in kept], abs=2e-9)
    assert fast.figures.hot_share == pytest.approx([-one[1] for one in kept], abs=2e-9)
    for mine, theirs in zip(fast.figures.factors, (one[6] for one in kept)):
        assert mine == pytest.approx(np.array(theirs), abs=2e-9, nan_ok=True)
    if kept:
        assert fast.rank.tolist() == ranges[0].tolist()
        assert fast.rank_low.tolist() == ranges.min(axis=0).tolist()
        assert fast.rank_high.tolist() == ranges.max(axis=0).tolist()
