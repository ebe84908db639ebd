"""A workspace that lives as long as the program: for trying out, and for tests of what uses one."""

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import Stage, active
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

from .records import System
from .schema import SCHEMA_VERSION


@dataclass(frozen=True)
class _State:
    """Everything, by key; replaced as a whole when a change is kept."""

    settings: dict = field(default_factory=dict)
    systems: dict = field(default_factory=dict)
    corridors: dict = field(default_factory=dict)
    shapes: dict = field(default_factory=dict)
    orders: dict = field(default_factory=dict)
    belongs: dict = field(default_factory=dict)
    entries: tuple = ()

    def copy(self) -> "_State":
        dicts = {name: dict(value) for name, value in vars(self).items() if name != "entries"}
        return _State(entries=self.entries, **dicts)


class _Reading:
    _state: _State
    _clock: Clock

    def settings(self):
        return dict(self._state.settings)

    def clock(self):
        return self._clock

    def system(self):
        return self._state.systems["one"]

    def corridors(self):
        return sorted(self._state.corridors.values(), key=lambda one: (one.start, one.name))

    def shape(self, corridor_id):
        return self._state.shapes.get(corridor_id)

    def orders(self, corridor_id=""):
        belongs = self._state.belongs
        found = self._state.orders.values()
        chosen = [one for one in found if corridor_id in ("", belongs[one.wo_id])]
        return sorted(chosen, key=_along)

    def history(self, subject=""):
        chosen = [one for one in self._state.entries if subject in ("", one.subject)]
        if subject in self._state.corridors:
            belongs = self._state.belongs
            chosen = [one for one in chosen if belongs.get(one.subject) is None]
        return sorted(chosen, key=lambda one: one.moment.utc)


class MemoryStore(_Reading):
    """Keeps the promises of every store, for one program."""

    name = "memory"

    def __init__(self, name: str, clock: Clock, system: System, patience: float = 5.0):
        self._clock, self._patience = clock, patience
        version = str(SCHEMA_VERSION)
        self._state = _State({"name": name, "zone": clock.name, "schema_version": version})
        self._state.systems["one"] = system
        self._saving = threading.Lock()

    @contextmanager
    def change(self):
        if not self._saving.acquire(timeout=self._patience):
            raise SafetyDataError(Problem.WORKSPACE_LOCKED, file=self.name)
        try:
            change = _Change(self._state.copy(), self._clock)
            yield change
            self._state = change._state
        finally:
            self._saving.release()

    def close(self):
        """Nothing is open."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class _Change(_Reading):
    def __init__(self, state: _State, clock: Clock):
        self._state, self._clock = state, clock

    def put_settings(self, values):
        self._state.settings.update(values)

    def put_system(self, system):
        empty = not (self._state.corridors or self._state.orders)
        if empty:
            self._state.systems["one"] = system
        return empty

    def put_corridor(self, corridor, entry=None, shape=None):
        rows = self._state.corridors
        running = active(rows.values())
        if corridor.stage is Stage.ACTIVE and running and running.name != corridor.name:
            taken = tr("Another corridor is active; one is at a time. Finish that one first.")
            reason = taken.rstrip(".")
            raise SafetyDataError(Problem.WORKSPACE_REFUSED, file="memory", reason=reason)
        self._guard(rows.get(corridor.corridor_id), corridor, corridor.name)
        rows[corridor.corridor_id] = corridor
        if shape is not None:
            self._state.shapes[corridor.corridor_id] = shape
        self._log([entry] if entry else [])

    def put_orders(self, corridor_id, orders, entries=()):
        for order in orders:
            self._guard(self._state.orders.get(order.wo_id), order, order.number)
            self._state.orders[order.wo_id] = order
            self._state.belongs.setdefault(order.wo_id, corridor_id)
        self._log(entries)

    def _log(self, entries):
        self._state = replace(self._state, entries=(*self._state.entries, *entries))

    def _guard(self, before, after, subject):
        found = before.row_version if before else 0
        if found == after.row_version - 1:
            return
        key = next(iter(vars(after).values()))
        said = [one for one in self._state.entries if one.subject == key]
        raise SafetyDataError(
            Problem.WORKSPACE_CHANGED,
            subject=subject,
            who=said[-1].who if said else "somebody",
            when=said[-1].moment.local.isoformat(" ")[:16] if said else "-",
            what=getattr(before, "status", "") or "-",
            version=found,
        )


def _along(order):
    known = order.chainage_m is not None
    place = order.chainage_m if known else 0.0
    return order.corridor, not known, place, order.side, order.task, order.wo_id
