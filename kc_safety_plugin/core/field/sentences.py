"""Turn sentences that are made of figures and names into another language."""

import re


def turned(text: str, patterns: list) -> str:
    """Replace every ``[pattern, words]`` in ``text``, one after the other.

    Examples
    --------
    >>> turned("Main St, north side", [["\\\\bnorth side\\\\b", "lado norte"]])
    'Main St, lado norte'
    """
    for pattern, words in patterns:
        text = re.sub(pattern, words, text)
    return text
