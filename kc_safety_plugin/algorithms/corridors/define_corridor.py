"""Processing algorithm: a corridor from a street and two cross streets, or from a drawn line."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POLYGONS,
    any_field,
    distance,
    sink,
    source,
    written,
)
from kc_safety_plugin.i18n import tr


class DefineCorridor(SafetyAlgorithm):
    NAME = "definecorridor"
    GROUP = Group.CORRIDORS

    def displayName(self):
        return tr("Define corridor")

    def tags(self):
        return tr("street,cross street,centerline,block,block face,buffer,chainage").split(",")

    def shortDescription(self):
        return tr("The stretch of a street between two cross streets, with its block faces.")

    def shortHelpString(self):
        return tr(
            "Finds the center line of a street from one cross street to another, or takes a drawn "
            "line, and gives the line, the area around it and its block faces. Names are matched "
            "as people write them: case, abbreviations, ordinals and direction words do not count. "
            "Distances along the corridor count from the from-street; left and right are those of "
            "someone walking from there. A block ends where a named street meets the corridor from "
            "either side, on both sides; alleys and ramps without a name do not end one (filter "
            "out named alleys when they should not either). The area has round ends. A drawn "
            "line without STREETS is cut into even stretches. Of a divided street the line follows "
            "one carriageway; the area and the block faces take in the other."
        )

    def parameters(self):
        return [
            source("STREETS", tr("Street center lines"), LINES, optional=True),
            any_field("NAME_FIELD", tr("Field with the street names"), "STREETS"),
            written("STREET", tr("Street"), help=tr("One name, or several joined by ';'.")),
            written("FROM_STREET", tr("From cross street")),
            written("TO_STREET", tr("To cross street")),
            source(
                "LINE",
                tr("Drawn corridor line (instead of names)"),
                LINES,
                optional=True,
                help=tr("Runs from its first to its last point. Pieces that join make one line."),
            ),
            written("NAME", tr("Name of the corridor"), help=tr("Made of the streets when empty.")),
            distance("BUFFER", tr("Half width of the corridor area"), 75, 1),
            any_field(
                "STREET_ID",
                tr("Street id field"),
                "STREETS",
                help=tr("Empty: the field street_id when there is one, else the feature id."),
                advanced=True,
            ),
            distance(
                "MAX_GAP",
                tr("Longest gap in the street to bridge"),
                100,
                help=tr("Also how far a cross street may end from the street."),
                advanced=True,
            ),
            distance(
                "MIN_BLOCK",
                tr("Shortest block"),
                20,
                help=tr("Crossings nearer to each other than this end a block together."),
                advanced=True,
            ),
            distance(
                "BLOCK_LENGTH",
                tr("Stretch of a line without cross streets"),
                120,
                10,
                advanced=True,
            ),
            distance(
                "FACE_OFFSET", tr("Block faces are drawn this far from the line"), 10, advanced=True
            ),
            sink("CENTERLINE", tr("Corridor center line"), LINES[0]),
            sink("AREA", tr("Corridor area"), POLYGONS[0]),
            sink("BLOCK_FACES", tr("Corridor block faces"), LINES[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("LENGTH", tr("Length of the corridor, meters")),
            QgsProcessingOutputNumber("GROUND_LENGTH", tr("Length on the ellipsoid, meters")),
            QgsProcessingOutputNumber("BLOCKS", tr("Blocks")),
            QgsProcessingOutputString("CORRIDOR", tr("Name of the corridor")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok or parameters.get("LINE") not in (None, ""):
            return ok, message
        for name in ("STREETS", "NAME_FIELD", "STREET", "FROM_STREET", "TO_STREET"):
            if parameters.get(name) in (None, ""):
                return False, tr("{parameter}: give it, or draw the corridor as LINE.").format(
                    parameter=name
                )
        return ok, message
