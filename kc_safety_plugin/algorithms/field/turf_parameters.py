"""What a planner can choose for canvass turfs."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterPoint,
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
    number,
    numeric_field,
    sink,
    source,
    written,
)
from kc_safety_plugin.i18n import tr


def turf_parameters() -> list:
    return [
        source("STOPS", tr("Stops to visit"), POINTS_OR_POLYGONS),
        finished(
            QgsProcessingParameterMultipleLayers(
                "MORE_STOPS",
                tr("Further layers of stops"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
                optional=True,
            ),
            tr("Where ROLE_FIELD is set and a layer lacks it, the layer's name is the role."),
        ),
        source("BLOCK_FACES", tr("Block faces of one corridor"), LINES),
        written(
            "TEAMS",
            tr("Number of teams"),
            "2",
            help=tr("One number (of every role), or by role: business=2,services=3."),
            optional=False,
        ),
        any_field(
            "ROLE_FIELD",
            tr("Field with the role that visits"),
            "STOPS",
            help=tr("Each role gets teams and turfs of its own. Empty: all stops together."),
        ),
        numeric_field("MINUTES_FIELD", tr("Field with the minutes of a visit"), "STOPS"),
        number("MINUTES", tr("Minutes of a visit where the field has none"), 6, 0),
        written(
            "ROLE_MINUTES",
            tr("Minutes of a visit by role"),
            help=tr("As in business=12,services=5; MINUTES for roles not named."),
            advanced=True,
        ),
        number("WALK_SPEED", tr("Walking speed, meters per second"), 1.2, 0.1, 10),
        choice(
            "START_AT",
            tr("Where teams start"),
            ["from", "to", "middle"],
            help=tr(
                "from, to: the end of the turf nearer that end of the corridor. middle: half of "
                "a role's teams on each side of one corner, where they set out in opposite "
                "directions."
            ),
        ),
        finished(
            QgsProcessingParameterPoint("START_POINT", tr("Meeting point"), optional=True),
            tr(
                "The cut between two turfs of a role is made at the block end nearest to it, and "
                "teams set out away from it. Replaces START_AT."
            ),
        ),
        source(
            "TEAM_STARTS",
            tr("Starting points of single teams"),
            POINTS,
            optional=True,
            help=tr(
                "Points with the field team, and role where there are roles: that team begins at "
                "the corner of its turf nearest to its point."
            ),
        ),
        source(
            "STREETS",
            tr("Streets around, for stops on side streets"),
            LINES,
            optional=True,
            help=tr("Empty: stops farther than MAX_DISTANCE from the corridor are left out."),
        ),
        distance("MAX_DISTANCE", tr("Stops this near to the center line are on the corridor"), 75),
        distance("MAX_WALK", tr("Longest walk into a side street"), 400, advanced=True),
        distance("CROSSING", tr("Walk across the street"), 20, advanced=True),
        choice(
            "FIRST_SIDE",
            tr("Side walked from the from-street to the to-street"),
            ["left", "right"],
            advanced=True,
        ),
        sink("OUTPUT", tr("Canvass stops"), POINTS[0]),
        QgsProcessingParameterFeatureSink(
            "TURFS", tr("Turfs"), POLYGONS[0], optional=True, createByDefault=True
        ),
    ]


def turf_outputs() -> list:
    return [
        QgsProcessingOutputNumber("BALANCE", tr("Longest turf over the mean, in minutes")),
        QgsProcessingOutputNumber("TURF_COUNT", tr("Turfs")),
        QgsProcessingOutputNumber("STOPS_PLACED", tr("Stops in turfs")),
        QgsProcessingOutputNumber("UNPLACED", tr("Stops out of reach of the corridor")),
        QgsProcessingOutputNumber("SIDE_STREET_STOPS", tr("Stops on side streets")),
        QgsProcessingOutputNumber("TEAMS_WITHOUT_TURF", tr("Teams without a turf")),
        QgsProcessingOutputNumber("WALK_METERS", tr("Meters walked in all turfs")),
        QgsProcessingOutputNumber("MINUTES_TOTAL", tr("Minutes of all turfs")),
        QgsProcessingOutputNumber("LONGEST", tr("Minutes of the longest turf")),
        QgsProcessingOutputNumber("SHORTEST", tr("Minutes of the shortest turf")),
    ]
