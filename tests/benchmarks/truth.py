"""How far a density is from the truth; needs numpy alone, so that peers are measured by it too."""

import numpy as np

#: Cells that are looked at: the highest ones, and as many anywhere.
_LOOKED_AT = 1000


def off_by(values, x, y, points, bandwidth) -> float:
    """Largest error of a quartic density, as a share of the peak.

    ``values`` (per km²) at the places ``x``, ``y`` are compared with kernel heights of all
    ``points`` (n, 2), summed one by one, at the thousand highest places and a thousand others.
    """
    values = np.asarray(values).reshape(-1)
    highest = np.argpartition(-values, _LOOKED_AT)[:_LOOKED_AT]
    anywhere = np.random.default_rng(3).choice(len(values), _LOOKED_AT, replace=False)
    chosen = np.concatenate([highest, anywhere])
    true = _summed(x[chosen], y[chosen], points, bandwidth)
    return float(np.abs(values[chosen] - true).max() / true.max())


def _summed(x, y, points, bandwidth):
    points = points[np.argsort(points[:, 1])]
    begin, end = (np.searchsorted(points[:, 1], y + side) for side in (-bandwidth, bandwidth))
    out = np.empty(len(x))
    for k, near in enumerate(map(slice, begin, end)):
        squared = ((points[near] - (x[k], y[k])) ** 2).sum(axis=1) / bandwidth**2
        out[k] = np.sum(np.maximum(1.0 - squared, 0.0) ** 2)
    return out * (3e6 / np.pi / bandwidth**2)
