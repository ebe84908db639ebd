"""Read parcels and the evidence that speaks for vacancy."""

import numpy as np

from kc_safety_plugin.algorithms.conditions.street_rows import open_requests
from kc_safety_plugin.bridge.parcels import Parcels, read_parcels, vacant_condition
from kc_safety_plugin.core.conditions.vacancy import Evidence
from kc_safety_plugin.core.conditions.vacant_matching import (
    containing_or_nearest,
    nearest_point,
)
from kc_safety_plugin.core.conditions.vacant_rules import VacancyRules
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.privacy import is_person_column
from kc_safety_plugin.i18n import tr

_EVIDENCE = {"DANGEROUS": "dangerous", "LAND_BANK": "land_bank", "REQUESTS": "requests"}
#: Inputs of which at least one must be given.
SOURCES = ("PARCELS", *_EVIDENCE)


def read_vacant_parcels(run) -> Parcels:
    """Parcels of PARCELS, none when it was not given."""
    if not run.given("PARCELS"):
        none = np.empty(0)
        return Parcels(none, none, none.astype(bool), none, [], [], None, 0, 0, 0, 0)
    for name in ("PARCEL_ID", "ADDRESS_FIELD"):
        if is_person_column(run.text(name)):
            raise SafetyDataError(
                Problem.PERSON_FIELD, parameter=run.label(name), field=run.text(name)
            )
    source = run.source("PARCELS")
    parcels = read_parcels(
        source,
        run.crs,
        run.context.transformContext(),
        vacant_condition(run.text("VACANT_EXPRESSION"), source),
        run.expression_context(source),
        tuple(run.text(name) for name in ("BUILDING_FIELD", "PARCEL_ID", "ADDRESS_FIELD")),
        with_rings=any(run.given(name) for name in _EVIDENCE),
        tick=run.tick(0.05, 0.5),
    )
    run.leave_out_shapeless("PARCELS", parcels.skipped)
    if parcels.repaired:
        run.warn(tr("PARCELS: {count} broken areas were mended.").format(count=parcels.repaired))
    if not run.text("BUILDING_FIELD"):
        run.say(
            tr("BUILDING_FIELD was not given: only records about buildings make a place a house.")
        )
    return parcels


def read_evidence(run, parcels: Parcels, rules: VacancyRules, distance: float) -> list:
    """Every evidence layer given, each record with the parcel it belongs to."""
    rank = _ranks(parcels)
    tick = run.tick(0.5, 0.6)
    found = []
    for name, source in _EVIDENCE.items():
        if not run.given(name):
            continue
        table = _points(run, name)
        if parcels.rings is not None:
            parcel = containing_or_nearest(table.x, table.y, parcels.rings, distance, rank, tick)
        else:
            parcel = nearest_point(table.x, table.y, parcels.x, parcels.y, distance, rank, tick)
        found.append(Evidence(source, table.x, table.y, parcel, _houses(table, source, rules)))
    return found


def _points(run, name):
    if name != "REQUESTS":
        return run.points(name, tick=run.tick(0.5, 0.55))
    has_type = run.source(name).fields().lookupField("type") >= 0
    texts = ("type",) if has_type else ()
    return open_requests(run, name, "vacancy", texts, run.tick(0.5, 0.55))


def _houses(table, source, rules):
    """Records that speak of a building: by their own words, else by their source."""
    by_source = rules.own_kind[source] == "house"
    words = table.columns.get("type")
    if words is not None:
        return np.array([by_source or rules.means_house(text) for text in words], bool)
    return np.full(len(table), by_source)


def _ranks(parcels):
    """Of parcels on one spot the vacant one first, then by id: never by order of the input."""
    ids = np.array(parcels.ids if parcels.ids else [""] * len(parcels))
    order = np.lexsort((-np.nan_to_num(parcels.building), ids, ~parcels.vacant))
    rank = np.empty(len(parcels), np.intp)
    rank[order] = np.arange(len(parcels))
    return rank
