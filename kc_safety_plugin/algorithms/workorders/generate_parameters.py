"""What ``generateworkorders`` asks for and what it tells."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
)

from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    POINTS_OR_POLYGONS,
    POLYGONS,
    any_field,
    choice,
    distance,
    finished,
    json_file,
    numeric_field,
    sink,
    source,
    written,
)
from kc_safety_plugin.algorithms.workspace_parameters import who_parameter, workspace_parameter
from kc_safety_plugin.i18n import tr

#: Shipped catalogues by the words of the parameter RULE_SET.
CATALOGUES = {"kansas_city": "rules_kc", "generic": "rules_generic"}


def generate_parameters() -> list:
    day = QgsProcessingParameterDateTime.Type.Date
    moment = QgsProcessingParameterDateTime.Type.DateTime
    return [
        source(
            "BLOCK_FACES",
            tr("Block faces"),
            LINES,
            optional=True,
            help=tr("The output BLOCK_FACES of Define corridor; not needed with a workspace."),
        ),
        source(
            "AREA",
            tr("Corridor area"),
            POLYGONS,
            optional=True,
            help=tr(
                "The output AREA of Define corridor; only findings inside count. "
                "Without it findings within 75 m of the center line count."
            ),
        ),
        workspace_parameter(
            optional=True,
            help=tr("Instead of block faces and area: its active corridor; orders are kept there."),
        ),
        source("LIGHTING", tr("Light on the walks"), LINES, optional=True),
        source(
            "LAMPS",
            tr("Street lamps"),
            POINTS,
            optional=True,
            help=tr("With a field out (true where a lamp gives no light), or a status field."),
        ),
        any_field("LAMP_ID", tr("Pole number"), "LAMPS", advanced=True),
        any_field("STATUS_FIELD", tr("Status of the lamps"), "LAMPS", advanced=True),
        written(
            "OUT_VALUES",
            tr("Status values that mean out"),
            "out",
            help=tr("Separated by commas; used with a status field."),
            advanced=True,
        ),
        source("DARK", tr("Dark stretches"), LINES, optional=True),
        source("STOP_LUX", tr("Light at stops"), POINTS, optional=True),
        any_field("STOP_ID", tr("Stop number"), "STOP_LUX", advanced=True),
        source("VEGETATION", tr("Sight lines beside the walks"), LINES, optional=True),
        source("PLACES", tr("Vacant places"), POINTS_OR_POLYGONS, optional=True),
        any_field("PLACE_ID", tr("Parcel number"), "PLACES", advanced=True),
        source(
            "BUSINESSES",
            tr("Businesses with incidents or calls"),
            POINTS_OR_POLYGONS,
            optional=True,
        ),
        numeric_field(
            "BUSINESS_COUNT",
            tr("Number of incidents or calls"),
            "BUSINESSES",
            help=tr("Empty: the field 'count'."),
        ),
        any_field("BUSINESS_ID", tr("License or place number"), "BUSINESSES", advanced=True),
        source(
            "OVERLAY",
            tr("Overlay of the streets"),
            LINES,
            optional=True,
            help=tr("Orders on its worst streets get a higher priority."),
        ),
        source(
            "REQUESTS",
            tr("311 requests"),
            POINTS,
            optional=True,
            help=tr("The output of Import requests; only open cases count."),
        ),
        distance(
            "DUPLICATE_DISTANCE",
            tr("Distance within which a 311 case is about the same thing"),
            50,
        ),
        json_file(
            "RULES",
            tr("Catalogue of rules"),
            tr("A JSON file of your own; without it the shipped catalogue is used."),
            advanced=False,
        ),
        choice(
            "RULE_SET",
            tr("Shipped catalogue"),
            list(CATALOGUES),
            help=tr("Used when no file is given: departments of Kansas City or general ones."),
            advanced=True,
        ),
        finished(
            QgsProcessingParameterDateTime("START", tr("First of the 90 days"), day, optional=True),
            help=tr("Due dates count from here; blank means the corridor's first day, or today."),
        ),
        finished(
            QgsProcessingParameterDateTime(
                "RUN_DATE", tr("Time written into created and updated"), moment, optional=True
            ),
            help=tr(
                "Blank means the first of the 90 days, so that runs repeat exactly; with a "
                "workspace, now."
            ),
            advanced=True,
        ),
        who_parameter(),
        source(
            "EXISTING",
            tr("Earlier work orders"),
            POINTS,
            optional=True,
            help=tr("An earlier output; its orders are updated, never doubled or deleted."),
        ),
        sink("OUTPUT", tr("Work orders"), POINTS[0]),
    ]


def generate_outputs() -> list:
    numbers = (
        ("NEW", tr("New orders")),
        ("UPDATED", tr("Orders brought up to date")),
        ("LINKED", tr("Orders linked to an open 311 case")),
        ("UNCHANGED", tr("Orders left as they were")),
        ("GONE", tr("Orders proposed for closing")),
        ("COVERED", tr("Findings covered by another order near by")),
        ("REPEATS", tr("311 cases that repeat an older one")),
        ("ORDERS", tr("Orders in the output")),
        ("HOURS", tr("Estimated hours of open work")),
        ("COST", tr("Estimated cost of open work")),
    )
    return [
        *(QgsProcessingOutputNumber(*one) for one in numbers),
        QgsProcessingOutputString("BY_DEPARTMENT", tr("Open work by department")),
        QgsProcessingOutputString("USED_START", tr("First of the 90 days")),
        QgsProcessingOutputString("USED_RULES", tr("Catalogue of rules used")),
    ]
