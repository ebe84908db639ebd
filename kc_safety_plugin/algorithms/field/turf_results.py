"""Say what was planned, and write stops and turfs."""

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import ResultColumns, result_feature, result_fields
from kc_safety_plugin.bridge.turf_shapes import turf_shape
from kc_safety_plugin.core.field.route import route_of
from kc_safety_plugin.core.field.stretch_names import stretch_name
from kc_safety_plugin.core.workorders.axis import compass_side
from kc_safety_plugin.core.workorders.places import side_letters
from kc_safety_plugin.i18n import tr

from .turf_inputs import kept_fields

#: Half width of a turf's band, metres, at least; and what is added to the farthest stop's distance.
_HALF_WIDTH, _MARGIN = 25.0, 6.0
#: Each further role's band is wider by this, so that its outline can be seen around the others.
_PER_ROLE = 5.0


def results_of(plan, teams, stops, unplaced) -> dict:
    minutes = [turf.minutes for turf in plan.turfs]
    return {
        "BALANCE": plan.balance,
        "TURF_COUNT": len(plan.turfs),
        "STOPS_PLACED": len(stops.chainage),
        "UNPLACED": unplaced,
        "SIDE_STREET_STOPS": int(np.count_nonzero(stops.away > 0)),
        "TEAMS_WITHOUT_TURF": sum(teams.values()) - len(plan.turfs),
        "WALK_METERS": sum(turf.walk_m for turf in plan.turfs),
        "MINUTES_TOTAL": sum(minutes),
        "LONGEST": max(minutes),
        "SHORTEST": min(minutes),
    }


def tell(run, plan, teams, stops, unplaced) -> None:
    run.leave_out(
        unplaced,
        tr("STOPS: left out {count} stops out of reach of the corridor.").format(count=unplaced),
    )
    for role, count in teams.items():
        turfs = [turf for turf in plan.turfs if turf.role == role]
        if turfs:
            run.say(_role_sentence(role, turfs))
        if len(turfs) < count:
            run.warn(
                tr(
                    "{role}: {count} teams, but only {turfs} blocks and corners have stops; "
                    "the other teams have no turf."
                ).format(role=role or tr("All stops"), count=count, turfs=len(turfs))
            )
    side = int(np.count_nonzero(stops.away > 0))
    if side:
        run.say(
            tr("{count} stops lie on side streets, up to {metres:,.0f} m away on foot.").format(
                count=side, metres=float(stops.away.max())
            )
        )


def _role_sentence(role, turfs) -> str:
    minutes = [turf.minutes for turf in turfs]
    return tr(
        "{role}: {stops} stops in {turfs} turfs of {shortest:,.0f} to {longest:,.0f} minutes, "
        "longest over mean {balance:.2f}, {walk:,.0f} m of walking."
    ).format(
        role=role or tr("All stops"),
        stops=sum(turf.stops for turf in turfs),
        turfs=len(turfs),
        shortest=min(minutes),
        longest=max(minutes),
        balance=max(minutes) / (sum(minutes) / len(minutes)) if max(minutes) else 1.0,
        walk=sum(turf.walk_m for turf in turfs),
    )


def write_stops(run, table, stops, plan):
    """The stops in the order they are visited, turf after turf."""
    columns = ResultColumns(
        kept_fields(table),
        int_field("turf"),
        int_field("team"),
        text_field("role"),
        int_field("sequence"),
        text_field("side"),
        real_field("chainage_m"),
        real_field("minutes"),
        real_field("side_walk_m"),
    )
    sides = side_letters(stops.side)
    rows = np.lexsort((plan.sequence, plan.turf))
    features = (
        result_feature(
            columns.fields,
            QgsGeometry.fromPointXY(QgsPointXY(table.x[row], table.y[row])),
            *table.kept[row],
            plan.turf[row],
            plan.turfs[plan.turf[row] - 1].team,
            table.role[row],
            plan.sequence[row],
            sides[row],
            stops.chainage[row],
            stops.minutes[row],
            stops.away[row],
        )
        for row in rows
    )
    kind = QgsWkbTypes.Type.Point
    return run.write("OUTPUT", columns.fields, kind, features, "turf_stops", len(rows))


def write_turfs(run, axis, table, stops, plan):
    """One polygon per turf, with its figures and where its team sets out."""
    fields = result_fields(
        int_field("turf"),
        int_field("team"),
        text_field("role"),
        int_field("stops"),
        *[real_field(n) for n in ("minutes", "visit_min", "walk_m", "from_m", "to_m", "start_m")],
        text_field("heads"),
        text_field("stretch"),
    )
    route, faces = route_of(axis), axis.faces
    roles = sorted({turf.role for turf in plan.turfs})
    blocks = (faces.block, faces.from_m, faces.to_m)
    features = (
        result_feature(
            fields,
            _shape(route, turf, table, stops, plan, _PER_ROLE * roles.index(turf.role)),
            turf.number,
            turf.team,
            turf.role,
            turf.stops,
            turf.minutes,
            turf.service,
            turf.walk_m,
            turf.from_m,
            turf.to_m,
            turf.start_m,
            _heading(route, turf),
            stretch_name(*blocks, turf.from_m, turf.to_m),
        )
        for turf in plan.turfs
    )
    kind = QgsWkbTypes.Type.MultiPolygon
    return run.write("TURFS", fields, kind, features, "turfs", len(plan.turfs))


def _shape(route, turf, table, stops, plan, wider):
    own = plan.turf == turf.number
    places = np.column_stack([table.x, table.y])
    trips = []
    for trip in np.unique(plan.trip[own & (plan.trip >= 0)]):
        rows = np.flatnonzero(own & (plan.trip == trip))
        trips.append(np.concatenate([route.at(stops.chainage[rows[:1]]), places[rows]]))
    street = np.empty((0, 2))
    half = _HALF_WIDTH
    if turf.to_m > turf.from_m:
        street = route.between(turf.from_m, turf.to_m)
        rows = np.flatnonzero(own & (plan.trip < 0))
        off = places[rows] - route.at(stops.chainage[rows])
        half = max(half, float(np.hypot(*off.T).max(initial=0.0)) + _MARGIN) + wider
    return turf_shape(street, half, trips)


def _heading(route, turf) -> str:
    """The way a team sets out, in the words of the field."""
    angle = route.heading(turf.start_m) - np.pi / 2
    # ``compass_side`` names what lies left; turned right by a quarter, left is ahead.
    return compass_side(np.array([[np.cos(angle), np.sin(angle)]]), np.array([turf.way]))[0]
