"""What can be wrong with a planner's data, named so that the bridge can say it in words."""

from enum import Enum


class Problem(Enum):
    """One name per sentence of ``bridge/messages.py``; details fill its braces."""

    CATALOGUE = "catalogue"
    EMPTY = "empty"
    NO_CRS = "no_crs"
    NO_VARIANCE = "no_variance"
    NOT_A_NUMBER = "not_a_number"
    RASTER = "raster"
    RASTER_BAND = "raster_band"
    TOO_LARGE = "too_large"
    WEIGHTS = "weights"


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
