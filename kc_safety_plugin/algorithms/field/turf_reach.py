"""Find how teams reach every stop: on the corridor itself, or by walks into side streets."""

import numpy as np

from kc_safety_plugin.bridge.network import StreetWalks
from kc_safety_plugin.core.field.side_streets import walk_graph
from kc_safety_plugin.core.field.turf_places import (
    PAST_END_STREETS,
    on_corridor,
    past_ends,
    reached,
)
from kc_safety_plugin.i18n import tr


def reach_stops(run, axis, spots, stops) -> tuple:
    """(places of the stops, walks between those on side streets or None)."""
    near = run.number("MAX_DISTANCE")
    on = on_corridor(axis, spots, stops.x, stops.y, near)
    away, leaves = np.full(len(stops), np.inf), spots.chainage
    streets = run.features("STREETS", run.tick(0.2, 0.25))
    if streets is None or on.all():
        return reached(axis, spots, on, away, leaves, 0.0), None
    run.refuse_empty("STREETS", streets)
    max_walk = run.number("MAX_WALK")
    # What lies ahead of the corridor's ends is the street's next stretch, not a side street.
    ahead = past_ends(axis, spots, stops.x, stops.y, PAST_END_STREETS)
    # As the crow flies nobody is farther than on foot and across the front yard.
    rows = np.flatnonzero(~on & ~ahead & (spots.distance <= max_walk + near))
    if not len(rows):
        return reached(axis, spots, on, away, leaves, max_walk), None
    graph = walk_graph(streets.lines(), axis, stops.x[rows], stops.y[rows], max_walk, near)
    run.tick(0.25, 0.3)(1.0)
    walks = _Walks(StreetWalks(graph), rows, len(stops))
    leaves = leaves.copy()
    away[rows], leaves[rows] = walks.from_corridor()
    if np.any(graph.stop >= 0) and not np.isfinite(away[rows]).any():
        run.warn(tr("STREETS: no walk leads from the corridor to any stop; look at the layer."))
    run.tick(0.3, 0.4)(1.0)
    return reached(axis, spots, on, away, leaves, max_walk), walks


class _Walks:
    """Walks between stops named by their row among all stops."""

    def __init__(self, walks: StreetWalks, rows: np.ndarray, count: int):
        self._walks = walks
        self._number = np.full(count, -1)
        self._number[rows] = np.arange(len(rows))

    def from_corridor(self) -> tuple:
        return self._walks.from_corridor()

    def between(self, rows: np.ndarray) -> np.ndarray:
        return self._walks.between(self._number[rows])
