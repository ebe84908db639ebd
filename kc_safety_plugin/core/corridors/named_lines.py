"""Street lines by the names that people write for them."""

from itertools import product

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines

from .street_names import StreetNames, common_label, street_aliases


class NamedLines:
    """All streets of a map, ready to be asked for by name.

    Parameters
    ----------
    lines : Lines
    names : list of str
        Name of each line, '' where it has none.

    Examples
    --------
    >>> roads = [np.array([[x, 0.0], [x, 90.0]]) for x in (0.0, 50.0, 99.0)]
    >>> streets = NamedLines(Lines.from_parts(roads, range(3), 3), ["OAK AVE", "OAK CT", "OAK AVE"])
    >>> streets.meanings("oak", "STREET")
    [('Oak Ave', ['OAK AVE']), ('Oak Ct', ['OAK CT'])]
    >>> streets.called(["OAK AVE"]).tolist()
    [0, 2]
    """

    def __init__(self, lines: Lines, names: list):
        self.lines, self.names = lines, names
        self._index = StreetNames(names)
        self._numbers: dict = {}
        for number, name in enumerate(names):
            if name:
                self._numbers.setdefault(name, []).append(number)

    def called(self, names) -> np.ndarray:
        """Numbers of the lines that bear one of ``names``, in order."""
        return np.array(sorted(n for name in set(names) for n in self._numbers[name]), np.intp)

    def meanings(self, written: str, parameter: str) -> list:
        """Every (label, names of the layer) that a text can mean; several names go by ``;``."""
        found = []
        for alias in street_aliases(written) or [written]:
            streets = self._index.find(alias).streets
            if not streets:
                nearest = ", ".join(common_label([name]) for name in self.nearest(alias)) or "–"
                raise SafetyDataError(
                    Problem.STREET_UNKNOWN, parameter=parameter, written=alias, nearest=nearest
                )
            found.append(list(streets.items()))
        return [
            (
                " / ".join(label for label, _ in together),
                sorted({n for _, names in together for n in names}),
            )
            for together in product(*found)
        ]

    def nearest(self, written: str, count: int = 5, among=None) -> list:
        """The ``count`` names of the layer most like ``written``, best first."""
        return self._index.nearest(written, count, among)
