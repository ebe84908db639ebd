"""Small cases that several tests of the risk terrain model share."""

import numpy as np

#: Sixteen cells: incidents, poor light, vacant houses.
COUNT = np.array([0, 1, 0, 2, 5, 7, 6, 3, 0, 1, 2, 9, 4, 0, 1, 3])
LIGHT = np.array([0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0], bool)
VACANT = np.array([0, 1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1], bool)


def spread_out():
    """Sixty cells whose counts vary more than Poisson counts, with three variables."""
    i = np.arange(60)
    a, b, c = i % 3 == 0, i // 4 % 2 == 1, i * 7 % 5 < 2
    y = (i * i * 3 + i * 5) % 11
    y = np.where(y < 6, 0, y - 5) * (1 + 2 * a) + b * (i % 2)
    return np.column_stack([a, b, c]), y
