"""How strongly each source speaks for a vacant place: the catalogue, checked."""

from dataclasses import dataclass

from kc_safety_plugin.core.errors import Problem, SafetyDataError

#: Sources in the order in which they are named and joined.
SOURCES = ("parcels", "dangerous", "land_bank", "requests")


@dataclass(frozen=True)
class VacancyRules:
    """Weights from 0 to 1 by source and by kind (house, lot), and the scale of streets."""

    weights: dict
    kinds: dict
    own_kind: dict
    house_words: tuple
    half_at: float
    shortest_m: float

    def means_house(self, text: str) -> bool:
        """True where the words of a case speak of a building."""
        text = text.lower()
        return any(word in text for word in self.house_words)


def vacancy_rules(catalogue: dict) -> VacancyRules:
    """Return the rules of a catalogue; a mistake in it is refused by name.

    Examples
    --------
    >>> rules = vacancy_rules({
    ...     "weights": dict.fromkeys(SOURCES, 0.5), "kinds": {"house": 1, "lot": 0.5},
    ...     "own_kind": {"dangerous": "house", "land_bank": "lot", "requests": "lot"},
    ...     "house_words": ["Building"], "half_at": 2, "shortest_m": 50})
    >>> rules.kinds["lot"], rules.means_house("Dangerous building")
    (0.5, True)
    """
    try:
        rules = VacancyRules(
            {source: _share(catalogue["weights"], source) for source in SOURCES},
            {kind: _share(catalogue["kinds"], kind) for kind in ("house", "lot")},
            {source: catalogue["own_kind"][source] for source in SOURCES[1:]},
            tuple(str(word).lower() for word in catalogue["house_words"]),
            float(catalogue["half_at"]),
            float(catalogue["shortest_m"]),
        )
    except KeyError as error:
        _refuse(f"{error.args[0]} is missing")
    except (TypeError, ValueError) as error:
        _refuse(str(error))
    if not set(rules.own_kind.values()) <= {"house", "lot"}:
        _refuse("own_kind must be house or lot")
    if not (rules.half_at > 0 and rules.shortest_m > 0):
        _refuse("half_at and shortest_m must be above 0")
    return rules


def _share(table, name):
    value = float(table[name])
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must lie between 0 and 1")
    return value


def _refuse(reason):
    raise SafetyDataError(Problem.CATALOGUE, file="vacancy_evidence", line=0, reason=reason)
