"""What can be wrong with a planner's data, named so that the bridge can say it in words."""

from enum import Enum


class Problem(Enum):
    """One name per sentence of ``bridge/messages.py``; details fill its braces."""

    BAND = "band"
    CATALOGUE = "catalogue"
    CORRIDOR_LINE = "corridor_line"
    EMPTY = "empty"
    FACTOR_FIELD = "factor_field"
    FIELD_OR_CHOICE = "field_or_choice"
    INCIDENTS_ON_PAPER = "incidents_on_paper"
    NDVI_RANGE = "ndvi_range"
    NOT_A_NUMBER = "not_a_number"
    NO_CROSSING = "no_crossing"
    NO_CRS = "no_crs"
    NO_FACTOR = "no_factor"
    NO_FINDINGS = "no_findings"
    NO_PLANT_DATA = "no_plant_data"
    NO_SPREAD = "no_spread"
    NO_VARIANCE = "no_variance"
    ONE_CORRIDOR = "one_corridor"
    PHOTOMETRY = "photometry"
    PLANT_WINDOW = "plant_window"
    RASTER = "raster"
    RASTER_BAND = "raster_band"
    RASTER_HEIGHTS = "raster_heights"
    REQUEST_FIELDS = "request_fields"
    SAME_CROSSING = "same_crossing"
    SAME_STREET = "same_street"
    STATUS = "status"
    STATUS_REASON = "status_reason"
    STATUS_STEP = "status_step"
    STREET_AMBIGUOUS = "street_ambiguous"
    STREET_GAP = "street_gap"
    STREET_UNKNOWN = "street_unknown"
    TEMPLATE = "template"
    TOO_LARGE = "too_large"
    TOO_MANY_SAMPLES = "too_many_samples"
    TOP_FIELD = "top_field"
    TWO_PLACES = "two_places"
    VACANT_EXPRESSION = "vacant_expression"
    WEIGHTS = "weights"
    WEIGHT_TEXT = "weight_text"


class SafetyDataError(Exception):
    """Bad input, told by a ``Problem`` and the values its sentence needs."""

    def __init__(self, problem: Problem, **details):
        super().__init__(problem, details)
        self.problem = problem
        self.details = details

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.problem.value}({shown})"


class Canceled(Exception):
    """The user asked to stop."""
