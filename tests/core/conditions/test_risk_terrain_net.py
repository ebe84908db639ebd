"""The elastic net: figures of glmnet, conditions of the minimum, choice on held-out cells."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.risk_terrain.counts import gather
from kc_safety_plugin.core.conditions.risk_terrain.elastic_net import MIX, Net, choose_by_net
from kc_safety_plugin.core.conditions.risk_terrain.model import stratified_folds
from kc_safety_plugin.core.errors import Canceled
from tests.core.conditions.risk_terrain_cases import spread_out


def correlated(seed, cells=400):
    """Nested variables, as distances make them, with incidents that follow two of them."""
    random = np.random.default_rng(seed)
    away = random.exponential(200.0, (cells, 3))
    present = np.column_stack([away[:, k] < d for k in range(3) for d in (60, 120, 180, 240)])
    count = random.poisson(np.exp(1.2 * present[:, 1] + 0.8 * present[:, 6] - 0.5))
    return present, count


# R 4.2.2, glmnet 4.1.6, family poisson, alpha 0.5, thresh 1e-16.
@pytest.mark.parametrize(
    ("penalty", "intercept", "slopes"),
    [
        (0.5, 0.263026539857, [0.798911149358, 0.441009011828, 0.0]),
        (0.2, 0.0763714880529, [0.9669848621879, 0.6022258126601, 0.0]),
        (0.05, -0.03113715989282, [1.05968515610376, 0.69296868865400, -0.00535813050157]),
        (0.01, -0.0557102622987, [1.0851605182455, 0.7177772058991, -0.0212595835441]),
    ],
)
def test_slopes_agree_with_glmnet(penalty, intercept, slopes):
    table, _ = gather(*spread_out())
    net = Net(table.present, table.cells, table.incidents)
    assert net.highest == pytest.approx(2.54558441227, rel=1e-9)
    net.fit(penalty)
    assert net.intercept == pytest.approx(intercept, abs=5e-6)
    assert net.slopes == pytest.approx(slopes, abs=5e-6)
    # Warm from a stronger penalty or cold: the same minimum.
    assert net.slopes == pytest.approx(slopes, abs=5e-6)


@pytest.mark.parametrize("sign", [0, 1, -1])
def test_no_variable_could_lower_the_function(sign):
    present, count = correlated(3)
    table, row = gather(present, count)
    net = Net(table.present, table.cells, table.incidents, sign)
    for share in (0.6, 0.2, 0.05, 0.005):
        penalty = share * net.highest
        net.fit(penalty)
        # The conditions of the minimum, from the cells one by one.
        center, scale = present.mean(axis=0), present.std(axis=0)
        rest = count - np.exp(net.intercept + present @ net.slopes)
        assert rest.sum() / len(count) == pytest.approx(0.0, abs=2e-5)
        b = net.slopes * scale
        pull = rest @ ((present - center) / scale) / len(count) - (1 - MIX) * penalty * b
        on = b != 0
        assert pull[on] == pytest.approx(MIX * penalty * np.sign(b[on]), abs=2e-5)
        off = sign * pull[~on] if sign else np.abs(pull[~on])
        assert (off <= MIX * penalty + 2e-5).all()
        assert (b * sign >= 0).all()


def test_at_the_highest_penalty_nothing_is_left():
    table, _ = gather(*correlated(4))
    net = Net(table.present, table.cells, table.incidents)
    net.fit(net.highest * 1.0001)
    assert not net.slopes.any()
    net.fit(net.highest * 0.98)
    assert np.count_nonzero(net.slopes) >= 1


def held_out(seed, folds=5, cells=400):
    present, count = correlated(seed, cells)
    table, row = gather(present, count)
    place = row * folds + stratified_folds(count, folds, seed)
    shape = (len(table.cells), folds)
    out_cells = np.bincount(place, minlength=shape[0] * folds).reshape(shape).astype(float)
    out_count = np.bincount(place, count, shape[0] * folds).reshape(shape)
    return table, out_cells, out_count


def test_the_penalty_with_the_least_deviance_of_held_out_cells_is_taken():
    table, cells, count = held_out(1)
    found = choose_by_net(table, cells, count)
    assert found.penalty == found.penalties[np.argmin(found.deviance)]
    assert {1, 6} <= set(found.chosen.tolist())
    # One point of the curve, fold by fold from the start.
    k = len(found.penalties) // 2
    total = 0.0
    for fold in range(5):
        whole = Net(table.present, table.cells, table.incidents)
        rest = Net(
            table.present, table.cells - cells[:, fold], table.incidents - count[:, fold], 0, whole
        )
        rest.fit(found.penalties[k])
        total += rest.deviance(cells[:, fold], count[:, fold])
    assert found.deviance[k] == pytest.approx(total / table.size, abs=1e-5)


def test_the_choice_repeats_and_can_be_stopped():
    first, second = (choose_by_net(*held_out(2)) for _ in range(2))
    assert first.penalty == second.penalty and (first.chosen == second.chosen).all()

    def stop(share):
        if share > 0.1:
            raise Canceled

    with pytest.raises(Canceled):
        choose_by_net(*held_out(2), tick=stop)


def test_folds_hold_incidents_evenly_and_follow_the_seed():
    count = np.zeros(103, int)
    count[[5, 20, 21, 40, 77, 90, 91, 92, 99, 102]] = [1, 9, 2, 2, 1, 1, 3, 1, 1, 8]
    fold = stratified_folds(count, 5, 20231130)
    assert np.bincount(fold[count > 0]).tolist() == [2] * 5
    assert sorted(np.bincount(fold).tolist()) == [20, 20, 21, 21, 21]
    assert (fold == stratified_folds(count, 5, 20231130)).all()
    assert (fold != stratified_folds(count, 5, 1)).any()
