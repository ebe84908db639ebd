"""Apply the rules to findings: one draft of an order per task and subject."""

from dataclasses import dataclass

import numpy as np

from .axis import Axis, Spots, face_keys
from .findings import FACE_KINDS, Findings, subjects
from .rules import Rule


@dataclass(frozen=True)
class Drafts:
    """Orders to be, all by one rule from one table of findings.

    ``row`` is the worst finding of each subject, ``amount`` the sum of the measure estimates go
    by (NaN without one). ``member`` are the findings it stands for, ``of`` the draft of each.
    """

    rule: Rule
    findings: Findings
    spots: Spots
    row: np.ndarray
    subject: list
    amount: np.ndarray
    member: np.ndarray
    of: np.ndarray

    def __len__(self):
        return len(self.row)

    def take(self, keep: np.ndarray) -> "Drafts":
        keep = np.asarray(keep, np.intp)
        place = np.full(len(self), -1, np.intp)
        place[keep] = np.arange(len(keep))
        of = place[self.of]
        return Drafts(
            self.rule,
            self.findings,
            self.spots,
            self.row[keep],
            [self.subject[i] for i in keep],
            self.amount[keep],
            self.member[of >= 0],
            of[of >= 0],
        )

    @property
    def count(self) -> np.ndarray:
        """How many findings each draft stands for."""
        return np.bincount(self.of, minlength=len(self))

    def reach(self) -> tuple:
        """(draft, x, y) of every point along the findings of every draft."""
        place, x, y = self.findings.reach(self.member)
        return self.of[place], x, y

    @property
    def x(self) -> np.ndarray:
        return self.findings.x[self.row]

    @property
    def y(self) -> np.ndarray:
        return self.findings.y[self.row]


def drafts_of(findings: Findings, spots: Spots, axis: Axis, rules: list) -> list:
    """Try ``rules`` in their order; a finding takes the first rule of each task it passes.

    Several findings of one task on one subject become one draft, placed at the worst.
    """
    faces = face_keys(axis, spots) if findings.kind in FACE_KINDS else []
    names = np.array(subjects(findings, faces), dtype=object)
    taken: dict = {}
    drafts = []
    for rule in rules:
        busy = taken.setdefault(rule.task, set())
        rows = np.flatnonzero(_passed(findings, rule))
        rows = rows[[names[row] not in busy for row in rows]] if len(rows) else rows
        if len(rows) == 0:
            continue
        drafts.append(_worst_first(findings, spots, rule, rows, names))
        busy.update(drafts[-1].subject)
    return drafts


def _passed(findings: Findings, rule: Rule) -> np.ndarray:
    passed = np.ones(len(findings), bool)
    for test in rule.when:
        passed &= test.passed(findings.columns)
    return passed


def _worst_first(findings, spots, rule, rows, names) -> Drafts:
    subject, group = np.unique(names[rows].astype(str), return_inverse=True)
    badness = np.zeros(len(rows))
    if rule.worst:
        badness = np.nan_to_num(np.asarray(findings.columns[rule.worst], float)[rows])
        badness = badness if rule.worst_is_low else -badness
    places = (findings.y[rows], findings.x[rows], spots.chainage[rows])
    ranked = np.lexsort((*places, badness, group))
    first = ranked[np.flatnonzero(np.diff(group[ranked], prepend=-1))]
    amount = np.full(len(subject), np.nan)
    if rule.per:
        values = np.nan_to_num(np.asarray(findings.columns[rule.per], float)[rows])
        amount = np.bincount(group, values, minlength=len(subject))
    return Drafts(rule, findings, spots, rows[first], subject.tolist(), amount, rows, group)
