"""What one reading of workspace and incidents brings to the panel of the corridor."""

from dataclasses import dataclass
from datetime import date
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry, QgsProject

from kc_safety_plugin.bridge.area_incidents import (
    IncidentSource,
    incident_source,
    incidents_inside,
)
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.bridge.roles import layers_by_role
from kc_safety_plugin.core.corridors.queue import Corridor, active, queue
from kc_safety_plugin.core.corridors.trend import Trend, trend_of
from kc_safety_plugin.core.errors import SafetyDataError
from kc_safety_plugin.core.workorders.figures import figures
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.systems import crs_of


@dataclass(frozen=True)
class Asked:
    """The incidents to read, or the sentence that says why there are none."""

    source: Optional[IncidentSource] = None
    why_not: str = ""


@dataclass(frozen=True)
class Content:
    """``figures`` and ``trend`` are of the active corridor; ``why_not`` tells of no trend."""

    corridor: Optional[Corridor]
    waiting: list
    figures: list
    today: date
    trend: Optional[Trend] = None
    why_not: str = ""
    left_out: int = 0


def asked_of(project: QgsProject) -> Asked:
    """The layer that plays the role of the incidents; to be called in the main thread."""
    layer = layers_by_role(project).get("incidents")
    if layer is None:
        return Asked(why_not=tr("Choose the layer of incidents to see their figures."))
    try:
        return Asked(incident_source(layer, project.transformContext()))
    except SafetyDataError as error:
        return Asked(why_not=explain(error))


def read_content(store, asked: Asked) -> Content:
    """Read everything; to be called beside the window."""
    corridors, clock = store.corridors(), store.clock()
    corridor, today = active(corridors), clock.today()
    orders = store.orders(corridor.corridor_id) if corridor else []
    sums = figures(orders, today)
    waiting = queue(corridors)
    if corridor is None or asked.source is None:
        return Content(corridor, waiting, sums, today, why_not=asked.why_not)
    shape = store.shape(corridor.corridor_id)
    area = QgsGeometry()
    if shape is not None:
        area.fromWkb(shape.area)
    if area.isEmpty():
        told = tr("The workspace holds no area of this corridor, so no incident can be counted.")
        return Content(corridor, waiting, sums, today, why_not=told)
    found = incidents_inside(asked.source, area, crs_of(store.system()))
    trend = trend_of(
        found.begin, found.end, found.clock, (found.first, found.last), corridor.term, today,
        clock.zone,
    )  # fmt: skip
    left_out = found.piled + found.undated
    return Content(corridor, waiting, sums, today, trend, left_out=left_out)


def untimed(trend: Trend) -> bool:
    return not np.any(trend.hours > 0)
