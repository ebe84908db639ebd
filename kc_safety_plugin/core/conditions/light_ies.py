"""Read a photometric file of a lamp maker: ANSI/IESNA LM-63, photometry of type C."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .light_flaws import Flaw
from .photometry import CandelaTable, whole_circle

_ENDS = {0.0: (0.0, 90.0, 180.0, 360.0), 90.0: (270.0,)}
_MOST_ANGLES = 10_000


def read_ies(text: str, file: str = "") -> CandelaTable:
    """Return the luminaire described by the ``text`` of an IES file.

    Parameters
    ----------
    text : str
        Content of a file of LM-63-1986, -1991, -1995 or -2002; TILT=NONE or TILT=INCLUDE.
    file : str
        Name of the file, for the words of a refusal.

    Returns
    -------
    CandelaTable
        Candela times the multiplier, ballast factor and ballast-lamp factor of the file and the
        tilt factor of the upright luminaire. Plane 0 looks to the street; in a file mirrored at
        the 90–270 axis plane 90 does. The unit of length (feet or metres) only concerns the size
        of the luminaire, which counts as a point here.

    Raises
    ------
    SafetyDataError
        ``Problem.PHOTOMETRY`` with the line and the ``Flaw``.

    Examples
    --------
    >>> lines = ["IESNA:LM-63-2002", "[TEST] none", "TILT=NONE",
    ...          "1 -1 2.0 3 1 1 2 0 0 0", "1 1 70", "0 45 90", "0", "100 50 0"]
    >>> read_ies(chr(10).join(lines)).candela.tolist()
    [[200.0, 100.0, 0.0]]
    """
    words = _Words(text, file)
    upright = _tilt_factor(words)
    # How many lamps and lumens stands first; the candela table already tells what they give.
    _, _, multiplier = words.number(), words.number(), words.number()
    count_vertical = words.whole(Flaw.VERTICAL_COUNT)
    count_horizontal = words.whole(Flaw.HORIZONTAL_COUNT)
    kind = words.number()
    if kind != 1:
        words.refuse(Flaw.NOT_TYPE_C)
    units = words.number()
    if units not in (1, 2):
        words.refuse(Flaw.UNIT)
    for _ in ("width", "length", "height"):
        words.number()
    factor = multiplier * words.number() * words.number() * upright
    words.number()  # watts
    vertical = _vertical(words, count_vertical)
    horizontal = _horizontal(words, count_horizontal)
    candela = words.numbers(count_horizontal * count_vertical) * factor
    if candela.min() < 0.0:
        words.refuse(Flaw.NEGATIVE)
    candela = candela.reshape(count_horizontal, count_vertical)
    front = 90.0 if horizontal[0] == 90.0 else 0.0
    table = CandelaTable(vertical, *whole_circle(horizontal, candela), front)
    if not _downward(table) > 0.0:
        words.refuse(Flaw.NOTHING_DOWN)
    return table


def _downward(table):
    return table.candela[:, table.vertical < 90.0].sum()


def _tilt_factor(words):
    """Read the lines up to TILT= and the tilt table; return the factor of no tilt."""
    tilt = words.skip_to_tilt()
    if tilt == "NONE":
        return 1.0
    if tilt != "INCLUDE":
        words.refuse(Flaw.TILT_FILE)
    words.number()
    count = words.whole(Flaw.TILT_COUNT)
    angles, factors = words.numbers(count), words.numbers(count)
    return float(np.interp(0.0, angles, factors))


def _vertical(words, count):
    angles = words.numbers(count)
    if angles[0] != 0.0:
        words.refuse(Flaw.VERTICAL_BEGIN)
    if count < 2 or not np.all(np.diff(angles) > 0.0):
        words.refuse(Flaw.VERTICAL_ORDER)
    if angles[-1] > 180.0:
        words.refuse(Flaw.VERTICAL_ABOVE)
    return angles


def _horizontal(words, count):
    angles = words.numbers(count)
    if not np.all(np.diff(angles) > 0.0):
        words.refuse(Flaw.HORIZONTAL_ORDER)
    if angles[-1] not in _ENDS.get(float(angles[0]), ()):
        words.refuse(Flaw.HORIZONTAL_ENDS)
    return angles


class _Words:
    """The file as words that remember their line."""

    def __init__(self, text, file):
        self._file = file
        self._lines = text.lstrip("\ufeff").splitlines()
        self._line = 0
        self._waiting = []

    def refuse(self, flaw, **details):
        raise SafetyDataError(
            Problem.PHOTOMETRY, file=self._file, line=self._line, flaw=flaw, **details
        ) from None

    def skip_to_tilt(self):
        for number, line in enumerate(self._lines, 1):
            if line.strip().upper().startswith("TILT="):
                self._line = number
                return line.split("=", 1)[1].strip().upper()
        self._line = len(self._lines)
        self.refuse(Flaw.NOT_IES)
        return None

    def number(self):
        while not self._waiting:
            if self._line >= len(self._lines):
                self.refuse(Flaw.ENDS_EARLY)
            self._waiting = self._lines[self._line].replace(",", " ").split()[::-1]
            self._line += 1
        word = self._waiting.pop()
        try:
            value = float(word)
        except ValueError:
            self.refuse(Flaw.NOT_A_NUMBER, word=word)
        if not np.isfinite(value):
            self.refuse(Flaw.NOT_A_NUMBER, word=word)
        return value

    def whole(self, flaw):
        value = self.number()
        if value != int(value) or not 1 <= value <= _MOST_ANGLES:
            self.refuse(flaw, most=_MOST_ANGLES)
        return int(value)

    def numbers(self, count):
        return np.array([self.number() for _ in range(count)])
