"""Write corridor_chain.model3: the whole chain for one corridor as a Processing model.

Run with QGIS's Python from the top of the checkout: python resources/models/make_models.py
"""

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
LINE = [QgsProcessing.SourceType.TypeVectorLine]
POINT = [QgsProcessing.SourceType.TypeVectorPoint]
POLYGON = [QgsProcessing.SourceType.TypeVectorPolygon]


def inputs() -> list:
    """What a planner gives."""
    files = QgsProcessing.SourceType.TypeFile
    day = QgsProcessingParameterDateTime.Type.Date
    layer = QgsProcessingParameterFeatureSource
    return [
        QgsProcessingParameterMultipleLayers("incidents", "Crime files", files),
        QgsProcessingParameterBoolean("exclude_piles", "Leave out geocoding piles", True),
        layer("streets", "Streets", LINE),
        optional(QgsProcessingParameterField("name_field", "Street name field", "", "streets")),
        optional(QgsProcessingParameterField("street_id", "Street id field", "", "streets")),
        layer("lamps", "Street lamps", POINT),
        optional(QgsProcessingParameterField("lumens", "Lumens field", "", "lamps")),
        optional(QgsProcessingParameterField("height", "Lamp height field", "", "lamps")),
        optional(QgsProcessingParameterField("lamp_status", "Lamp status field", "", "lamps")),
        layer("plants", "Shrubs and trees", POINT + POLYGON),
        QgsProcessingParameterField("plant_top", "Plant top height field", "", "plants"),
        optional(QgsProcessingParameterField("plant_bottom", "Plant bottom field", "", "plants")),
        layer("parcels", "Parcels", POINT + POLYGON),
        QgsProcessingParameterExpression("vacant", "Which parcels are vacant", "", "parcels"),
        optional(QgsProcessingParameterField("building", "Building area field", "", "parcels")),
        optional(QgsProcessingParameterRasterLayer("canopy", "Canopy heights (m)")),
        optional(layer("stops", "Bus stops", POINT)),
        optional(layer("requests", "311 requests, imported", POINT)),
        optional(QgsProcessingParameterString("street", "Corridor: street")),
        optional(QgsProcessingParameterString("from_street", "Corridor: from cross street")),
        optional(QgsProcessingParameterString("to_street", "Corridor: to cross street")),
        optional(layer("line", "Corridor: or a drawn line", LINE)),
        optional(QgsProcessingParameterString("name", "Name of the corridor")),
        QgsProcessingParameterDateTime("start", "First of the 90 days", day),
    ]


def optional(definition):
    definition.setFlags(definition.flags() | OPTIONAL)
    return definition


def given(name):
    return [QgsProcessingModelChildParameterSource.fromModelParameter(name)]


def made(child, output="OUTPUT"):
    return [QgsProcessingModelChildParameterSource.fromChildOutput(child, output)]


def fixed(value):
    return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]


def children() -> dict:
    """child: (algorithm, its parameters, {its output: title of the model's output})."""
    streets = {"STREETS": given("streets"), "STREET_ID": given("street_id")}
    return {
        "incidents": ("importincidents", {
            "INPUTS": given("incidents"), "EXCLUDE_PILES": given("exclude_piles"),
        }, {"OUTPUT": "Incidents", "REJECTS": "Rejected rows"}),
        "density": ("kerneldensity", {"INPUT": made("incidents")}, {"OUTPUT": "Density"}),
        "gistar": ("gistar", {"INPUT": made("incidents")}, {"OUTPUT": "Hot spots"}),
        "hotstreets": ("hotstreets", {
            "INCIDENTS": made("incidents"), **streets,
        }, {"OUTPUT": "Hot streets"}),
        "lighting": ("lighting", {
            **streets, "LAMPS": given("lamps"), "LUMENS_FIELD": given("lumens"),
            "HEIGHT_FIELD": given("height"), "STATUS_FIELD": given("lamp_status"),
            "REQUESTS": given("requests"), "STOPS": given("stops"), "TARGET": fixed("medium"),
        }, {"OUTPUT": "Lighting", "DARK": "Dark stretches", "LAMP_STATUS": "Lamps on and out"}),
        "vegetation": ("vegetation", {
            **streets, "PLANTS": given("plants"), "TOP_FIELD": given("plant_top"),
            "BOTTOM_FIELD": given("plant_bottom"), "CANOPY_HEIGHT": given("canopy"),
            "REQUESTS": given("requests"),
        }, {"OUTPUT": "Vegetation"}),
        "vacancy": ("vacancy", {
            **streets, "PARCELS": given("parcels"), "VACANT_EXPRESSION": given("vacant"),
            "BUILDING_FIELD": given("building"), "REQUESTS": given("requests"),
        }, {"OUTPUT": "Vacancy", "PLACES": "Vacant places"}),
        "overlay": ("overlay", {
            **streets, "HOT": made("hotstreets"), "LIGHTING": made("lighting"),
            "VEGETATION": made("vegetation"), "VACANCY": made("vacancy"),
        }, {"OUTPUT": "Overlay"}),
        "corridor": ("definecorridor", {
            "STREETS": given("streets"), "NAME_FIELD": given("name_field"),
            "STREET_ID": given("street_id"), "STREET": given("street"),
            "FROM_STREET": given("from_street"), "TO_STREET": given("to_street"),
            "LINE": given("line"), "NAME": given("name"),
        }, {"CENTERLINE": "Center line", "AREA": "Corridor area", "BLOCK_FACES": "Block faces"}),
        "orders": ("generateworkorders", {
            "BLOCK_FACES": made("corridor", "BLOCK_FACES"), "AREA": made("corridor", "AREA"),
            "LIGHTING": made("lighting"), "LAMPS": made("lighting", "LAMP_STATUS"),
            "DARK": made("lighting", "DARK"), "VEGETATION": made("vegetation"),
            "PLACES": made("vacancy", "PLACES"), "OVERLAY": made("overlay"),
            "REQUESTS": given("requests"), "START": given("start"),
        }, {"OUTPUT": "Work orders"}),
        "export": ("exportworkorders", {"INPUT": made("orders")}, {"FOLDER": "Folder of the CSV"}),
        "maps": ("fieldmaps", {
            "BLOCK_FACES": made("corridor", "BLOCK_FACES"), "WORK_ORDERS": made("orders"),
            "BASEMAP": given("streets"), "TITLE": given("name"),
        }, {"OUTPUT": "Field maps"}),
    }  # fmt: skip


def build() -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm("Chain for one corridor", "KC Safety")
    for row, definition in enumerate(inputs()):
        component = QgsProcessingModelParameter(definition.name())
        component.setDescription(definition.description())
        component.setPosition(QPointF(120 + 220 * (row % 6), 60 + 70 * (row // 6)))
        model.addModelParameter(definition, component)
    for place, (child_id, step) in enumerate(children().items()):
        name, parameters, outputs = step
        child = QgsProcessingModelChildAlgorithm(f"kcsafety:{name}")
        child.setChildId(child_id)
        child.setDescription(child.algorithm().displayName())
        for parameter, sources in parameters.items():
            child.addParameterSources(parameter, sources)
        kept = {}
        for output, title in outputs.items():
            name = title.lower().replace(" ", "_")
            kept[name] = QgsProcessingModelOutput(name, child_id)
            kept[name].setChildOutputName(output)
            kept[name].setDescription(title)
        child.setModelOutputs(kept)
        child.setPosition(QPointF(160 + 260 * (place % 5), 420 + 130 * (place // 5)))
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def main() -> None:
    from kc_safety_plugin.provider import SafetyProvider

    application = QgsApplication([], False)
    application.initQgis()
    provider = SafetyProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    target = HERE / "corridor_chain.model3"
    if not build().toFile(str(target)):
        raise SystemExit(f"{target} could not be written")
    print(target)
    application.exitQgis()


if __name__ == "__main__":
    main()
