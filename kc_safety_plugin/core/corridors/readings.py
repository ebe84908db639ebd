"""What three written street names mean on the map: a street and the two that cross it."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines

from .crossings import chosen, single_parts
from .named_lines import NamedLines
from .no_crossing import no_crossing
from .remarks import Remark
from .street_names import parse_street_name
from .where_met import where_met

#: The parameters the three names were written in.
_PARAMETERS = ("STREET", "FROM_STREET", "TO_STREET")


@dataclass(frozen=True)
class Reading:
    """One reading of the three names, with the places where the cross streets meet the street.

    Attributes
    ----------
    labels : (street, from-street, to-street)
    own : (m,) int array
        Numbers of the lines of the street.
    parts : Lines
        Their parts, each a line of its own.
    line : (parts,) int array
        The line each part came from.
    meets : (Met, Met)
        Where the from-street and the to-street meet the street.
    """

    labels: tuple
    own: np.ndarray
    parts: Lines
    line: np.ndarray
    meets: tuple

    @property
    def doubtful(self) -> bool:
        return any(met.remark for met in self.meets)

    def as_written(self, written: tuple, which=(0, 1, 2)) -> bool:
        """True when the kind of street was written as it is, or left out on both sides."""
        return all(
            parse_street_name(self.labels[w]).kind == parse_street_name(written[w]).kind
            for w in which
            if " / " not in self.labels[w]
        )


def read_names(lines: Lines, names: list, written: tuple, max_gap: float) -> tuple:
    """Find the reading of the three names that fits the map, or say why there is none.

    Parameters
    ----------
    lines, names : Lines and the name of each
    written : (street, from-street, to-street)
        As people write them.
    max_gap : float
        A cross street that ends this near to the street, metres, meets it.

    Returns
    -------
    (Reading, list of (Remark, dict))

    Raises
    ------
    SafetyDataError
        Unknown or ambiguous names, streets that do not meet.
    """
    streets = NamedLines(lines, names)
    meanings = [streets.meanings(text, name) for text, name in zip(written, _PARAMETERS)]
    fitting = _fitting(streets, meanings, max_gap)
    if not fitting:
        raise no_crossing(streets, meanings, written)
    reading = _only_one(fitting, written)
    return reading, _remarks(reading, meanings, written)


def _fitting(streets, meanings, max_gap):
    """The readings in which both cross streets meet the street."""
    fitting = []
    for street_label, street_names in meanings[0]:
        own = streets.called(street_names)
        parts, back = single_parts(chosen(streets.lines, own))
        met = {}
        for which, cross_meanings in enumerate(meanings[1:]):
            for label, cross_names in cross_meanings:
                cross = np.setdiff1d(streets.called(cross_names), own)
                if len(cross):
                    met[which, label] = where_met(parts, streets.lines, cross, own, max_gap)
        for (from_label, _), (to_label, _) in product(*meanings[1:]):
            meets = met.get((0, from_label)), met.get((1, to_label))
            if all(meets):
                labels = (street_label, from_label, to_label)
                fitting.append(Reading(labels, own, parts, own[back], meets))
    # A true crossing comes before one that only nearly touches.
    return [reading for reading in fitting if not reading.doubtful] or fitting


def _only_one(fitting, written):
    if len(fitting) > 1:
        # Written "Broadway", the street Broadway comes before Broadway Court.
        fitting = [reading for reading in fitting if reading.as_written(written)] or fitting
    if len(fitting) > 1:
        for which, name in enumerate(_PARAMETERS):
            labels = sorted({reading.labels[which] for reading in fitting})
            if len(labels) > 1:
                raise SafetyDataError(
                    Problem.STREET_AMBIGUOUS,
                    parameter=name,
                    written=written[which],
                    names=", ".join(labels),
                )
    return fitting[0]


def _remarks(reading, meanings, written):
    remarks = []
    for which, name in enumerate(_PARAMETERS):
        if len(meanings[which]) > 1 and not reading.as_written(written, [which]):
            details = {"parameter": name, "written": written[which], "name": reading.labels[which]}
            remarks.append((Remark.NAME_CHOSEN, details))
    for name, met in zip(_PARAMETERS[1:], reading.meets):
        if met.remark:
            remarks.append((met.remark[0], {"parameter": name, **met.remark[1]}))
    return remarks
