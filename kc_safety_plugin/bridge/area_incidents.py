"""The incidents of a layer that lie in one area, read beside the window."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDataProvider,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from kc_safety_plugin.bridge.attributes import as_texts, as_times
from kc_safety_plugin.bridge.compat import is_date_only, is_text
from kc_safety_plugin.core.errors import Problem, SafetyDataError

_BEGIN, _END, _PRECISION, _PILE = "occurred_from", "occurred_to", "time_precision", "pile"
_DATE_ALONE = len("2024-01-31")


@dataclass(frozen=True)
class IncidentSource:
    """A layer of incidents as it is now; may be read in any thread."""

    name: str
    features: QgsVectorLayerFeatureSource
    fields: QgsFields
    crs: QgsCoordinateReferenceSystem
    transforms: QgsCoordinateTransformContext
    provider: str
    uri: str


@dataclass(frozen=True)
class Incidents:
    """``begin`` and ``end`` (n,) datetime64[s] wall time, NaT where unknown; ``clock`` (n,) True
    where the time of day is known. ``first`` and ``last`` are of the whole layer, NaT of an empty
    one; ``piled`` and ``undated`` incidents of the area are left out.
    """

    begin: np.ndarray
    end: np.ndarray
    clock: np.ndarray
    first: np.datetime64
    last: np.datetime64
    piled: int = 0
    undated: int = 0


def incident_source(
    layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext
) -> IncidentSource:
    """To be called in the main thread; refuses a layer that has no times or no system."""
    if layer.fields().lookupField(_BEGIN) < 0:
        raise SafetyDataError(
            Problem.FACTOR_FIELD, parameter=layer.name(), fields=_BEGIN, tool="Import incidents"
        )
    if not layer.crs().isValid():
        raise SafetyDataError(Problem.NO_CRS, parameter=layer.name())
    # Unsaved edits are in the layer alone.
    ask = layer.providerType() != "memory" and not layer.isEditable()
    return IncidentSource(
        layer.name(),
        QgsVectorLayerFeatureSource(layer),
        layer.fields(),
        layer.crs(),
        transforms,
        layer.providerType() if ask else "",
        layer.source() if ask else "",
    )


def incidents_inside(
    source: IncidentSource, area: QgsGeometry, crs: QgsCoordinateReferenceSystem
) -> Incidents:
    """Read the incidents in ``area`` (in ``crs``), its edge included."""
    shape = QgsGeometry(area)
    shape.transform(QgsCoordinateTransform(crs, source.crs, source.transforms))
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    found = {name: source.fields.lookupField(name) for name in (_BEGIN, _END, _PRECISION, _PILE)}
    request = QgsFeatureRequest().setFilterRect(shape.boundingBox())
    request.setSubsetOfAttributes([at for at in found.values() if at >= 0])
    rows = [
        [one.attribute(at) if at >= 0 else None for at in found.values()]
        for one in source.features.getFeatures(request)
        if one.hasGeometry() and engine.intersects(one.geometry().constGet())
    ]
    begins, ends, precisions, piles = zip(*rows) if rows else ((), (), (), ())
    begin = as_times(begins).reshape(-1)
    piled = np.array([one is True or one == 1 for one in piles], bool)
    keep = ~piled & ~np.isnat(begin)
    clock = np.array([one != "day" for one in as_texts(precisions)], bool)
    field = source.fields.at(found[_BEGIN])
    if is_date_only(field):
        clock[:] = False
    elif is_text(field):
        clock &= [len(text.strip()) > _DATE_ALONE for text in as_texts(begins)]
    first, last = _bounds(source, found[_BEGIN])
    return Incidents(
        begin[keep],
        as_times(ends).reshape(-1)[keep],
        clock[keep],
        first,
        last,
        int(piled.sum()),
        int(np.count_nonzero(~piled & np.isnat(begin))),
    )


def _bounds(source: IncidentSource, field: int) -> tuple:
    """Earliest and latest time of the layer."""
    provider: Optional[QgsDataProvider] = None
    if source.provider:
        options = QgsDataProvider.ProviderOptions()
        registry = QgsProviderRegistry.instance()
        provider = registry.createProvider(source.provider, source.uri, options)
    if provider is not None and provider.isValid():
        # The file or database answers that without handing out every row.
        both = as_times([provider.minimumValue(field), provider.maximumValue(field)])
        return both[0], both[1]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([field])
    times = as_times([one.attribute(field) for one in source.features.getFeatures(request)])
    times = times.reshape(-1)[~np.isnat(times.reshape(-1))]
    nothing = np.datetime64("NaT", "s")
    return (times.min(), times.max()) if len(times) else (nothing, nothing)
