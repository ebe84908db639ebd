"""A corridor put to work: read, decide, keep, tell."""

from datetime import date
from pathlib import Path

from kc_safety_plugin.algorithms.workspace import open_workspace, who
from kc_safety_plugin.bridge.forms.project import is_as_made, write_project
from kc_safety_plugin.bridge.terms import term_words
from kc_safety_plugin.core.corridors.clock import Term
from kc_safety_plugin.core.corridors.queue import (
    Activation,
    Corridor,
    admit,
    named,
    next_start,
    queue,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import CLOSED, status_of
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.records import CORRIDOR, Entry
from kc_safety_plugin.storage.systems import crs_of, system_of

from .activate_corridor import LAYERS
from .corridor_layers import read_layers


def execute(run):
    with open_workspace(run) as store:
        drawn = _drawn(run, store)
        moment = store.clock().now()
        # From here on nobody else can save, so the queue stays as it is read.
        with store.change() as change:
            if drawn is not None:
                change.put_system(system_of(run.crs))
            corridors = change.corridors()
            wanted = _wanted(run, corridors, drawn, moment.local.date())
            act = admit(corridors, wanted)
            before = named(corridors, act.corridor.name)
            for one, was in ((act.relieved, "active"), (act.corridor, _stage(before))):
                if one is not None:
                    shape = drawn.shape if drawn and one is act.corridor else None
                    change.put_corridor(one, _entry(one, was, who(run), moment), shape)
            left = _open_orders(change, act)
            waiting = queue(change.corridors())
            # Canceled up to here, nothing is kept.
            run.tick()(0.95)
            run.tick()(1.0)
        title = store.settings().get("name") or tr("KC Safety")
    if drawn is not None:
        _open_on_corridors(run, title)
    return _results(run, act, left, waiting, moment.local.date())


def _open_on_corridors(run, title):
    """The project inside looks at the corridors, unless a planner made it look elsewhere."""
    path = Path(run.path("WORKSPACE"))
    try:
        if is_as_made(path):
            write_project(path, title, run.crs)
    except OSError as error:
        # The corridor is kept already; where the map opens is a courtesy.
        run.warn(str(error))


def _drawn(run, store):
    run.crs = crs_of(store.system())
    if not run.given(LAYERS[0]):
        return None
    if store.settings().get("crs_chosen") != "yes" and not store.corridors():
        run.work_in_crs_of("CENTERLINE")
    else:
        run.say(tr("Kept in {crs}, the system of the workspace.").format(crs=run.crs.authid()))
    return read_layers(run)


def _wanted(run, corridors, drawn, today) -> Corridor:
    status, name = run.choice("STATUS"), run.text("NAME").strip()
    waiting = queue(corridors)
    if not name and drawn:
        name = drawn.name
    if not name and waiting and status == "active":
        name = waiting[0].name
        run.say(tr("NAME: took {name}, the first of the queue.").format(name=name))
    known = named(corridors, name) if name else None
    if known is None and (drawn is None or not name):
        lacks = "NAME" if drawn else run.label("CENTERLINE")
        raise SafetyDataError(Problem.CORRIDOR_LAYERS, parameter=lacks, name=name or "-")
    start = run.day("START") or _start(run, corridors, status, known, today)
    about = drawn or known
    return Corridor(
        known.corridor_id if known else "",
        known.name if known else name,
        status,
        start,
        run.whole_number("DAYS"),
        about.street,
        about.from_street,
        about.to_street,
        about.length_m,
    )


def _start(run, corridors, status, known, today) -> date:
    if known is not None and known.status == status:
        return known.start
    start = today if status == "active" else next_start(corridors, today)
    run.say(tr("START: took {day}.").format(day=start.isoformat()))
    return start


def _open_orders(change, act: Activation) -> int:
    if act.relieved is None:
        return 0
    orders = change.orders(act.relieved.corridor_id)
    return sum(status_of(one.status) not in CLOSED for one in orders)


def _results(run, act: Activation, left, waiting, today) -> dict:
    corridor, term = act.corridor, act.corridor.term
    _tell(run, act, left, term, today)
    if waiting:
        listed = ", ".join(f"{one.name} ({one.start.isoformat()})" for one in waiting)
        run.say(tr("In the queue: {listed}.").format(listed=listed))
    return {
        "CORRIDOR_ID": corridor.corridor_id,
        "END": term.end.isoformat(),
        "USED_START": term.start.isoformat(),
        "USED_NAME": corridor.name,
        "DAY": term.day(today),
        "FINISHED": act.relieved.name if act.relieved else "",
        "OPEN_ORDERS": left,
        "NEXT": waiting[0].name if waiting else "",
    }


def _tell(run, act, left, term: Term, today):
    if act.relieved is not None:
        run.warn(
            tr(
                "{name} is finished, with {day} as its last day; {count} of its orders are "
                "still open."
            ).format(name=act.relieved.name, day=act.relieved.finished, count=left)
        )
    run.say(
        tr("{name} is {status}: {term}.").format(
            name=act.corridor.name,
            status=act.corridor.status,
            term=term_words(term, today),
        )
    )


def _stage(before) -> str:
    return before.status if before else ""


def _entry(corridor, was, who, moment) -> Entry:
    if corridor.finished:
        note = corridor.finished.isoformat()
    else:
        note = f"{corridor.start.isoformat()} – {corridor.term.end.isoformat()}"
    return Entry(CORRIDOR, corridor.corridor_id, moment, who, was, corridor.status, note)
