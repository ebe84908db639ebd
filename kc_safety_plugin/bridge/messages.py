"""Say what is wrong in one sentence that tells the planner what to do."""

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr


def _sentences() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        Problem.CATALOGUE: tr("Catalogue {file}, line {line}: {reason}; correct the file."),
        Problem.EMPTY: tr("{parameter}: there is nothing to work on; give a layer with features."),
        Problem.NO_CRS: tr(
            "{parameter}: the layer has no coordinate reference system; set one first."
        ),
        Problem.NO_VARIANCE: tr(
            "All values are equal, so no place can be hotter than another; "
            "use more data or a larger study area."
        ),
        Problem.NOT_A_NUMBER: tr("{parameter}: '{value}' is not a number; give a number there."),
        Problem.RASTER: tr("{layer}: the raster cannot be read pixel by pixel; give a file of it."),
        Problem.RASTER_BAND: tr(
            "{layer}: there is no band {band}; give a number from 1 to {count}."
        ),
        Problem.TOO_LARGE: tr(
            "{parameter}: the grid would have {cells:,} cells; give a larger cell size."
        ),
        Problem.WEIGHTS: tr("{parameter}: give weights of zero or more, at least one above zero."),
    }


def explain(error: SafetyDataError) -> str:
    """Return the sentence of ``error`` in the user's language."""
    return _sentences()[error.problem].format(**error.details)
