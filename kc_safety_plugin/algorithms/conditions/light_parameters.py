"""Parameters of the lighting algorithm."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.conditions.street_parameters import streets_with_ids
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    any_field,
    choice,
    distance,
    finished,
    number,
    numeric_field,
    source,
)
from kc_safety_plugin.core.conditions.light_targets import TARGETS
from kc_safety_plugin.i18n import tr


def street_parameters():
    return [
        *streets_with_ids(),
        distance(
            "WALK_OFFSET",
            tr("Walks lie beside the center line by"),
            6.0,
            help=tr("Both sides are measured; 0 measures once, on the line itself."),
        ),
        distance("SPACING", tr("A sample every"), 2.0, 0.1, advanced=True),
        choice(
            "TARGET",
            tr("Lighting class"),
            list(TARGETS),
            help=tr(
                "Pedestrian areas of IES RP-8-14: high 10.76 lx, medium 5.38 lx (streets with "
                "transit, older districts), low 4.31 lx on average."
            ),
        ),
        source("STOPS", tr("Bus stops or doors"), POINTS, optional=True),
    ]


def lamp_parameters():
    file = QgsProcessingParameterFile(
        "PHOTOMETRY",
        tr("Photometric file (IES LM-63)"),
        optional=True,
        fileFilter=tr("IES files (*.ies *.IES);;All files (*)"),
    )
    out_values = QgsProcessingParameterString(
        "OUT_VALUES", tr("Status words that mean out"), "out,outage,off,broken", optional=True
    )
    canopy = QgsProcessingParameterMapLayer(
        "SHADE",
        tr("Tree crowns: canopy height raster or polygons"),
        optional=True,
        types=[
            QgsProcessing.SourceType.TypeRaster,
            QgsProcessing.SourceType.TypeVectorPolygon,
        ],
    )
    crown_height = QgsProcessingParameterField(
        "SHADE_FIELD",
        tr("Height of crown polygons (m)"),
        None,
        "SHADE",
        QgsProcessingParameterField.DataType.Numeric,
        optional=True,
    )
    return [
        source("LAMPS", tr("Street lamps"), POINTS),
        any_field("LAMP_ID", tr("Lamp id or pole number"), "LAMPS"),
        numeric_field("LUMENS_FIELD", tr("Lumens of each lamp"), "LAMPS"),
        number(
            "LUMENS",
            tr("Lumens where none are given"),
            10000.0,
            1.0,
            help=tr("With a photometric file, lamps without lumens give what the file gives."),
        ),
        numeric_field("HEIGHT_FIELD", tr("Height of each lamp (m)"), "LAMPS"),
        distance("HEIGHT", tr("Height where none is given"), 8.0, 0.1),
        any_field("STATUS_FIELD", tr("Status of each lamp"), "LAMPS"),
        finished(out_values, tr("Comma-separated; upper and lower case are the same.")),
        source(
            "REQUESTS",
            tr("311 requests"),
            POINTS,
            optional=True,
            help=tr(
                "Output of Import requests: open lighting cases mark their nearest lamp out. Cases "
                "that are closed or have no status blame no lamp."
            ),
        ),
        distance("REQUEST_DISTANCE", tr("A request means a lamp within"), 30.0, 0.1),
        distance(
            "LAMP_DISTANCE",
            tr("A lamp belongs to the nearest street within"),
            30.0,
            advanced=True,
            help=tr("Only for counting lamps by street; light goes to every walk in reach."),
        ),
        source(
            "NEW_LAMPS",
            tr("Proposed lamps"),
            POINTS,
            optional=True,
            help=tr("lux_avg_new: the average with these and every lamp repaired."),
        ),
        choice(
            "DISTRIBUTION",
            tr("How lamps spread their light"),
            ["uniform", "lambertian", "ies"],
            help=tr(
                "uniform: the same in all directions below the lamp; lambertian: most straight "
                "down; ies: as the photometric file says."
            ),
        ),
        finished(file, tr("Type C photometry; TILT=NONE or TILT=INCLUDE.")),
        choice(
            "AIM",
            tr("Where luminaires of the file look"),
            ["average", "street"],
            advanced=True,
            help=tr(
                "average: the mean over all planes, for lamps of unknown azimuth; street: plane 0 "
                "(90 in files mirrored at 90-270) looks to the nearest point of the lamp's street."
            ),
        ),
        numeric_field(
            "AZIMUTH_FIELD",
            tr("Azimuth of each luminaire (degrees from north)"),
            "LAMPS",
            advanced=True,
        ),
        finished(
            canopy,
            tr(
                "Light whose straight path passes between the lowest leaves and the top of a crown "
                "is kept off. Heights above the ground in meters. A path is tested at 12 places, "
                "so crowns thinner than a twelfth of it (some 3 m at 40 m from the lamp) can be "
                "missed."
            ),
        ),
        finished(
            crown_height,
            tr("Without it, or where it is empty, a crown is higher than any lamp."),
            advanced=True,
        ),
        distance("SHADE_BASE", tr("Lowest leaves above the ground"), 2.5, advanced=True),
        number("SHADE_LIGHT", tr("Share of light through a crown"), 0.0, 0.0, 1.0, advanced=True),
    ]


def model_parameters():
    return [
        number(
            "LIGHT_LOSS",
            tr("Light left after age and dirt (factor)"),
            0.7,
            0.01,
            1.0,
            advanced=True,
        ),
        distance("MAX_REACH", tr("Lamps light as far as"), 60.0, 1.0, advanced=True),
    ]
