"""The Processing provider: every algorithm, under one id."""

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from kc_safety_plugin.algorithms.conditions.lighting import Lighting
from kc_safety_plugin.algorithms.conditions.overlay import OverlayConditions
from kc_safety_plugin.algorithms.conditions.risk_terrain import RiskTerrainModel
from kc_safety_plugin.algorithms.conditions.vacancy import Vacancy
from kc_safety_plugin.algorithms.conditions.vegetation import Vegetation
from kc_safety_plugin.algorithms.corridors.activate_corridor import ActivateCorridor
from kc_safety_plugin.algorithms.corridors.create_workspace import CreateWorkspace
from kc_safety_plugin.algorithms.corridors.define_corridor import DefineCorridor
from kc_safety_plugin.algorithms.corridors.rank_corridors import RankCorridors
from kc_safety_plugin.algorithms.field.canvass_turfs import CanvassTurfs
from kc_safety_plugin.algorithms.field.field_maps import FieldMaps
from kc_safety_plugin.algorithms.hotspots.gi_star import GiStar
from kc_safety_plugin.algorithms.hotspots.gi_star_values import GiStarValues
from kc_safety_plugin.algorithms.hotspots.hot_streets import HotStreets
from kc_safety_plugin.algorithms.hotspots.hour_of_week import HourOfWeek
from kc_safety_plugin.algorithms.hotspots.kernel_density import KernelDensity
from kc_safety_plugin.algorithms.hotspots.percent_change import PercentChange
from kc_safety_plugin.algorithms.hotspots.top_places import TopPlaces
from kc_safety_plugin.algorithms.prepare.import_incidents import ImportIncidents
from kc_safety_plugin.algorithms.prepare.import_requests import ImportRequests
from kc_safety_plugin.algorithms.workorders.export_work_orders import ExportWorkOrders
from kc_safety_plugin.algorithms.workorders.generate_work_orders import GenerateWorkOrders
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.paths import ICONS, MODELS

ALGORITHMS: tuple = (
    # Prepare
    ImportIncidents,
    ImportRequests,
    # Hot spots
    KernelDensity,
    GiStar,
    GiStarValues,
    HotStreets,
    TopPlaces,
    HourOfWeek,
    PercentChange,
    # Conditions
    Lighting,
    Vegetation,
    Vacancy,
    OverlayConditions,
    RiskTerrainModel,
    # Corridors
    RankCorridors,
    DefineCorridor,
    CreateWorkspace,
    ActivateCorridor,
    # Work orders
    GenerateWorkOrders,
    ExportWorkOrders,
    # Field
    CanvassTurfs,
    FieldMaps,
)


class SafetyProvider(QgsProcessingProvider):
    def id(self):
        return "kcsafety"

    def name(self):
        return "KC Safety"

    def longName(self):
        return tr("KC Safety: hot spots, conditions, corridors and work orders")

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICONS / "kc_safety.svg")

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        # A model finds its steps in the registry: none of them before we are there.
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            self._add_models()

    def complete(self):
        """Add what could not be read before the provider was registered, the shipped models."""
        self._add_models()
        self.algorithmsLoaded.emit()

    def _add_models(self):
        for path in sorted(MODELS.glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            if model.fromFile(str(path)):
                self.addAlgorithm(model)
