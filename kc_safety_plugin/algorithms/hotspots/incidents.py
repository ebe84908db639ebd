"""What the hot spot tools share: incidents with weights, strays, piles and choices in words."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY

from kc_safety_plugin.bridge.crs import WGS84
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.hotspots.scale import Choice, Reason
from kc_safety_plugin.core.hotspots.strays import strays
from kc_safety_plugin.core.prepare.piles import Piles, find_piles
from kc_safety_plugin.i18n import tr

_PILES_SHOWN = 5


@dataclass(frozen=True)
class Incidents:
    """Places of incidents in metres; ``weights`` is None when every incident counts one."""

    x: np.ndarray
    y: np.ndarray
    weights: Optional[np.ndarray]

    def __len__(self):
        return len(self.x)

    def only(self, chosen: np.ndarray) -> "Incidents":
        weights = None if self.weights is None else self.weights[chosen]
        return Incidents(self.x[chosen], self.y[chosen], weights)

    def amounts(self) -> np.ndarray:
        """Weight of every incident, one without a weight field."""
        return np.ones(len(self)) if self.weights is None else self.weights


def read_incidents(run, name: str) -> Incidents:
    """Incidents of the input ``name`` with the field of ``WEIGHT``; NULL weights are left out."""
    field = run.text("WEIGHT")
    table = run.points(name, numbers=(field,))
    run.refuse_empty(name, table)
    if not field:
        return Incidents(table.x, table.y, None)
    weights = table.columns[field]
    known = ~np.isnan(weights)
    missing = int(np.count_nonzero(~known))
    run.leave_out(
        missing,
        tr("{parameter}: left out {count} incidents without a weight.").format(
            parameter=run.label("WEIGHT"), count=missing
        ),
    )
    incidents = Incidents(table.x, table.y, weights).only(known)
    usable = np.isfinite(incidents.weights).all() and (incidents.weights >= 0).all()
    if len(incidents) == 0 or not usable or not incidents.weights.any():
        raise SafetyDataError(Problem.WEIGHTS, parameter=run.label("WEIGHT"))
    return incidents


def without_strays(run, name: str, area: str, incidents: Incidents) -> tuple:
    """Return (incidents, number left out): points that would stretch the map over a continent."""
    astray = strays(incidents.x, incidents.y)
    count = int(np.count_nonzero(astray))
    run.leave_out(
        count,
        tr(
            "{parameter}: left out {count} points far away from all others (more than four times "
            "as far as 95 % of the points); give {area} to choose the area yourself."
        ).format(parameter=run.label(name), count=count, area=area),
    )
    return (incidents.only(~astray) if count else incidents), count


def say_choice(run, parameter: str, choice: Choice) -> None:
    """Tell the automatic value of a parameter and why it was taken."""
    words = {
        Reason.SPACING: tr("twice the distance between neighboring places"),
        Reason.AREA: tr("the spacing of the places, limited by the size of the area"),
        Reason.PEAK: tr("where neighbors are most alike: the first peak of Moran's I"),
        Reason.NEIGHBORS: tr("gives a place about {k} neighbors").format(k=choice.neighbors),
        Reason.SPREAD: tr("the standard distance of the places"),
    }
    run.say(
        tr("{parameter}: chose {metres:.0f} m ({reason}).").format(
            parameter=run.label(parameter), metres=choice.metres, reason=words[choice.reason]
        )
    )


def guilty_piles(incidents: Incidents, piles: Piles, share: np.ndarray) -> np.ndarray:
    """True for those of all small ``piles`` that make half of a hot place, and are piles.

    ``share`` is the part of the hot place that each pile makes, 0 of others. What makes no hot
    place cannot be blamed: most often the rule of piles is not needed.
    """
    guilty = share >= 0.5
    if guilty.any():
        guilty &= piles.counts >= find_piles(incidents.x, incidents.y).size
    return guilty


def warn_piles(run, piles: Piles, guilty: np.ndarray, sentence: str, details: list) -> int:
    """Warn of the ``guilty`` piles and return how many there are.

    ``sentence`` is told with ``count``, ``place`` and the ``details`` (a dict per pile).
    """
    chosen = np.flatnonzero(guilty)
    to_degrees = QgsCoordinateTransform(
        run.crs, QgsCoordinateReferenceSystem(WGS84), run.context.transformContext()
    )
    for k in chosen[:_PILES_SHOWN].tolist():
        x, y = piles.places[k].tolist()
        degrees = to_degrees.transform(QgsPointXY(x, y))
        place = tr("latitude {lat:.6f}, longitude {lon:.6f} ({x:.1f}, {y:.1f} in {crs})").format(
            lat=degrees.y(), lon=degrees.x(), x=x, y=y, crs=run.crs.authid()
        )
        run.warn(sentence.format(count=int(piles.counts[k]), place=place, **details[k]))
    if len(chosen) > _PILES_SHOWN:
        run.warn(
            tr("{count} more coordinates like that are not listed.").format(
                count=len(chosen) - _PILES_SHOWN
            )
        )
    return len(chosen)
