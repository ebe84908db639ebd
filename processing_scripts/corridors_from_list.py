"""Recipe: corridor, work orders and field maps for every row of a list of corridors.

Add it to the toolbox with *Scripts › Add Script to Toolbox*. The list is a table with the columns
``name``, ``street``, ``from_street``, ``to_street`` and ``start`` (YYYY-MM-DD); hot spots and
conditions are computed once before, for the whole area.
"""

from pathlib import Path

from qgis import processing
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
)

COLUMNS = ("name", "street", "from_street", "to_street", "start")
#: Conditions as ``generateworkorders`` takes them; give what there is.
CONDITIONS = {
    "LIGHTING": "Light on the walks",
    "LAMPS": "Lamps on and out (from Light on the walk)",
    "DARK": "Dark stretches",
    "VEGETATION": "Vegetation by street",
    "PLACES": "Vacant places",
    "OVERLAY": "Overlay",
    "REQUESTS": "311 requests, imported",
}


class CorridorsFromList(QgsProcessingAlgorithm):
    """Runs algorithms of the KC Safety provider for one corridor after the other."""

    def name(self):
        return "corridorsfromlist"

    def displayName(self):
        return "Corridors from a list"

    def group(self):
        return "KC Safety"

    def groupId(self):
        return "kcsafety"

    def shortHelpString(self):
        return __doc__

    def createInstance(self):
        return CorridorsFromList()

    def initAlgorithm(self, configuration=None):
        table = [QgsProcessing.SourceType.TypeVector]
        source, line = QgsProcessingParameterFeatureSource, QgsProcessing.SourceType.TypeVectorLine
        self.addParameter(source("CORRIDORS", "List of corridors", table))
        self.addParameter(source("STREETS", "Streets", [line]))
        self.addParameter(QgsProcessingParameterField("NAME_FIELD", "Street name", None, "STREETS"))
        for name, title in CONDITIONS.items():
            self.addParameter(source(name, title, table, optional=True))
        self.addParameter(QgsProcessingParameterFolderDestination("FOLDER", "Folder"))
        self.addOutput(QgsProcessingOutputNumber("CORRIDORS_DONE", "Corridors done"))
        self.addOutput(QgsProcessingOutputNumber("ORDERS", "Work orders"))

    def processAlgorithm(self, parameters, context, feedback):
        rows = self.parameterAsSource(parameters, "CORRIDORS", context)
        missing = [name for name in COLUMNS if rows.fields().lookupField(name) < 0]
        if missing:
            raise QgsProcessingException(f"CORRIDORS: add the columns {', '.join(missing)}.")
        corridors = [{name: str(row[name]) for name in COLUMNS} for row in rows.getFeatures()]
        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        given = {name: parameters[name] for name in CONDITIONS if parameters.get(name)}
        steps = QgsProcessingMultiStepFeedback(4 * len(corridors), feedback)
        orders = 0
        for number, corridor in enumerate(corridors):
            feedback.pushInfo(corridor["name"])
            target = folder / "".join(c if c.isalnum() else "_" for c in corridor["name"])
            target.mkdir(parents=True, exist_ok=True)
            chain = Chain(steps, 4 * number, context, target)
            orders += chain.run(corridor, parameters["STREETS"], parameters["NAME_FIELD"], given)
        return {"FOLDER": str(folder), "CORRIDORS_DONE": len(corridors), "ORDERS": orders}


class Chain:
    """The four steps for one corridor, written into one folder."""

    def __init__(self, feedback, first_step, context, folder):
        self._feedback, self._step = feedback, first_step
        self._context, self._folder = context, folder

    def run(self, corridor, streets, name_field, conditions):
        """Return the number of work orders."""
        made = self._call("definecorridor", {
            "STREETS": streets, "NAME_FIELD": name_field, "NAME": corridor["name"],
            "STREET": corridor["street"], "FROM_STREET": corridor["from_street"],
            "TO_STREET": corridor["to_street"], "CENTERLINE": self._file("center_line.gpkg"),
            "AREA": self._file("area.gpkg"), "BLOCK_FACES": self._file("block_faces.gpkg"),
        })  # fmt: skip
        orders = self._call("generateworkorders", {
            "BLOCK_FACES": made["BLOCK_FACES"], "AREA": made["AREA"], "START": corridor["start"],
            "OUTPUT": self._file("work_orders.gpkg"), **conditions,
        })  # fmt: skip
        self._call("exportworkorders", {"INPUT": orders["OUTPUT"], "FOLDER": str(self._folder)})
        self._call("fieldmaps", {
            "BLOCK_FACES": made["BLOCK_FACES"], "WORK_ORDERS": orders["OUTPUT"],
            "BASEMAP": [streets], "TITLE": corridor["name"],
            "OUTPUT": self._file("field_maps.pdf"),
        })  # fmt: skip
        return int(orders["ORDERS"])

    def _file(self, name):
        return str(self._folder / name)

    def _call(self, name, parameters):
        if self._feedback.isCanceled():
            raise QgsProcessingException("Canceled.")
        self._feedback.setCurrentStep(self._step)
        self._step += 1
        return processing.run(
            f"kcsafety:{name}", parameters, context=self._context, feedback=self._feedback,
            is_child_algorithm=True,
        )  # fmt: skip
