"""What can be wrong with a planner's data, named so that the bridge can say it in words."""

from enum import Enum


class Problem(Enum):
    """One name per sentence of ``bridge/messages.py``; details fill its braces."""

    BAND = "band"
    CATALOGUE = "catalogue"
    CATALOGUE_RULE = "catalogue_rule"
    CORRIDOR_ACTIVE = "corridor_active"
    CORRIDOR_FINISHED = "corridor_finished"
    CORRIDOR_LAYERS = "corridor_layers"
    CORRIDOR_LINE = "corridor_line"
    DATE_ORDER = "date_order"
    EMPTY = "empty"
    FACTOR_FIELD = "factor_field"
    FEW_INCIDENTS = "few_incidents"
    FIELD_OR_CHOICE = "field_or_choice"
    FILE_DAMAGED = "file_damaged"
    FILE_EMPTY = "file_empty"
    FILE_KIND = "file_kind"
    FILE_MISSING = "file_missing"
    FILE_PROFILE = "file_profile"
    INCIDENTS_ON_PAPER = "incidents_on_paper"
    INTERCHANGED = "interchanged"
    IS_INCIDENTS = "is_incidents"
    IS_REQUESTS = "is_requests"
    NDVI_RANGE = "ndvi_range"
    NOT_NEAR = "not_near"
    NOT_AT_PLACE = "not_at_place"
    NOT_A_NUMBER = "not_a_number"
    NOT_DEGREES = "not_degrees"
    NO_COORDINATES = "no_coordinates"
    NO_ACTIVE_CORRIDOR = "no_active_corridor"
    NO_CELL = "no_cell"
    NO_CROSSING = "no_crossing"
    NO_CRS = "no_crs"
    NO_DATES = "no_dates"
    NO_FACTOR = "no_factor"
    NO_FIELD = "no_field"
    NO_FINDINGS = "no_findings"
    NO_PLACES = "no_places"
    NO_PLANT_DATA = "no_plant_data"
    NOTHING_INSIDE = "nothing_inside"
    NO_SPREAD = "no_spread"
    NO_STOPS = "no_stops"
    NO_TIME_OF_DAY = "no_time_of_day"
    NO_VACANCY_DATA = "no_vacancy_data"
    NO_VARIANCE = "no_variance"
    NO_WORKSPACE = "no_workspace"
    ONE_CORRIDOR = "one_corridor"
    PERSON_FIELD = "person_field"
    PER_ROLE = "per_role"
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
    TIME_ZONE = "time_zone"
    TOO_LARGE = "too_large"
    TOO_MANY_SAMPLES = "too_many_samples"
    TOP_FIELD = "top_field"
    TWO_PLACES = "two_places"
    VACANT_EXPRESSION = "vacant_expression"
    WEIGHTS = "weights"
    WEIGHT_TEXT = "weight_text"
    WORKSPACE_CHANGED = "workspace_changed"
    WORKSPACE_CRS = "workspace_crs"
    WORKSPACE_DAMAGED = "workspace_damaged"
    WORKSPACE_EXISTS = "workspace_exists"
    WORKSPACE_LOCKED = "workspace_locked"
    WORKSPACE_NEWER = "workspace_newer"
    WORKSPACE_READ_ONLY = "workspace_read_only"
    WORKSPACE_REFUSED = "workspace_refused"


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
