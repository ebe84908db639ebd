"""Read where teams start: an end, a meeting point, or points of their own."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.turf_places import nearest_end
from kc_safety_plugin.core.field.turf_start import Start
from kc_safety_plugin.core.workorders.axis import locate
from kc_safety_plugin.i18n import tr


def read_start(run, axis, teams: dict) -> Start:
    """``teams`` are the numbers of teams by role."""
    corners = (*axis.from_m.tolist(), *axis.to_m.tolist())
    return Start(run.choice("START_AT"), corners, _meeting(run, axis), _own(run, axis, teams))


def _meeting(run, axis):
    point = run.point("START_POINT")
    if point is None:
        return None
    spot = locate(axis, np.array([point[0]]), np.array([point[1]]))
    meeting = nearest_end(axis, float(spot.chainage[0]))
    run.say(
        tr(
            "Teams meet at the block end {meeting:,.0f} m along the corridor, {away:,.0f} m "
            "from START_POINT."
        ).format(
            meeting=meeting,
            away=float(np.hypot(spot.distance[0], spot.chainage[0] - meeting)),
        )
    )
    return meeting


def _own(run, axis, teams) -> dict:
    """Chainage of the starting point of each team that has one, by role and number."""
    source = run.source("TEAM_STARTS")
    if source is None:
        return {}
    names = {one.name().lower(): one.name() for one in source.fields()}
    if "team" not in names:
        raise SafetyDataError(
            Problem.FIELD_OR_CHOICE,
            parameter=run.label("TEAM_STARTS"),
            field="team",
            other="START_AT",
        )
    texts = [names[name] for name in ("team", "role") if name in names]
    points = run.points("TEAM_STARTS", texts=texts, tick=run.tick(0.4, 0.4))
    if not len(points):
        return {}
    roles = {role.casefold(): role for role in teams}
    written = points.columns.get(names.get("role", ""), [""] * len(points))
    chainage = locate(axis, points.x, points.y).chainage
    own: dict = {}
    # By place, so that the order of the points decides nothing.
    for row in np.lexsort((points.y, points.x)):
        number = points.columns[names["team"]][row].strip()
        # Without roles every point speaks of the only one there is.
        role = (
            roles.get(" ".join(written[row].split()).casefold())
            if len(teams) > 1
            else next(iter(teams))
        )
        if role is not None and number.isdigit() and 1 <= int(number) <= teams[role]:
            own.setdefault((role, int(number)), float(chainage[row]))
    unknown = len(points) - len(own)
    if unknown:
        run.warn(
            tr("TEAM_STARTS: {count} points name no team there is, or one twice.").format(
                count=unknown
            )
        )
    return own
