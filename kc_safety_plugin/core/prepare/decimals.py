"""Read plain decimal numbers from bytes, all at once."""

import numpy as np

#: A whole number of so many digits is a float without rounding, and so is a power of ten.
_DIGITS = 15
_TENS = 10.0 ** np.arange(_DIGITS + 1)
_MINUS, _POINT, _ZERO = 45, 46, 48


def read_decimals(texts: np.ndarray) -> tuple:
    """Read texts such as ``-94.56`` to the float that is nearest, as ``float`` does.

    Parameters
    ----------
    texts : (n,) bytes array

    Returns
    -------
    numbers : (n,) float array
    plain : (n,) bool array
        Which texts are plain decimal numbers of at most 15 digits; only those are read.

    Examples
    --------
    >>> numbers, plain = read_decimals(np.array([b"-94.56", b"39", b"1e5", b""]))
    >>> numbers[plain].tolist(), plain.tolist()
    ([-94.56, 39.0], [True, True, False, False])
    """
    n, width = len(texts), texts.dtype.itemsize
    signs = np.ascontiguousarray(texts).view(np.uint8).reshape(n, width).T
    whole = np.zeros(n, np.int64)
    digits, points, behind = (np.zeros(n, np.int8) for _ in range(3))
    minus = signs[0] == _MINUS
    plain = np.full(n, width <= 2 * _DIGITS)
    for place, sign in enumerate(np.ascontiguousarray(signs) if width <= 2 * _DIGITS else ()):
        digit = sign - np.uint8(_ZERO)
        is_digit = digit < 10
        whole = np.where(is_digit, whole * 10 + digit, whole)
        digits += is_digit
        behind += is_digit & (points > 0)
        points += sign == _POINT
        known = is_digit | (sign == _POINT) | (sign == 0)
        plain &= known | minus if place == 0 else known
    plain &= (digits > 0) & (digits <= _DIGITS) & (points <= 1)
    numbers = whole / _TENS[np.minimum(behind, _DIGITS)]
    return np.where(minus, -numbers, numbers), plain
