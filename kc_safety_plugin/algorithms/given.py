"""What a run was given: the values of its parameters."""

import os
from datetime import date, datetime
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.bridge.compat import field_names
from kc_safety_plugin.bridge.layer_names import layer_title
from kc_safety_plugin.core.errors import Problem, SafetyDataError


class Given:
    """Parameters by name, as the values a kernel can use."""

    def __init__(self, algorithm, parameters: dict, context: QgsProcessingContext):
        self._algorithm = algorithm
        self.parameters = parameters
        self.context = context
        #: The working system, once an input has decided it.
        self.crs = QgsCoordinateReferenceSystem()

    def given(self, name: str) -> bool:
        """True when an optional parameter was set."""
        return self.parameters.get(name) not in (None, "")

    def text(self, name: str) -> str:
        return self._algorithm.parameterAsString(self.parameters, name, self.context)

    def number(self, name: str) -> float:
        return self._algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole_number(self, name: str) -> int:
        return self._algorithm.parameterAsInt(self.parameters, name, self.context)

    def flag(self, name: str) -> bool:
        return self._algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def choice(self, name: str) -> str:
        return self._algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def moment(self, name: str) -> Optional[datetime]:
        """A date and time as local wall time; None when it was not given."""
        value = self._algorithm.parameterAsDateTime(self.parameters, name, self.context)
        if not self.given(name) or not value.isValid():
            return None
        return datetime.fromisoformat(value.toString("yyyy-MM-ddTHH:mm:ss"))

    def day(self, name: str) -> Optional[date]:
        """A date; None when it was not given."""
        when = self.moment(name)
        return None if when is None else when.date()

    def files(self, name: str) -> list:
        """Paths of a parameter that takes several files; one text may join them with ``;``."""
        listed = self._algorithm.parameterAsFileList(self.parameters, name, self.context)
        out = []
        for text in filter(None, listed):
            out += [text] if os.path.exists(text) else filter(None, text.split(";"))
        return [text.strip() for text in out]

    def crs_of(self, name: str) -> QgsCoordinateReferenceSystem:
        """The system a parameter names; not valid when it names none."""
        return self._algorithm.parameterAsCrs(self.parameters, name, self.context)

    def path(self, name: str) -> str:
        return self._algorithm.parameterAsFile(self.parameters, name, self.context)

    def destination(self, name: str) -> str:
        """The file or folder to write to, a temporary one when that was asked for."""
        return self._algorithm.parameterAsFileOutput(self.parameters, name, self.context)

    def fields(self, name: str) -> list:
        return field_names(self._algorithm, self.parameters, name, self.context)

    def extent(self, name: str):
        """(left, bottom, right, top) in the working system; None when it was not given."""
        if not self.given(name):
            return None
        box = self._algorithm.parameterAsExtent(self.parameters, name, self.context, self.crs)
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def point(self, name: str):
        """(x, y) of a place in the working system; None when it was not given."""
        if not self.given(name):
            return None
        place = self._algorithm.parameterAsPoint(self.parameters, name, self.context, self.crs)
        return place.x(), place.y()

    def raster(self, name: str):
        return self._algorithm.parameterAsRasterLayer(self.parameters, name, self.context)

    def map_layer(self, name: str):
        """A layer of any kind, vector or raster."""
        return self._algorithm.parameterAsLayer(self.parameters, name, self.context)

    def layers(self, name: str) -> list:
        return self._algorithm.parameterAsLayerList(self.parameters, name, self.context) or []

    def source(self, name: str):
        """The feature source, or None for an optional one that was not given."""
        if not self.given(name):
            return None
        source = self._algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(self._algorithm.invalidSourceError(self.parameters, name))
        if source.wkbType() != QgsWkbTypes.Type.NoGeometry and not source.sourceCrs().isValid():
            raise SafetyDataError(Problem.NO_CRS, parameter=self.label(name))
        return source

    def one_of(self, name: str, layer, tables: bool = False) -> tuple:
        """(source, label) of one layer of a parameter that takes several, maybe plain tables."""
        label = f"{name} ({layer_title(layer)})"
        if not isinstance(layer, QgsVectorLayer) or not (tables or layer.isSpatial()):
            raise SafetyDataError(Problem.FACTOR_LAYER, parameter=label)
        source = QgsProcessingFeatureSource(layer, self.context)
        if layer.isSpatial() and not source.sourceCrs().isValid():
            raise SafetyDataError(Problem.NO_CRS, parameter=label)
        return source, label

    def expression_context(self, source):
        """Where expressions on the features of ``source`` find project and layer variables."""
        return self._algorithm.createExpressionContext(self.parameters, self.context, source)

    def label(self, name: str) -> str:
        """Name and title of a parameter, as refusals show it."""
        return f"{name} ({self._algorithm.parameterDefinition(name).description()})"
