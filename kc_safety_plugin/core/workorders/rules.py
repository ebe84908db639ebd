"""The catalogue of rules: which finding gives which task to which department."""

from dataclasses import dataclass, field

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw
from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .templates import names_in

#: What can be found: one kind per input of ``generateworkorders``.
KINDS = (
    "lamp",
    "street_light",
    "dark_stretch",
    "stop",
    "vegetation",
    "vacant_place",
    "business",
    "request",
)
LAST_DAY = 90


@dataclass(frozen=True)
class Rule:
    """``finding`` that passes every test of ``when`` → ``task`` for ``department``.

    ``measure`` and ``reason`` are templates. ``worst`` names the measure that tells which of
    several findings at one place is worst; ``worst_is_low`` its direction. ``hours`` and
    ``cost`` are fixed parts, ``hours_per`` and ``cost_per`` are per unit of the measure ``per``.
    The rule rests where the input of the finding ``without`` is given, and where an order for
    the finding ``near`` lies within ``near_m`` metres.
    """

    name: str
    finding: str
    condition: str
    task: str
    department: str
    priority: int
    due_day: int
    when: tuple = ()
    measure: str = ""
    reason: str = ""
    worst: str = ""
    worst_is_low: bool = False
    hours: float = 0.0
    cost: float = 0.0
    per: str = ""
    hours_per: float = 0.0
    cost_per: float = 0.0
    without: str = ""
    near: str = ""
    near_m: float = 0.0
    checklist: str = ""
    line: int = 0

    def decides_by(self) -> set:
        """Names of the measures without which the rule cannot be used."""
        tests = set().union(*(test.names() for test in self.when))
        return (tests | {self.worst, self.per}) - {""}

    def needs(self) -> set:
        """Names of all measures the rule reads."""
        return self.decides_by() | set(names_in(self.measure + self.reason))

    def numbers(self) -> set:
        """Names of those that must be numbers."""
        tests = set().union(*(test.names() for test in self.when if test.is_number()))
        return (tests | {self.worst, self.per}) - {""}


@dataclass(frozen=True)
class Catalogue:
    """All rules of a city, in the order they are tried, and what raises a priority.

    An order on one of the worst ``overlay_share`` of the overlay's streets gets a priority
    ``overlay_steps`` higher.
    """

    file: str
    rules: tuple
    overlay_share: float = 0.0
    overlay_steps: int = 0
    checklists: dict = field(default_factory=dict)

    def refuse(self, rule: Rule, flaw: CatalogueFlaw, **details):
        """Raise the refusal that points at ``rule``."""
        raise SafetyDataError(
            Problem.CATALOGUE_RULE,
            file=self.file,
            line=rule.line,
            rule=rule.name,
            flaw=flaw,
            **details,
        )
