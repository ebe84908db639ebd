"""The words on paper, in the language of those who read it, not of the user interface."""

import re

from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.core.field.sentences import turned
from kc_safety_plugin.settings import LANGUAGES


class Words:
    """Phrases by key, and translations of texts that come from data."""

    def __init__(self, language: str = LANGUAGES[0]):
        content = read_catalogue("", "print_words")[language]
        self._phrases, self._texts = content["phrases"], content["texts"]
        self._sentences = content["sentences"]

    def __call__(self, key: str, **values) -> str:
        """The phrase ``key``, filled with ``values``."""
        phrase = self._phrases[key]
        return phrase.format(**values) if values else phrase

    def of(self, text: str) -> str:
        """``text`` in this language where the catalogue knows it, else as it is."""
        return self._texts.get(text, text)

    def sentence(self, text: str) -> str:
        """``text`` with places and figures in it, as the rules and the block faces make them."""
        return self._texts.get(text) or turned(text, self._sentences)

    def stretch(self, name: str) -> str:
        """The name of a stretch or block, its two ends joined by this language's word."""
        name = re.sub(r"(?<=\d) ft\b", f" {self('feet_unit')}", name)
        first, to, last = name.partition(" to ")
        return self("stretch", first=first, last=last) if to else name
