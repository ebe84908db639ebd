"""Read factor weights from a line of text."""

import math
import re

from kc_safety_plugin.core.errors import Problem, SafetyDataError

#: The four factors of the house, and the weight of each when nothing else is written.
HOUSE_WEIGHTS = {"hot": 2.0, "lighting": 1.0, "vegetation": 1.0, "vacancy": 1.0}
_SHORT = {"light": "lighting", "veg": "vegetation", "vacant": "vacancy"}


def parse_weights(text: str, factors: list) -> list:
    """Return the weight of each factor in ``factors``.

    ``text`` is ``name=number`` parts between commas or semicolons, in any order and case. A
    factor that is not named keeps its usual weight (hot 2, every other 1). A house factor may
    be named although it is not there; any other unknown name, a name given twice and a number
    below zero are refused.

    Examples
    --------
    >>> parse_weights("hot=2, light=0.5", ["hot", "lighting", "dumping"])
    [2.0, 0.5, 1.0]
    """
    allowed = list(dict.fromkeys([*HOUSE_WEIGHTS, *factors]))
    given = {}
    for part in re.split("[,;]", text or ""):
        if not part.strip():
            continue
        name, _, value = (piece.strip() for piece in part.partition("="))
        name = name.lower() if name.lower() in allowed else _SHORT.get(name.lower(), name)
        try:
            weight = float(value)
        except ValueError:
            weight = math.nan
        if name not in allowed or name in given or not 0 <= weight < math.inf:
            raise SafetyDataError(
                Problem.WEIGHT_TEXT,
                part=part.strip(),
                names=", ".join(allowed),
                example=",".join(f"{n}={HOUSE_WEIGHTS.get(n, 1):g}" for n in allowed),
            )
        given[name] = weight
    weights = [given.get(name, HOUSE_WEIGHTS.get(name, 1.0)) for name in factors]
    if not any(weights):
        raise SafetyDataError(Problem.WEIGHTS, parameter="WEIGHTS")
    return weights
