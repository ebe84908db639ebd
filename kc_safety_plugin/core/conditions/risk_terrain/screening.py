"""Leave out variables that no model can use, and say which and why."""

from dataclasses import dataclass
from enum import Enum

import numpy as np


class Unusable(Enum):
    """Why a variable cannot be in a model."""

    #: Present in every cell, or in none.
    CONSTANT = "constant"
    #: No incident in any cell where it is present: its relative risk would be nought.
    NO_INCIDENT = "no_incident"
    #: No incident in any cell where it is absent: its relative risk would be infinite.
    ALL_INCIDENTS = "all_incidents"
    #: Present in exactly the same cells as a variable kept.
    SAME = "same"


@dataclass(frozen=True)
class Screened:
    """``kept`` columns, and for every other one (``dropped``) the reason and, for ``SAME``, the
    column it equals."""

    kept: np.ndarray
    dropped: dict


def screen(present: np.ndarray, count: np.ndarray) -> Screened:
    """Sort out columns that are constant, separate the incidents perfectly or repeat another.

    Parameters
    ----------
    present : (n, p) bool array
    count : (n,) array
        Incidents of every cell.

    Examples
    --------
    >>> columns = np.array([[1, 1, 0, 1], [1, 0, 1, 0], [1, 1, 0, 1]], bool)
    >>> found = screen(columns, np.array([2, 0, 1]))
    >>> found.kept.tolist(), [(k, why.name) for k, (why, _) in found.dropped.items()]
    ([], [(0, 'CONSTANT'), (1, 'ALL_INCIDENTS'), (2, 'NO_INCIDENT'), (3, 'ALL_INCIDENTS')])
    """
    cells = np.count_nonzero(present, axis=0)
    incidents = np.asarray(count, float) @ present
    total = float(np.sum(count))
    kept, dropped, seen = [], {}, {}
    for column in range(present.shape[1]):
        content = np.packbits(present[:, column]).tobytes()
        if cells[column] in (0, len(present)):
            dropped[column] = (Unusable.CONSTANT, None)
        elif incidents[column] == 0:
            dropped[column] = (Unusable.NO_INCIDENT, None)
        elif incidents[column] == total:
            dropped[column] = (Unusable.ALL_INCIDENTS, None)
        elif content in seen:
            dropped[column] = (Unusable.SAME, seen[content])
        else:
            seen[content] = column
            kept.append(column)
    return Screened(np.array(kept, np.intp), dropped)
