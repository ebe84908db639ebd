"""Turn drafts into orders: words, place, day, estimates, priority."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .axis import Axis, face_rows
from .drafts import Drafts
from .findings import FACE_KINDS
from .orders import WorkOrder, order_id
from .places import locations, side_letters
from .rules import Catalogue
from .templates import fill

# An order lies on a street of the overlay when it is at most this far from it.
_OVERLAY_METRES = 30.0


@dataclass(frozen=True)
class Overlay:
    """Ranked streets: ``rank`` from 1 (worst), NaN where unranked; ``why`` one sentence each."""

    lines: Lines
    rank: np.ndarray
    why: list


@dataclass(frozen=True)
class Case:
    """An open 311 case; ``calls`` counts the cases of the same thing near by, itself included."""

    number: str
    age_days: float = float("nan")
    calls: int = 1


def assemble(
    drafts: Drafts,
    axis: Axis,
    catalogue: Catalogue,
    start: date,
    overlay: Optional[Overlay] = None,
    cases: Sequence = (),
) -> list:
    """Return one ``WorkOrder`` per draft, without number; ``cases`` holds a Case or None each."""
    rule, findings, row = drafts.rule, drafts.findings, drafts.row
    spots = drafts.spots.take(row)
    both = "both sides" if rule.finding in FACE_KINDS else "center of the street"
    face = face_rows(axis, spots)
    rank, why, top = _ranks(drafts, overlay, catalogue.overlay_share)
    due = start + timedelta(days=rule.due_day)
    steps = np.where(top, catalogue.overlay_steps, 0)
    orders, count = [], drafts.count
    for i, (place, letter) in enumerate(
        zip(locations(axis, spots, both), side_letters(spots.side))
    ):
        values = {**findings.row(row[i]), "overlay_rank": rank[i], "total": drafts.amount[i]}
        corridor = axis.faces.corridor[face[i]]
        case = cases[i] if len(cases) else None
        sentences = [
            fill(rule.reason, values),
            _others(count[i]) if rule.finding in FACE_KINDS else "",
            _case_words(case),
            _overlay_words(rank[i], why[i]) if top[i] else "",
            f"Checklist: {rule.checklist}." if rule.checklist else "",
        ]
        orders.append(
            WorkOrder(
                wo_id=order_id(corridor, rule.task, drafts.subject[i]),
                corridor=corridor,
                condition=rule.condition,
                task=rule.task,
                priority=max(1, rule.priority - int(steps[i])),
                department=rule.department,
                due_date=due,
                location=place,
                block=axis.faces.block[face[i]],
                side=letter,
                chainage_m=round(float(spots.chainage[i]), 1),
                asset_id=_asset(drafts, i),
                request_id=case.number if case else "",
                measure=fill(rule.measure, values),
                reason=" ".join(filter(None, sentences)),
                est_hours=_estimate(rule.hours, rule.hours_per, drafts.amount[i], 1),
                est_cost=_estimate(rule.cost, rule.cost_per, drafts.amount[i], 0),
                lon=round(float(findings.lon[row[i]]), 7),
                lat=round(float(findings.lat[row[i]]), 7),
                x=float(findings.x[row[i]]),
                y=float(findings.y[row[i]]),
            )
        )
    return orders


def _ranks(drafts, overlay, share) -> tuple:
    """(rank, sentence, is it among the worst) of the overlay's street at every draft."""
    n = len(drafts)
    rank, why = np.full(n, np.nan), [""] * n
    if overlay is None or not np.any(np.isfinite(overlay.rank)):
        return rank, why, np.zeros(n, bool)
    hit = snap_to_lines(drafts.x, drafts.y, overlay.lines, _OVERLAY_METRES).line
    on = hit >= 0
    rank[on] = overlay.rank[hit[on]]
    why = [overlay.why[street] if street >= 0 else "" for street in hit]
    last = np.ceil(share * np.sum(np.isfinite(overlay.rank)))
    return rank, why, rank <= last


def _asset(drafts, i) -> str:
    findings = drafts.findings
    if findings.kind in FACE_KINDS or findings.kind == "request" or not findings.asset:
        return ""
    return findings.asset[drafts.row[i]]


def _others(count) -> str:
    return f"Worst of {count} such places on this block face." if count > 1 else ""


def _case_words(case) -> str:
    if case is None:
        return ""
    age = "" if np.isnan(case.age_days) else f", open for {case.age_days:.0f} days"
    more = f"; reported {case.calls} times near here" if case.calls > 1 else ""
    return f"311 case {case.number}{age}{more}."


def _overlay_words(rank, why) -> str:
    return f"Overlay rank {rank:.0f}" + (f": {why.rstrip('.')}." if why else ".")


def _estimate(fixed, per_unit, amount, decimals) -> float:
    value = fixed + (per_unit * amount if per_unit and np.isfinite(amount) else 0.0)
    return round(float(value), decimals)
