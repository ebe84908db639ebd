"""Read how many teams each role has, and how long its visits take."""

import math
import re

from kc_safety_plugin.core.errors import Problem, SafetyDataError

#: More teams than this are a slip of the keyboard.
MOST_TEAMS = 500


def per_role(text: str, roles: list, parameter: str, usual: float, whole: bool = False) -> dict:
    """Return the number each role in ``roles`` has.

    Parameters
    ----------
    text : str
        One number for every role, or ``role=number`` parts between commas or semicolons, in any
        order and case; blank for ``usual``.
    roles : list of str
        The roles there are; one not named in a list gets ``usual``.
    parameter : str
        Named when the text is refused.
    usual : float
    whole : bool
        Refuse fractions.

    Raises
    ------
    SafetyDataError
        For anything but positive numbers, a role given twice, or a role that is not there.

    Examples
    --------
    >>> per_role("business=2, Services=3", ["business", "services", "codes"], "TEAMS", 1, True)
    {'business': 2, 'services': 3, 'codes': 1}
    >>> per_role("4", ["business", "services"], "TEAMS", 1, True)
    {'business': 4, 'services': 4}
    """
    text = (text or "").strip()
    if text and "=" not in text:
        usual, text = _number(text, text, roles, parameter, whole), ""
    known = {_key(role): role for role in roles}
    given: dict = {}
    for part in re.split("[,;]", text):
        if not part.strip():
            continue
        name, _, value = part.rpartition("=")
        if _key(name) not in known or known[_key(name)] in given:
            raise _refusal(part, roles, parameter)
        given[known[_key(name)]] = _number(value, part, roles, parameter, whole)
    return {role: given.get(role, usual) for role in roles}


def _key(role: str) -> str:
    return " ".join(role.split()).casefold()


def _number(value, part, roles, parameter, whole):
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    good = 0 < number < math.inf and not (whole and (number % 1 or number > MOST_TEAMS))
    if not good:
        raise _refusal(part, roles, parameter)
    return int(number) if whole else number


def _refusal(part, roles, parameter) -> SafetyDataError:
    named = [role for role in roles if role] or ["business", "services"]
    return SafetyDataError(
        Problem.PER_ROLE,
        parameter=parameter,
        part=part.strip(),
        example=",".join(f"{role}=2" for role in named[:5]),
    )
