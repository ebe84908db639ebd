"""Elastic-net Poisson regression over a path of penalties, the penalty chosen on held-out cells."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .counts import CountTable

#: Share of the penalty that is on absolute values (lasso); the rest is on squares (ridge).
MIX = 0.5
FOLDS = 5
_PENALTIES = 50
_SMALLEST = 1e-3
# The path ends when held-out cells have not been told better for this many penalties.
_PATIENCE = 8
_FINE = 1e-9
_MOST_STEPS = 60
_MOST_SWEEPS = 2000


@dataclass(frozen=True)
class NetChoice:
    """``chosen`` columns have a coefficient at the best ``penalty``.

    ``penalties`` (k,) and ``deviance`` (k,), per held-out cell, describe the path as far as it was
    followed.
    """

    chosen: np.ndarray
    penalty: float
    penalties: np.ndarray
    deviance: np.ndarray


def choose_by_net(
    table: CountTable, cells: np.ndarray, incidents: np.ndarray, sign: int = 0, tick: Tick = silent
) -> NetChoice:
    """Choose the variables that help to tell held-out cells.

    Parameters
    ----------
    table : CountTable
        With one column per variable.
    cells, incidents : (u, folds) arrays
        The cells and incidents of every row of the table that each fold holds out.
    sign : int
        1 keeps all slopes at zero or more, −1 at zero or less, 0 lets them be.
    tick : Tick
        Progress and cancel.

    Notes
    -----
    J. Friedman, T. Hastie and R. Tibshirani (2010), Regularization paths for generalized linear
    models via coordinate descent, Journal of Statistical Software 33(1): variables in units of
    their standard deviation, penalties from the one that leaves no variable down to a thousandth
    of it, each fit started from the one before. The penalty with the smallest Poisson deviance of
    the held-out cells is taken.
    """
    whole = Net(table.present, table.cells, table.incidents, sign)
    folds = [
        Net(table.present, table.cells - out_cells, table.incidents - out_incidents, sign, whole)
        for out_cells, out_incidents in zip(cells.T, incidents.T)
    ]
    penalties = whole.highest * _SMALLEST ** (np.arange(_PENALTIES) / (_PENALTIES - 1))
    deviance: list = []
    best: tuple = (np.inf, 0, np.zeros(whole.scale.size))
    for number, penalty in enumerate(penalties):

        def beat(_, share=number / _PENALTIES):
            tick(share)

        whole.fit(penalty, beat)
        held_out = 0.0
        for k, fold in enumerate(folds):
            fold.fit(penalty, beat)
            held_out += fold.deviance(cells[:, k], incidents[:, k])
        deviance.append(held_out / table.size)
        if deviance[-1] < best[0] - 1e-12:
            best = (deviance[-1], number, whole.slopes.copy())
        elif number - best[1] >= _PATIENCE:
            break
    tick(1.0)
    return NetChoice(
        np.flatnonzero(best[2]),
        float(penalties[best[1]]),
        penalties[: len(deviance)],
        np.array(deviance),
    )


class Net:
    """One elastic-net Poisson regression, warm from one penalty to the next.

    ``intercept`` and ``slopes`` belong to the variables as they are (nought or one). The function
    minimised is −(log-likelihood)/cells + penalty·Σ(MIX·|b| + (1 − MIX)/2·b²) with b the slope
    times the standard deviation of its variable.
    """

    def __init__(self, present, cells, incidents, sign=0, like=None):
        self._sign = sign
        keep = cells > 0
        self._x = np.asfortranarray(present[keep], float)
        self._n, self._y = cells[keep], incidents[keep]
        self._all = present
        self._size = self._n.sum()
        # Folds keep the units of all cells, so that a penalty means the same in each.
        self.center = like.center if like else self._n @ self._x / self._size
        self.scale = like.scale if like else np.sqrt(self.center * (1.0 - self.center))
        self.intercept = float(np.log(max(self._y.sum(), 0.5) / self._size))
        self.slopes = np.zeros(present.shape[1])
        self._before = self.highest = float(self._asking().max(initial=0.0)) / MIX

    def fit(self, penalty: float, tick: Tick = silent) -> None:
        """Minimise at ``penalty`` by proximal Newton steps over the variables that can matter."""
        pull = self._asking()
        # The strong rule of Tibshirani and others (2012); what it misses is found below.
        able = (self.slopes != 0) | (pull >= MIX * (2.0 * penalty - self._before))
        while True:
            columns = np.flatnonzero(able)
            self._fit(columns, penalty, tick)
            outside = self._asking() > MIX * penalty * (1.0 + 1e-6)
            if not (outside & ~able).any():
                break
            able |= outside
        self._before = penalty

    def deviance(self, cells: np.ndarray, incidents: np.ndarray) -> float:
        """Poisson deviance of other cells, but for the part that no model changes."""
        used = np.flatnonzero(self.slopes)
        eta = self.intercept + self._all[:, used] @ self.slopes[used]
        return float(2.0 * (cells * np.exp(eta) - incidents * eta).sum())

    def _eta(self):
        used = np.flatnonzero(self.slopes)
        return self.intercept + self._x[:, used] @ self.slopes[used]

    def _asking(self):
        """How strongly each variable asks for a slope of an allowed sign."""
        pull = self._pull(self._eta())
        return np.maximum(self._sign * pull, 0.0) if self._sign else np.abs(pull)

    def _pull(self, eta):
        """How strongly each standardised variable asks for a higher slope."""
        rest = self._y - self._n * np.exp(eta)
        return (rest @ self._x - rest.sum() * self.center) / (self.scale * self._size)

    def _smooth(self, eta):
        return float((self._n * np.exp(eta) - self._y * eta).sum() / self._size)

    def _fit(self, columns, penalty, tick):
        x, center, scale = self._x[:, columns], self.center[columns], self.scale[columns]
        lasso, ridge = MIX * penalty, (1.0 - MIX) * penalty
        b = self.slopes[columns] * scale
        level = self.intercept + self.slopes[columns] @ center
        eta = level + x @ (b / scale) - (b / scale) @ center
        curvature = None

        def total(eta, b):
            return self._smooth(eta) + lasso * np.abs(b).sum() + 0.5 * ridge * (b @ b)

        value = total(eta, b)
        for step in range(_MOST_STEPS):
            tick(0.0)
            mu = self._n * np.exp(eta)
            # The curvature changes slowly along the path: a stale one costs steps, not accuracy.
            if step % 4 == 0:
                curvature = self._curvature(x, mu, center, scale)
            rest = self._y - mu
            pull = np.append(rest.sum(), (rest @ x - rest.sum() * center) / scale) / self._size
            move = _descend(curvature, pull, np.append(level, b), lasso, ridge, self._sign)
            new_eta = None
            share = 1.0
            while share > 1e-6:
                new_level, new_b = level + share * move[0], b + share * move[1:]
                slopes = new_b / scale
                new_eta = np.minimum(new_level - slopes @ center + x @ slopes, 300.0)
                new_value = total(new_eta, new_b)
                if new_value <= value + 1e-14:
                    break
                share *= 0.5
            level, b, eta = new_level, new_b, new_eta
            gain, value = value - new_value, new_value
            if gain <= _FINE:
                break
        self.slopes[:] = 0.0
        self.slopes[columns] = b / scale
        self.intercept = float(level - (b / scale) @ center)

    def _curvature(self, x, mu, center, scale):
        """Weighted products of the intercept and the standardised variables, per cell."""
        weighted = x * mu[:, None]
        sums, total = weighted.sum(axis=0), mu.sum()
        raw = weighted.T @ x
        products = raw - np.outer(sums, center) - np.outer(center, sums)
        products += total * np.outer(center, center)
        out = np.empty((len(sums) + 1,) * 2)
        out[0, 0] = total
        out[0, 1:] = out[1:, 0] = (sums - total * center) / scale
        out[1:, 1:] = products / np.outer(scale, scale)
        return out / self._size


def _descend(curvature, pull, at, lasso, ridge, sign):
    """Coordinate descent on the quadratic model; returns the move from ``at``.

    The first coordinate is the intercept, which bears no penalty.
    """
    new, pull = at.copy(), pull.copy()
    diagonal = np.diag(curvature).tolist()
    everything = list(range(len(at)))
    some = everything
    for _ in range(_MOST_SWEEPS):
        largest = 0.0
        for j in some:
            bend = diagonal[j]
            old = float(new[j])
            target = float(pull[j]) + bend * old
            if j == 0:
                value = target / bend
            elif abs(target) <= lasso or sign * target < 0.0:
                value = 0.0
            else:
                value = (target - lasso if target > 0 else target + lasso) / (bend + ridge)
            if value != old:
                change = value - old
                pull -= curvature[j] * change
                new[j] = value
                largest = max(largest, bend * change * change)
        if largest < _FINE * 1e-3:
            if some is everything:
                break
            some = everything
        else:
            some = [0] + (np.flatnonzero(new[1:]) + 1).tolist()
    return new - at
