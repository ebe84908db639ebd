"""What was read for the locator, kept until its source changes, and the search in it."""

from dataclasses import dataclass
from threading import Lock
from typing import Callable, Optional

from qgis.core import QgsCoordinateTransformContext

from .places import Place, Streets, street_places, workspace_places, workspace_stamp

#: More than a planner reads.
_MOST = 12


@dataclass(frozen=True)
class Question:
    """All that a search needs, collected in the main thread."""

    streets: Optional[Streets]
    path: str
    opener: Callable
    transforms: QgsCoordinateTransformContext


class PlaceIndex:
    """Shared by the copies that QGIS makes of the filter for every search."""

    def __init__(self):
        self._lock = Lock()
        self._kept: dict = {}

    def find(self, text: str, question: Question, canceled: Callable = lambda: False) -> list:
        """Places in which every word of ``text`` occurs, the best of each kind first.

        Without a word the corridors. Touches no layer, project or widget.
        """
        words = text.casefold().split()
        places = self._workspace(question, canceled)
        if not words:
            return [one for one in places if one.kind == "corridor"]
        found: dict = {}
        for place in self._streets(question, canceled) + places:
            if canceled():
                return []
            if all(word in place.searched for word in words):
                found.setdefault(place.kind, []).append(place)
        first = words[0]
        best = []
        for kind in ("corridor", "street", "block", "order"):
            some = found.get(kind, [])
            some.sort(key=lambda one: not one.searched.startswith(first))
            best += some[:_MOST]
        return best

    def _streets(self, question, canceled) -> list:
        if question.streets is None:
            return []
        stamp = question.streets.stamp
        return self._read("streets", stamp, lambda: street_places(question.streets, canceled))

    def _workspace(self, question, canceled) -> list:
        stamp = workspace_stamp(question.path) if question.path else ()

        def read():
            with question.opener() as store:
                return workspace_places(store, question.transforms, canceled)

        return self._read("workspace", stamp, read, canceled) if stamp else []

    def _read(self, kind, stamp, read, canceled=lambda: False) -> list:
        with self._lock:
            known = self._kept.get(kind)
            if known is None or known[0] != stamp:
                places: list[Place] = read()
                if canceled():
                    return []
                known = self._kept[kind] = (stamp, places)
            return known[1]
