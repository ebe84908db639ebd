"""Parameters and outputs of the vegetation algorithm."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterLayer,
)

from kc_safety_plugin.algorithms.conditions.street_parameters import streets_with_ids
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    POINTS_OR_POLYGONS,
    choice,
    distance,
    finished,
    number,
    numeric_field,
    sink,
    source,
    whole_number,
)
from kc_safety_plugin.i18n import tr


def vegetation_parameters() -> list:
    return [
        *streets_with_ids(),
        finished(
            QgsProcessingParameterRasterLayer(
                "CANOPY_HEIGHT", tr("Canopy height above ground"), optional=True
            )
        ),
        finished(
            QgsProcessingParameterRasterLayer(
                "NDVI", tr("Vegetation index (NDVI) or image"), optional=True
            ),
            tr("An index from −1 to 1; or an image, with its red and near-infrared bands."),
        ),
        whole_number("RED_BAND", tr("Red band of the image (0 = index)"), 0, 0),
        whole_number("NIR_BAND", tr("Near-infrared band of the image (0 = index)"), 0, 0),
        source("PLANTS", tr("Plants"), POINTS_OR_POLYGONS, optional=True),
        numeric_field("TOP_FIELD", tr("Height of the top"), "PLANTS"),
        numeric_field("BOTTOM_FIELD", tr("Height of the lowest foliage"), "PLANTS"),
        choice("HEIGHT_UNIT", tr("Unit of the heights"), ["metres", "feet"], advanced=True),
        distance(
            "PLANT_RADIUS",
            tr("Radius of a plant given as a point"),
            0,
            help=tr("0 = the point itself; give the crown radius for trunks."),
            advanced=True,
        ),
        source(
            "REQUESTS",
            tr("Requests (from Import requests)"),
            POINTS,
            optional=True,
        ),
        distance(
            "REQUEST_DISTANCE",
            tr("Farthest request or lamp from its street"),
            30,
            advanced=True,
        ),
        source("LAMPS", tr("Street lamps"), POINTS, optional=True),
        distance("LAMP_HEIGHT", tr("Height of the lamps"), 8, advanced=True),
        distance("WALK_OFFSET", tr("Walk from the center line"), 6),
        distance("CLEARANCE", tr("Clearance beside the walk"), 2),
        distance("SPACING", tr("Distance between samples"), 2, 0.1, advanced=True),
        choice(
            "PRESET",
            tr("Sight-line rule"),
            ["generic", "tucson", "seatac", "secured_by_design"],
            help=tr("Rules of other places; your own heights below replace them."),
        ),
        distance("SHRUB_TOP", tr("Top of shrubs (own rule)"), None, optional=True),
        distance("CANOPY_BOTTOM", tr("Bottom of crowns (own rule)"), None, optional=True),
        choice(
            "TALL_TREES",
            tr("Tall canopy of unknown bottom counts as"),
            ["blocked", "clear", "unknown"],
            advanced=True,
        ),
        number("NDVI_THRESHOLD", tr("Green from NDVI"), 0.3, -1, 1),
        sink("OUTPUT", tr("Vegetation by street"), LINES[0]),
        sink("SAMPLES", tr("Samples"), POINTS[0], optional=True),
        sink("BLOCKED", tr("Blocked stretches"), LINES[0], optional=True),
    ]


def vegetation_outputs() -> list:
    numbers = {
        "SAMPLE_COUNT": tr("Samples on all walks"),
        "COVERED_SHARE": tr("Share of samples with data"),
        "BLOCKED_SHARE": tr("Share of those that are blocked"),
        "STREETS_WITHOUT_DATA": tr("Streets without data"),
        "HEIGHTS_LEFT_OUT": tr("Impossible canopy heights left out"),
        "PLANTS_WITHOUT_TOP": tr("Plants without a usable top"),
        "PLANTS_WITHOUT_BOTTOM": tr("Tall plants without a usable bottom"),
        "PLANTS_REPAIRED": tr("Broken plant areas mended"),
        "REQUESTS_FAR": tr("Open requests too far from any street"),
        "USED_SHRUB_TOP": tr("Shrub top used, meters"),
        "USED_CANOPY_BOTTOM": tr("Canopy bottom used, meters"),
    }
    return [QgsProcessingOutputNumber(name, text) for name, text in numbers.items()] + [
        QgsProcessingOutputString("METHOD", tr("What the result rests on"))
    ]
