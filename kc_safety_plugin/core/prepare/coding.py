"""Texts as small numbers, each distinct one once."""

import numpy as np

from .keys import words_of_bits

_MIXER = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)


def encode(texts) -> tuple:
    """Return (codes, words): each text as the number of its word, words in order of appearance.

    ``texts`` is a list, or an array of bytes in UTF-8.

    Examples
    --------
    >>> codes, names = encode(["b", "a", "b"])
    >>> codes.tolist(), names
    ([0, 1, 0], ['b', 'a'])
    >>> encode(np.array([b"b", b"a", b"b"]))[1]
    ['b', 'a']
    """
    if isinstance(texts, np.ndarray):
        codes, first = distinct(words_of_bits(texts))
        return codes, as_list(texts[first])
    texts = texts if isinstance(texts, list) else list(texts)
    names = list(dict.fromkeys(texts))
    numbers = {name: number for number, name in enumerate(names)}
    return np.fromiter(map(numbers.__getitem__, texts), np.int64, len(texts)), names


def encode_together(columns: list) -> tuple:
    """The same for the tuples of several columns.

    Examples
    --------
    >>> codes, names = encode_together([["b", "a", "b"], ["x", "x", "x"]])
    >>> codes.tolist(), names
    ([0, 1, 0], [('b', 'x'), ('a', 'x')])
    """
    each = [encode(column) for column in columns]
    codes, first = distinct(np.array([codes for codes, _ in each], np.uint64))
    parts = [[names[code] for code in own[first].tolist()] for own, names in each]
    return codes, list(zip(*parts))


def as_list(texts) -> list:
    """A column of texts as a list of str; an array of bytes holds no line feeds."""
    if isinstance(texts, np.ndarray):
        return b"\n".join(texts.tolist()).decode().split("\n") if len(texts) else []
    return texts


def distinct(words: np.ndarray) -> tuple:
    """Number the distinct columns of ``words`` (k, n) uint64 in order of appearance.

    Returns
    -------
    codes : (n,) int array
    first : (m,) int array
        Where each distinct one appears first.

    Notes
    -----
    Each is put into one of many slots by its bits, where the first to come stays. Who finds his
    like there is known; the others try other slots. No slot is ever lost to two, so that each
    round settles some, and nearly all in the first.

    Examples
    --------
    >>> codes, first = distinct(np.array([[7, 9, 7, 8]], np.uint64))
    >>> codes.tolist(), first.tolist()
    ([0, 1, 0, 2], [0, 1, 3])
    """
    n = words.shape[1]
    if n == 0 or (words == words[:, :1]).all():
        return np.zeros(n, np.int64), np.arange(min(n, 1))
    bits = max(int(4 * n).bit_length(), 8)
    slots = np.empty(1 << bits, np.intp)
    stands = np.empty(n, np.intp)
    left, mixed = np.arange(n), _mixed(words)
    while len(left):
        slot = (mixed >> np.uint64(64 - bits)).view(np.intp)
        # Of several that are put into one slot the last stays: the first, counted backwards.
        slots[slot[::-1]] = left[::-1]
        found = slots[slot]
        same = np.ones(len(left), bool)
        for word in words:
            same &= word[found] == word[left]
        stands[left[same]] = found[same]
        left, mixed = left[~same], _stirred(mixed[~same])
    new = stands == np.arange(n)
    return (np.cumsum(new) - 1)[stands], np.flatnonzero(new)


def _mixed(words: np.ndarray) -> np.ndarray:
    mixed = np.zeros(words.shape[1], np.uint64)
    for word in words:
        mixed = _stirred(mixed ^ word)
    return mixed


def _stirred(mixed: np.ndarray) -> np.ndarray:
    mixed = mixed * _MIXER
    mixed ^= mixed >> _HALF
    return mixed * _MIXER
