"""The rows that are left out, file by file and line by line."""

from collections.abc import Iterator

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .growing import Growing
from .portions import in_order
from .rows import Rows
from .verdicts import Verdicts


def left_out(rows: Rows, verdicts: Verdicts, tick: Tick = silent) -> Iterator[np.ndarray]:
    """Yield records of all rows that are left out, some at a time, ordered by file and line.

    Their fields are ``source`` and ``line`` of the row, and ``reason``, ``because``, ``number``
    and ``file`` of its verdict.
    """
    told = [(name, getattr(verdicts, name)) for name in ("reason", "because", "number", "file")]
    own = [(name, rows.column(name)) for name in ("source", "line")]
    kind = np.dtype([(name, column[0:0].dtype) for name, column in own + told])
    waiting, file = Growing(), None
    for some in rows.pieces():
        tick(0.0)
        out = np.flatnonzero(~verdicts.kept_in(some))
        records = np.empty(len(out), kind)
        for name, column in own + told:
            records[name] = column[some][out]
        # The rows of a file follow one another; its lines most often do, but not always.
        for source in np.unique(records["source"]).tolist():
            if source != file:
                yield from _by_line(waiting, tick)
                waiting, file = Growing(), source
            waiting.add(all=records[records["source"] == source])
    yield from _by_line(waiting, tick)


def _by_line(waiting: Growing, tick: Tick) -> Iterator[np.ndarray]:
    records = waiting.column("all")
    return in_order(records.pieces, "line", len(records), tick)
