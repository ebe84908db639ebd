"""Read numbers and words from one part of a catalogue; a mistake is refused by its name."""

from dataclasses import dataclass

from .catalogue_flaws import CatalogueFlaw as Flaw
from .errors import Problem, SafetyDataError


@dataclass(frozen=True)
class CataloguePart:
    """The object ``name`` of the catalogue ``file``; the whole of it has no name.

    Examples
    --------
    >>> CataloguePart("mine.json", "kinds", {"lot": 0.5}).share("lot")
    0.5
    """

    file: str
    name: str
    content: dict

    def __post_init__(self):
        if not isinstance(self.content, dict):
            self.refuse(Flaw.NO_OBJECT)

    def part(self, key: str) -> "CataloguePart":
        return CataloguePart(self.file, key, self._value(key))

    def share(self, key: str) -> float:
        value = self._number(key)
        if not 0 <= value <= 1:
            self.refuse(Flaw.NUMBER_RANGE, key=key, low=0, high=1)
        return value

    def above_zero(self, key: str) -> float:
        value = self._number(key)
        if not value > 0:
            self.refuse(Flaw.ABOVE_ZERO, key=key)
        return value

    def not_negative(self, key: str) -> float:
        value = self._number(key)
        if not value >= 0:
            self.refuse(Flaw.NOT_NEGATIVE, key=key)
        return value

    def text(self, key: str) -> str:
        value = self._value(key)
        if not isinstance(value, str) or not value.strip():
            self.refuse(Flaw.NO_TEXT, key=key)
        return value

    def texts(self, key: str) -> list:
        value = self._value(key)
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            self.refuse(Flaw.TEXTS, key=key)
        return value

    def one_of(self, key: str, names: tuple) -> str:
        value = self._value(key)
        if value not in names:
            self.refuse(Flaw.NOT_ONE_OF, key=key, names=", ".join(names))
        return value

    def refuse(self, flaw: Flaw, **details):
        problem = Problem.CATALOGUE_PART if self.name else Problem.CATALOGUE_FILE
        raise SafetyDataError(problem, file=self.file, part=self.name, flaw=flaw, **details)

    def _value(self, key):
        if key not in self.content:
            self.refuse(Flaw.MISSING, key=key)
        return self.content[key]

    def _number(self, key) -> float:
        value = self._value(key)
        # Text and yes/no are no numbers, and NaN passes no test of the callers.
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return float("nan")
        return float(value)
