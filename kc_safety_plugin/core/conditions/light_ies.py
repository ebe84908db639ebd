"""Read a photometric file of a lamp maker: ANSI/IESNA LM-63, photometry of type C."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError

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
        ``Problem.PHOTOMETRY`` with the line and the reason.

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
    count_vertical = words.whole("vertical angles")
    count_horizontal = words.whole("horizontal angles")
    kind = words.number()
    if kind != 1:
        words.refuse("the photometry is not of type C (1), the type of street lights")
    units = words.number()
    if units not in (1, 2):
        words.refuse("the unit of length must be 1 (feet) or 2 (metres)")
    for _ in ("width", "length", "height"):
        words.number()
    factor = multiplier * words.number() * words.number() * upright
    words.number()  # watts
    vertical = _vertical(words, count_vertical)
    horizontal = _horizontal(words, count_horizontal)
    candela = words.numbers(count_horizontal * count_vertical) * factor
    if candela.min() < 0.0:
        words.refuse("a candela value is below zero")
    candela = candela.reshape(count_horizontal, count_vertical)
    front = 90.0 if horizontal[0] == 90.0 else 0.0
    table = CandelaTable(vertical, *whole_circle(horizontal, candela), front)
    if not _downward(table) > 0.0:
        words.refuse("the luminaire sends no light downward")
    return table


def _downward(table):
    return table.candela[:, table.vertical < 90.0].sum()


def _tilt_factor(words):
    """Read the lines up to TILT= and the tilt table; return the factor of no tilt."""
    tilt = words.skip_to_tilt()
    if tilt == "NONE":
        return 1.0
    if tilt != "INCLUDE":
        words.refuse("only TILT=NONE and TILT=INCLUDE are read, not a tilt file of its own")
    words.number()
    count = words.whole("tilt angles")
    angles, factors = words.numbers(count), words.numbers(count)
    return float(np.interp(0.0, angles, factors))


def _vertical(words, count):
    angles = words.numbers(count)
    if angles[0] != 0.0:
        words.refuse("the vertical angles must begin at 0, straight down")
    if count < 2 or not np.all(np.diff(angles) > 0.0):
        words.refuse("the vertical angles must rise")
    if angles[-1] > 180.0:
        words.refuse("a vertical angle is above 180")
    return angles


def _horizontal(words, count):
    angles = words.numbers(count)
    if not np.all(np.diff(angles) > 0.0):
        words.refuse("the horizontal angles must rise")
    if angles[-1] not in _ENDS.get(float(angles[0]), ()):
        words.refuse("the horizontal angles must run from 0 to 0, 90, 180 or 360, or 90 to 270")
    return angles


class _Words:
    """The file as words that remember their line."""

    def __init__(self, text, file):
        self._file = file
        self._lines = text.lstrip("\ufeff").splitlines()
        self._line = 0
        self._waiting = []

    def refuse(self, reason):
        raise SafetyDataError(
            Problem.PHOTOMETRY, file=self._file, line=self._line, reason=reason
        ) from None

    def skip_to_tilt(self):
        for number, line in enumerate(self._lines, 1):
            if line.strip().upper().startswith("TILT="):
                self._line = number
                return line.split("=", 1)[1].strip().upper()
        self._line = len(self._lines)
        self.refuse("there is no line TILT=, so this is no IES file")
        return None

    def number(self):
        while not self._waiting:
            if self._line >= len(self._lines):
                self.refuse("the file ends too early")
            self._waiting = self._lines[self._line].replace(",", " ").split()[::-1]
            self._line += 1
        word = self._waiting.pop()
        try:
            value = float(word)
        except ValueError:
            self.refuse(f"'{word}' is not a number")
        if not np.isfinite(value):
            self.refuse(f"'{word}' is not a number")
        return value

    def whole(self, what):
        value = self.number()
        if value != int(value) or not 1 <= value <= _MOST_ANGLES:
            self.refuse(f"the number of {what} must be a whole number above zero")
        return int(value)

    def numbers(self, count):
        return np.array([self.number() for _ in range(count)])
