"""What a team does at its stops: check businesses, bring services, or neither."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum

from kc_safety_plugin.core.errors import Problem, SafetyDataError

BUSINESS, SERVICES, OTHER = "business", "services", ""
_CHOICES = {"business": BUSINESS, "services": SERVICES, "none": OTHER}
_BUSINESS = re.compile(r"business|regulat|complian|code|inspect|license|negocio|comerci", re.I)
_SERVICES = re.compile(r"servic|outreach|support|partner|resident|social|health|apoyo", re.I)


class Why(str, Enum):
    """How the work of a role was found."""

    GIVEN = "given"
    NAME = "name"
    STOPS = "stops"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class RoleWork:
    """``kind`` is BUSINESS, SERVICES or OTHER."""

    kind: str
    why: Why


def role_kind(role: str) -> str:
    """What the words of a role tell: compliance, offers, or nothing special.

    Examples
    --------
    >>> role_kind("Regulated Industries"), role_kind("services"), role_kind("Crew 4")
    ('business', 'services', '')
    """
    if _BUSINESS.search(role):
        return BUSINESS
    return SERVICES if _SERVICES.search(role) else OTHER


def role_works(stops: list, given: dict) -> dict:
    """Say what every role does: as ``given``, by its name, or by most of its own stops.

    Parameters
    ----------
    stops : list of Stop
    given : dict
        Role -> kind, of some roles or none.

    Returns
    -------
    dict
        Role -> RoleWork.
    """
    businesses: Counter = Counter()
    visits: Counter = Counter()
    for stop in stops:
        visits[stop.role] += 1
        businesses[stop.role] += stop.kind == "business"
    works = {}
    for role in sorted(visits):
        if role in given:
            works[role] = RoleWork(given[role], Why.GIVEN)
        elif role_kind(role):
            works[role] = RoleWork(role_kind(role), Why.NAME)
        elif businesses[role] * 2 > visits[role]:
            works[role] = RoleWork(BUSINESS, Why.STOPS)
        else:
            works[role] = RoleWork(OTHER, Why.UNKNOWN)
    return works


def read_role_kinds(text: str, roles, parameter: str) -> dict:
    """Read ``Team A=business,Team B=services``: role -> kind; roles in any case.

    Raises
    ------
    SafetyDataError
        For a role that no stop has, one named twice, or another kind.

    Examples
    --------
    >>> read_role_kinds("team b = services; Team A=none", ["Team A", "Team B"], "ROLE_FORMS")
    {'Team B': 'services', 'Team A': ''}
    """
    known = {_key(role): role for role in roles}
    given: dict = {}
    for part in filter(str.strip, re.split("[,;]", text)):
        name, _, kind = part.rpartition("=")
        role, kind = known.get(_key(name)), _key(kind)
        if role is None or role in given or kind not in _CHOICES:
            named = [role for role in roles if role] or ["Team A"]
            example = ",".join(f"{role}=business" for role in named[:3])
            raise SafetyDataError(
                Problem.ROLE_KIND, parameter=parameter, part=part.strip(), example=example
            )
        given[role] = _CHOICES[kind]
    return given


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
