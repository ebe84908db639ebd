"""File names that are safe on every system."""

import re
import unicodedata

_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)
}
_LONGEST = 80


def safe_name(text: str, otherwise: str = "file") -> str:
    """Return ``text`` as a file name without folder and ending: letters, digits, ``-`` and ``_``.

    Examples
    --------
    >>> safe_name("Parks & Recreation"), safe_name("../../etc/passwd"), safe_name("CON")
    ('parks_recreation', 'etc_passwd', 'con_')
    >>> safe_name("Öffentliche Arbeiten"), safe_name("🚧"), len(safe_name("x" * 300))
    ('offentliche_arbeiten', 'file', 80)
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9-]+", "_", plain)[:_LONGEST].strip("_-")
    name = name or otherwise
    return f"{name}_" if name in _RESERVED else name


def distinct_names(texts: list, otherwise: str = "file") -> list:
    """Safe names that differ from one another; the later of two equal ones gets a number.

    Examples
    --------
    >>> distinct_names(["Parks", "parks!", ""])
    ['parks', 'parks_2', 'file']
    """
    names, taken = [], set()
    for text in texts:
        base = name = safe_name(text, otherwise)
        number = 2
        while name in taken:
            name = f"{base}_{number}"
            number += 1
        taken.add(name)
        names.append(name)
    return names
