"""The tests a rule puts to the measures of a finding."""

from dataclasses import dataclass
from typing import ClassVar, Union

import numpy as np

RELATIONS = {
    "above": np.greater,
    "at_least": np.greater_equal,
    "below": np.less,
    "at_most": np.less_equal,
}


@dataclass(frozen=True)
class Threshold:
    """``measure`` stands in ``relation`` to ``value``; ``is`` compares texts and yes/no.

    ``value`` is a number or the name of another measure of the same finding.
    """

    measure: str
    relation: str
    value: Union[float, str, tuple]

    LOW: ClassVar[tuple] = ("below", "at_most")

    def is_number(self) -> bool:
        return self.relation != "is"

    def names(self) -> set:
        """Measures the test reads."""
        other = self.is_number() and isinstance(self.value, str)
        return {self.measure, self.value} if other else {self.measure}

    def passed(self, columns: dict) -> np.ndarray:
        """(n,) booleans from measures by name; a missing value (NaN or blank) never passes.

        Examples
        --------
        >>> Threshold("lux_avg", "below", 5.4).passed({"lux_avg": np.array([1.0, 5.4, np.nan])})
        array([ True, False, False])
        >>> Threshold("kind", "is", ("house",)).passed({"kind": ["House", "lot", ""]})
        array([ True, False, False])
        """
        column = columns[self.measure]
        if isinstance(self.value, tuple):
            return np.array([_same(cell, self.value) for cell in column], bool)
        limit = self.value if isinstance(self.value, float) else columns[self.value]
        return RELATIONS[self.relation](np.asarray(column, float), np.asarray(limit, float))


def read_threshold(measure: str, wanted):
    """Return a tuple of ``Threshold``, empty where ``wanted`` is no comparison.

    ``wanted`` is ``{"below": 5.4}`` (also two bounds at once, or the name of another measure
    instead of the number), a text, a list of texts, or true/false.

    Examples
    --------
    >>> read_threshold("score", {"over": 3})
    ()
    """
    if isinstance(wanted, (bool, str)):
        return (Threshold(measure, "is", (wanted,)),)
    if isinstance(wanted, list) and wanted and all(isinstance(w, str) for w in wanted):
        return (Threshold(measure, "is", tuple(wanted)),)
    good = isinstance(wanted, dict) and wanted and set(wanted) <= set(RELATIONS)
    if not good or not all(
        isinstance(v, (int, float, str)) and not isinstance(v, bool) for v in wanted.values()
    ):
        return ()
    return tuple(
        Threshold(measure, relation, v if isinstance(v, str) else float(v))
        for relation, v in wanted.items()
    )


_YES = {"1", "1.0", "true", "t", "yes", "y"}
_NO = {"0", "0.0", "false", "f", "no", "n"}


def _same(cell, wanted: tuple) -> bool:
    text = str(cell).strip().casefold()
    for one in wanted:
        if isinstance(one, bool):
            if text in (_YES if one else _NO):
                return True
        elif text == one.strip().casefold():
            return True
    return False
