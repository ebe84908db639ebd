"""What can be wrong with a photometric file."""

from enum import Enum


class Flaw(Enum):
    """One name per sentence of ``bridge/flaw_words.py``."""

    ENDS_EARLY = "ends_early"
    HORIZONTAL_COUNT = "horizontal_count"
    HORIZONTAL_ENDS = "horizontal_ends"
    HORIZONTAL_ORDER = "horizontal_order"
    NEGATIVE = "negative"
    NOTHING_DOWN = "nothing_down"
    NOT_A_NUMBER = "not_a_number"
    NOT_IES = "not_ies"
    NOT_TYPE_C = "not_type_c"
    TILT_COUNT = "tilt_count"
    TILT_FILE = "tilt_file"
    TOO_LARGE = "too_large"
    UNIT = "unit"
    VERTICAL_ABOVE = "vertical_above"
    VERTICAL_BEGIN = "vertical_begin"
    VERTICAL_COUNT = "vertical_count"
    VERTICAL_ORDER = "vertical_order"
