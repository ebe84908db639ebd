"""From findings on a corridor to work orders, checked against the open 311 cases."""

from dataclasses import dataclass
from datetime import date
from typing import Optional

import numpy as np

from .assemble import Case, Overlay, assemble
from .axis import Axis
from .deduplicate import leaders, nearest_within
from .drafts import drafts_of
from .numbers import order_numbers
from .orders import changed
from .rules import Catalogue


@dataclass(frozen=True)
class Generated:
    """Orders of a run. ``linked`` of them are tied to an open case, ``covered`` findings need
    no order because one near by comes first, ``repeats`` are 311 cases of the same thing."""

    orders: tuple
    evaluated: frozenset
    linked: int
    covered: int
    repeats: int


def generate_orders(
    tables: dict,
    axis: Axis,
    catalogue: Catalogue,
    rules: list,
    start: date,
    duplicate_distance: float,
    overlay: Optional[Overlay] = None,
) -> Generated:
    """Apply the catalogue to all findings.

    Parameters
    ----------
    tables : dict
        (Findings, Spots) by kind; of the kind ``request`` the open cases, oldest first, with
        the columns ``condition`` (text) and ``age_days``, and the case number as ``asset``.
    rules : list of Rule
        Those of the catalogue whose measures are at hand.
    start : date
        Day 0; an order is due ``due_day`` days later.
    duplicate_distance : float
        A case of the same condition at most this far away belongs to the order, metres.
    """
    cases = tables.get("request")
    drafts, covered = _from_the_field(tables, axis, rules)
    cases = _Cases(tables.get("request"), duplicate_distance)
    drafted: dict = {}
    linked = 0
    for one in drafts:
        tied = cases.nearest(one)
        linked += sum(case is not None for case in tied)
        for order in assemble(one, axis, catalogue, start, overlay, tied):
            drafted.setdefault(order.wo_id, order)
    from_cases, repeats = cases.without_order(drafts, axis, rules)
    for one, tied in from_cases:
        for order in assemble(one, axis, catalogue, start, overlay, tied):
            drafted.setdefault(order.wo_id, order)
    orders = list(drafted.values())
    numbers = order_numbers([(o.wo_id, o.corridor, o.condition) for o in orders])
    numbered = tuple(changed(order, number=number) for order, number in zip(orders, numbers))
    evaluated = frozenset(
        (rule.condition, rule.task) for rule in catalogue.rules if rule.finding in tables
    )
    return Generated(numbered, evaluated, linked, covered, repeats)


def _from_the_field(tables, axis, rules) -> tuple:
    """Drafts of all kinds but cases; those that rest near another kind are taken out last."""
    drafts = []
    for kind, (findings, spots) in tables.items():
        if kind != "request":
            mine = [rule for rule in rules if rule.finding == kind and rule.without not in tables]
            drafts.extend(drafts_of(findings, spots, axis, mine))
    kept, covered = [], 0
    for one in drafts:
        first = [other for other in drafts if other.rule.finding == one.rule.near]
        x, y = _positions(first)
        free = nearest_within(one.x, one.y, x, y, one.rule.near_m) < 0
        covered += int(np.sum(~free))
        kept.append(one.take(np.flatnonzero(free)))
    return kept, covered


def _reach(drafts: list) -> tuple:
    """All points along what is ordered already."""
    if not drafts:
        return np.empty(0), np.empty(0)
    _, x, y = zip(*(one.reach() for one in drafts))
    return np.concatenate(x), np.concatenate(y)


def _positions(drafts: list) -> tuple:
    x = np.concatenate([one.x for one in drafts]) if drafts else np.empty(0)
    y = np.concatenate([one.y for one in drafts]) if drafts else np.empty(0)
    return x, y


class _Cases:
    """The open 311 cases of the corridor."""

    def __init__(self, table, radius: float):
        self._table, self._radius = table, radius
        self._condition: list = list(table[0].columns["condition"]) if table else []
        self._row = {number: row for row, number in enumerate(table[0].asset)} if table else {}

    def nearest(self, drafts) -> list:
        """The case each draft belongs to, None where there is none.

        A case the finding names itself comes before any near by.
        """
        named = drafts.findings.request or [""] * len(drafts.findings)
        tied = [self._named(named[row]) for row in drafts.row]
        rows = self._of(drafts.rule.condition)
        if len(rows) == 0:
            return tied
        findings = self._table[0]
        draft, x, y = drafts.reach()
        near = nearest_within(x, y, findings.x[rows], findings.y[rows], self._radius, draft)
        return [case or (self._case(rows[at]) if at >= 0 else None) for case, at in zip(tied, near)]

    def without_order(self, drafts, axis, rules) -> tuple:
        """[(drafts, their cases)] of cases that are orders themselves, and how many repeat one."""
        if self._table is None:
            return [], 0
        findings, spots = self._table
        calls = np.zeros(len(findings), np.intp)
        for condition in set(self._condition):
            rows = self._of(condition)
            x, y = _reach([d for d in drafts if d.rule.condition == condition])
            free = nearest_within(findings.x[rows], findings.y[rows], x, y, self._radius) < 0
            rows = rows[free]
            leader = leaders(findings.x[rows], findings.y[rows], self._radius)
            calls[rows] = np.bincount(leader, minlength=len(rows))
        first = np.flatnonzero(calls)
        mine = [rule for rule in rules if rule.finding == "request"]
        result, repeats = [], 0
        for one in drafts_of(findings.take(first), spots.take(first), axis, mine):
            rows = first[one.row]
            repeats += int(np.sum(calls[rows] - 1))
            result.append((one, [self._case(row, calls[row]) for row in rows]))
        return result, repeats

    def _named(self, number):
        if not number:
            return None
        return self._case(self._row[number]) if number in self._row else Case(number)

    def _of(self, condition) -> np.ndarray:
        return np.flatnonzero([c == condition for c in self._condition])

    def _case(self, row, calls=1) -> Case:
        findings = self._table[0]
        age = findings.columns.get("age_days")
        days = float("nan") if age is None else float(age[row])
        return Case(findings.asset[row], days, int(calls))
