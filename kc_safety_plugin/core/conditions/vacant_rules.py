"""How strongly each source speaks for a vacant place: the catalogue, checked."""

from dataclasses import dataclass

from kc_safety_plugin.core.catalogue_part import CataloguePart

#: Sources in the order in which they are named and joined.
SOURCES = ("parcels", "dangerous", "land_bank", "requests")
#: What a vacant place can be.
KINDS = ("house", "lot")


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


def vacancy_rules(catalogue: dict, file: str = "vacancy_evidence.json") -> VacancyRules:
    """Return the rules of a catalogue; a mistake in ``file`` is refused by name.

    Examples
    --------
    >>> rules = vacancy_rules({
    ...     "weights": dict.fromkeys(SOURCES, 0.5), "kinds": {"house": 1, "lot": 0.5},
    ...     "own_kind": {"dangerous": "house", "land_bank": "lot", "requests": "lot"},
    ...     "house_words": ["Building"], "half_at": 2, "shortest_m": 50})
    >>> rules.kinds["lot"], rules.means_house("Dangerous building")
    (0.5, True)
    """
    whole = CataloguePart(file, "", catalogue)
    weights, kinds, own = (whole.part(name) for name in ("weights", "kinds", "own_kind"))
    return VacancyRules(
        {source: weights.share(source) for source in SOURCES},
        {kind: kinds.share(kind) for kind in KINDS},
        {source: own.one_of(source, KINDS) for source in SOURCES[1:]},
        tuple(word.lower() for word in whole.texts("house_words")),
        whole.above_zero("half_at"),
        whole.above_zero("shortest_m"),
    )
