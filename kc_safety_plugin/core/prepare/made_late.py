"""Lists whose values are made when they are asked for."""

from collections.abc import Sequence

import numpy as np


class MadeLate(Sequence):
    """A list of ``n`` values that are made, some at a time, when they are asked for.

    Examples
    --------
    >>> squares = MadeLate(5, lambda at: (at**2).tolist())
    >>> squares[1:3], squares[-1], list(squares)
    ([1, 4], 16, [0, 1, 4, 9, 16])
    """

    _SOME = 4096

    def __init__(self, n: int, make):
        self._n = n
        self._make = make

    def __len__(self):
        return self._n

    def __getitem__(self, at):
        if isinstance(at, slice):
            return self._make(np.arange(*at.indices(self._n)))
        return self._make(np.array([range(self._n)[at]]))[0]

    def __iter__(self):
        for start in range(0, self._n, self._SOME):
            yield from self[start : start + self._SOME]

    def __eq__(self, other):
        return list(self) == list(other)

    __hash__ = None
