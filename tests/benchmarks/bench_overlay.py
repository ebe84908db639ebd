"""New ranks of all streets after the planner moves a weight."""

import numpy as np

from kc_safety_plugin.core.conditions.overlay import overlay, percentile_ranks, rank_stability
from kc_safety_plugin.core.conditions.reweighting import class_cuts, rank_again
from tests.benchmarks.measure import Row, medians

_STREETS = 26_466


def rows(quick: bool):
    random = np.random.default_rng(5)
    measures = random.gamma(0.5, 2.0, (_STREETS, 4)).round(1)
    measures[random.random(measures.shape) < 0.1] = np.nan
    scores = np.column_stack([percentile_ranks(column) for column in measures.T])
    weights = np.array([2.0, 1.0, 1.0, 1.0])
    for method in ("mean", "product"):
        (seconds,) = medians(lambda: overlay(scores, weights, method))  # noqa: B023
        yield Row(
            f"overlay re-weighted ({method})",
            f"{_STREETS:,} streets, 4 factors",
            seconds,
            target="<= 100 ms to new ranks",
            met=seconds <= 0.1,
        )
    (seconds,) = medians(lambda: class_cuts(rank_again(scores, weights)))
    yield Row(
        "overlay re-weighted, list and map classes",
        f"{_STREETS:,} streets, 4 factors",
        seconds,
        target="<= 100 ms",
        met=seconds <= 0.1,
    )
    (seconds,) = medians(lambda: rank_stability(scores, weights))
    yield Row("overlay, stability of the top tenth", f"{_STREETS:,} streets", seconds)
