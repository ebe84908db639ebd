"""Say what is wrong in one sentence that tells the planner what to do."""

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

from .catalogue_words import catalogue_words
from .flaw_words import flaw_words
from .status_words import in_words

#: Details that hold statuses as they are kept.
_STATUSES = ("now", "then", "allowed")


def _sentences() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        Problem.CORRIDOR_ACTIVE: tr(
            "NAME: '{name}' is the active corridor and does not go back to the queue; "
            "activate another one, which finishes it."
        ),
        Problem.CORRIDOR_FINISHED: tr(
            "NAME: '{name}' was finished on {day}; give the new round another name, such as "
            "'{name} 2'."
        ),
        Problem.CORRIDOR_LAYERS: tr(
            "{parameter}: '{name}' is not in the workspace yet; give CENTERLINE, AREA and "
            "BLOCK_FACES from Define corridor."
        ),
        Problem.NO_ACTIVE_CORRIDOR: tr(
            "WORKSPACE: {file} has no active corridor; run Activate corridor first."
        ),
        Problem.NO_CORRIDOR: tr(
            "CORRIDOR: {file} has no corridor '{written}'; its corridors are {names}."
        ),
        Problem.NO_WORKSPACE: tr(
            "WORKSPACE: {file} is no workspace; choose one made by Create workspace."
        ),
        Problem.WORKSPACE_CHANGED: tr(
            "{subject} was changed by {who} on {when} while you worked on it ({what}); "
            "nothing of yours was saved: load it again and repeat your change."
        ),
        Problem.WORKSPACE_CRS: tr(
            "{parameter}: {crs} does not measure in meters on the ground; choose a projected "
            "system in meters, such as EPSG:26915."
        ),
        Problem.WORKSPACE_DAMAGED: tr(
            "{file} is damaged ({reason}); nothing was changed: go back to the last copy of it."
        ),
        Problem.WORKSPACE_EXISTS: tr(
            "OUTPUT: {file} is there already and was left as it is; choose another name, or use "
            "it as the workspace it may be."
        ),
        Problem.WORKSPACE_LOCKED: tr(
            "{file} is being saved by another program or person; nothing was changed and nothing "
            "is lost: try again in a moment."
        ),
        Problem.WORKSPACE_NEWER: tr(
            "{file} was made by a newer version of KC Safety (schema {found}, this one knows "
            "{known}); update the plugin."
        ),
        Problem.WORKSPACE_READ_ONLY: tr(
            "{file} may not be written; ask for the right to, or work on a copy."
        ),
        Problem.WORKSPACE_REFUSED: tr(
            "{file} did not take the change: {reason}; nothing was saved."
        ),
        Problem.CATALOGUE_COLUMN: tr(
            "Catalogue {file}, line {line}, column '{column}': {flaw}; correct the file."
        ),
        Problem.CATALOGUE_FILE: tr("Catalogue {file}: {flaw}; correct the file."),
        Problem.CATALOGUE_NUMBER: tr("Catalogue {file}, rule {number}: {flaw}; correct the file."),
        Problem.CATALOGUE_PART: tr('Catalogue {file}, "{part}": {flaw}; correct the file.'),
        Problem.CATALOGUE_RULE: tr(
            "Catalogue {file}, line {line}, rule '{rule}': {flaw}; correct the file."
        ),
        Problem.FILE_DAMAGED: tr(
            "{file} is damaged or was not downloaded completely; download it again."
        ),
        Problem.EXPORT_PROFILE: tr("PROFILE {file}, column {column}: {flaw}."),
        Problem.EXPORT_PROFILE_ORDER: tr("PROFILE {file}, column {column}: order {order}: {flaw}."),
        Problem.FILE_EMPTY: tr("{file} has no rows; download it again or leave it out."),
        Problem.FILE_KIND: tr(
            "{file} is no table; give a CSV file (also .gz or .zip) or a vector layer."
        ),
        Problem.FILE_MISSING: tr("{file} is not there or may not be read; choose the file again."),
        Problem.FILE_PROFILE: tr(
            "{file} does not have the columns of PROFILE {profile}; choose auto or generic."
        ),
        Problem.INTERCHANGED: tr(
            "{file}: latitudes and longitudes are interchanged; "
            "choose PROFILE generic and exchange X_FIELD and Y_FIELD."
        ),
        Problem.IS_INCIDENTS: tr("{file} holds crime incidents; use Import incidents for it."),
        Problem.IS_REQUESTS: tr("{file} holds 311 requests; use Import requests for it."),
        Problem.NOT_DEGREES: tr(
            "{file}: coordinates such as {value} are no degrees; "
            "give the system they are in as INPUT_CRS."
        ),
        Problem.NO_COORDINATES: tr(
            "{file} has no column of coordinates; download it with its location, "
            "or choose PROFILE generic and name X_FIELD and Y_FIELD, or LOCATION_FIELD."
        ),
        Problem.NO_DATES: tr(
            "{file} has no column of dates; choose PROFILE generic and name DATE_FIELD."
        ),
        Problem.NO_FIELD: tr(
            "{parameter}: {file} has no column '{field}'; its columns are {columns}."
        ),
        Problem.NO_PLACES: tr(
            "{files}: none of {count:,} rows has coordinates that can be used; "
            "look at the columns of coordinates and at INPUT_CRS."
        ),
        Problem.PERSON_FIELD: tr(
            "{parameter}: the column '{field}' describes persons and is never used; "
            "name another one."
        ),
        Problem.PER_ROLE: tr(
            "{parameter}: '{part}' is not understood; write one number above zero, or one for each "
            "role, as in {example}."
        ),
        Problem.NO_ROLE: tr(
            "{parameter}: no stop has the role {role}; choose one of {roles}, or leave it empty."
        ),
        Problem.ROLE_KIND: tr(
            "{parameter}: '{part}' is not understood; name a role of the stops and what it does: "
            "business, services or none, as in {example}."
        ),
        Problem.NO_STOPS: tr(
            "{parameter}: none lies on the corridor; check that the layers cover the same place, "
            "or raise MAX_DISTANCE."
        ),
        Problem.TIME_ZONE: tr(
            "TIME_ZONE: '{value}' is no time zone; give a name such as America/Chicago."
        ),
        Problem.CORRIDOR_LINE: tr(
            "LINE: the line has no length or is in pieces that do not join; draw one line."
        ),
        Problem.FACTOR_FIELD: tr(
            "{parameter}: the layer has none of the fields {fields}; give the output of {tool}."
        ),
        Problem.NO_CELL: tr(
            "{parameter}: no cell has its center inside; give a smaller cell size or a larger area."
        ),
        Problem.NO_CROSSING: tr(
            "{parameter}: '{written}' does not meet {street}, it stays {distance:.0f} m away; "
            "streets that do are {crossing}."
        ),
        Problem.NO_FACTOR: tr(
            "Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER that has values "
            "for these streets; there is nothing to overlay."
        ),
        Problem.REQUEST_FIELDS: tr(
            "{parameter}: the layer has no field {field}; give the output of Import requests."
        ),
        Problem.SAME_CROSSING: tr(
            "TO_STREET: {second} meets the street at the same place as {first}; "
            "give two different crossings."
        ),
        Problem.SAME_STREET: tr(
            "{parameter}: '{written}' is the street itself; give a street that crosses it."
        ),
        Problem.STREET_AMBIGUOUS: tr(
            "{parameter}: '{written}' can mean {names}; write which of them."
        ),
        Problem.STREET_GAP: tr(
            "STREET: {street} has no line for {gap:.0f} m between the cross streets "
            "(names there: {along}); join names with ';' or raise MAX_GAP."
        ),
        Problem.STREET_UNKNOWN: tr(
            "{parameter}: no street is called '{written}'; the nearest names are {nearest}."
        ),
        Problem.TWO_PLACES: tr(
            "STREET: {street} meets {first} and {second} in two separate places; "
            "select the streets around one of them and run on the selected features only."
        ),
        Problem.WEIGHT_TEXT: tr(
            "WEIGHTS: '{part}' is not understood; write numbers for {names}, as in {example}."
        ),
        Problem.BAND: tr(
            "{parameter}: every place is a neighbor of every other; give a shorter distance."
        ),
        Problem.CATALOGUE: tr("Catalogue {file}, line {line}: {flaw}; correct the file."),
        Problem.DEGREES: tr(
            "{parameter}: the coordinates are degrees, but the layer says {crs}; "
            "set its coordinate reference system to EPSG:4326."
        ),
        Problem.EMPTY: tr("{parameter}: there is nothing to work on; give a layer with features."),
        Problem.NO_CRS: tr(
            "{parameter}: the layer has no coordinate reference system; set one first."
        ),
        Problem.FACTOR_LAYER: tr(
            "{parameter}: the layer has no places; give layers of points, lines or areas."
        ),
        Problem.FACTORS_EMPTY: tr(
            "FACTORS: none of the layers has a feature with a place; give layers with features."
        ),
        Problem.FEW_INCIDENTS: tr(
            "INCIDENTS: {count} in {cells} cells of the study area are too few for a model; "
            "give more incidents or a larger BOUNDARY."
        ),
        Problem.FIELD_OR_CHOICE: tr(
            "{parameter}: the layer has no field {field}; choose its field with {other}."
        ),
        Problem.NO_FINDINGS: tr(
            "Give at least one of {parameters}; without a finding there is nothing to order."
        ),
        Problem.STATUS: tr("status: '{value}' is no status of a work order; use {known}."),
        Problem.STATUS_REASON: tr(
            "Work order {order}: say why it becomes {then}; write the reason in the note."
        ),
        Problem.STATUS_STEP: tr(
            "Work order {order} is {now} and cannot become {then}; possible now: {allowed}."
        ),
        Problem.NOTHING_INSIDE: tr(
            "{parameter}: nothing lies inside it; give one that covers the same place as the "
            "points."
        ),
        Problem.NO_SPREAD: tr(
            "{parameter}: all points lie on one place, so it cannot be chosen automatically; "
            "give a number above zero."
        ),
        Problem.NO_TIME_OF_DAY: tr(
            "{parameter}: none of {count:,} incidents has a time of day; "
            "choose a field with dates and times."
        ),
        Problem.NO_VACANCY_DATA: tr(
            "Give at least one of PARCELS, DANGEROUS, LAND_BANK and REQUESTS; "
            "without them nothing is known of vacant places."
        ),
        Problem.NO_VARIANCE: tr(
            "All values are equal, so no place can be hotter than another; "
            "use more data or a larger study area."
        ),
        Problem.NOT_NEAR: tr(
            "{parameter}: none lies within {metres:g} m of a street; check that both layers cover "
            "the same place or give a longer MAX_SNAP."
        ),
        Problem.NOT_AT_PLACE: tr(
            "{parameter}: none lies within {metres:g} m of a place; check that both layers cover "
            "the same place or give a longer TOLERANCE."
        ),
        Problem.NOT_A_NUMBER: tr("{parameter}: '{value}' is not a number; give a number there."),
        Problem.PHOTOMETRY: tr(
            "PHOTOMETRY: {file}, line {line}: {flaw}; give another IES file (LM-63)."
        ),
        Problem.INCIDENTS_ON_PAPER: tr(
            "{parameter}: these look like incidents, which are not printed; "
            "give places to visit or work orders."
        ),
        Problem.ONE_CORRIDOR: tr(
            "{parameter}: the layer holds {count} corridors ({names}); "
            "select the faces of one and run on the selected features only."
        ),
        Problem.TEMPLATE: tr("TEMPLATE: {file}: {reason}; give another .qpt file or none."),
        Problem.NDVI_RANGE: tr(
            "NDVI: values reach {highest:g}, an index lies between -1 and 1; give an index raster, "
            "or an image with RED_BAND and NIR_BAND."
        ),
        Problem.NO_PLANT_DATA: tr(
            "Give at least one of CANOPY_HEIGHT, NDVI, PLANTS and REQUESTS; "
            "without them nothing is known of plants."
        ),
        Problem.PLANT_WINDOW: tr(
            "SHRUB_TOP ({low:g} m) must be zero or more and lie below CANOPY_BOTTOM ({high:g} m); "
            "change one of them."
        ),
        Problem.RASTER_HEIGHTS: tr(
            "CANOPY_HEIGHT: values such as {value:g} m are no plant heights; "
            "give heights above ground, not elevations."
        ),
        Problem.TOP_FIELD: tr("TOP_FIELD: name the field of PLANTS that holds the plants' height."),
        Problem.VACANT_EXPRESSION: tr(
            "VACANT_EXPRESSION: {reason}; write a condition on the fields of PARCELS."
        ),
        Problem.RASTER: tr("{layer}: the raster cannot be read pixel by pixel; give a file of it."),
        Problem.NO_DENSITY: tr(
            "DENSITY: the rule mean_plus_2sd needs it; give the output of Kernel density, "
            "or choose the rule top_share."
        ),
        Problem.RASTER_ELSEWHERE: tr(
            "{parameter}: it has no value along the streets; give a raster of the same place."
        ),
        Problem.SCORE_RANGE: tr(
            "{parameter}: {field} holds {value:g}, scores lie between 0 and 1; "
            "give the output of the overlay."
        ),
        Problem.RASTER_BAND: tr(
            "{layer}: there is no band {band}; give a number from 1 to {count}."
        ),
        Problem.TOO_LARGE: tr(
            "{parameter}: the grid would have {cells:,} cells; give a larger cell size."
        ),
        Problem.TOO_MANY_SAMPLES: tr(
            "{parameter}: there would be {samples:,} samples; "
            "give a larger spacing than {spacing:g}."
        ),
        Problem.WEIGHTS: tr("{parameter}: give weights of zero or more, at least one above zero."),
    }


def explain(error: SafetyDataError) -> str:
    """Return the sentence of ``error`` in the user's language."""
    details = {
        name: in_words(value) if name in _STATUSES and isinstance(value, str) else value
        for name, value in error.details.items()
    }
    if "flaw" in details:
        flaws = {**flaw_words(), **catalogue_words()}
        details["flaw"] = flaws[details["flaw"]].format(**details)
    return _sentences()[error.problem].format(**details)
