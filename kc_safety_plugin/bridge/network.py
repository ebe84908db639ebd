"""Walking distances on streets, by QGIS's own graph classes."""

import numpy as np
from qgis.analysis import QgsGraph, QgsGraphAnalyzer
from qgis.core import QgsPointXY

from kc_safety_plugin.core.field.side_streets import WalkGraph


class StreetWalks:
    """Shortest walks on a graph of streets: from the corridor to stops, and between stops."""

    def __init__(self, graph: WalkGraph):
        self._stop = graph.stop
        self._entry, self._chainage = graph.entry, graph.entry_chainage
        self._graph = QgsGraph()
        for x, y in graph.xy.tolist():
            self._graph.addVertex(QgsPointXY(x, y))
        # One place more stands for the whole corridor; no edge leads back to it.
        self._corridor = self._graph.addVertex(QgsPointXY(0.0, 0.0))
        for a, b, metres in zip(graph.start.tolist(), graph.end.tolist(), graph.metres.tolist()):
            self._graph.addEdge(a, b, [metres])
            self._graph.addEdge(b, a, [metres])
        for place, metres in zip(graph.entry.tolist(), graph.entry_metres.tolist()):
            self._graph.addEdge(self._corridor, place, [metres])

    def from_corridor(self) -> tuple:
        """(metres, chainage) of the shortest walk from the corridor to every stop.

        Infinite and NaN where there is none; the chainage is where the walk leaves.
        """
        tree, cost = QgsGraphAnalyzer.dijkstra(self._graph, self._corridor, 0)
        leaves = dict(zip(self._entry.tolist(), self._chainage.tolist()))
        metres = np.full(len(self._stop), np.inf)
        chainage = np.full(len(self._stop), np.nan)
        for row, place in enumerate(self._stop.tolist()):
            if place < 0 or tree[place] < 0:
                continue
            metres[row] = cost[place]
            while self._graph.edge(tree[place]).fromVertex() != self._corridor:
                place = self._graph.edge(tree[place]).fromVertex()
            chainage[row] = leaves[place]
        return metres, chainage

    def between(self, rows: np.ndarray) -> np.ndarray:
        """(k, k) metres walked between the stops ``rows``."""
        places = self._stop[rows].tolist()
        metres = np.zeros((len(places), len(places)))
        for row, place in enumerate(places):
            _, cost = QgsGraphAnalyzer.dijkstra(self._graph, place, 0)
            metres[row] = [cost[other] for other in places]
        # Sums in opposite directions differ by rounding.
        return np.minimum(metres, metres.T)
