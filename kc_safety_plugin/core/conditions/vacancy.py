"""Vacant places from parcels and other evidence, and how they weigh on each street."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.spots import spots

from .vacant_matching import nearest_point
from .vacant_rules import SOURCES, VacancyRules


@dataclass(frozen=True)
class Places:
    """Vacant places. ``parcel`` is −1 for a place of its own.

    ``seen`` is (n, 4): how many records of each of ``SOURCES`` speak for the place.
    ``house`` tells houses from lots.
    """

    x: np.ndarray
    y: np.ndarray
    parcel: np.ndarray
    house: np.ndarray
    seen: np.ndarray

    def __len__(self):
        return len(self.x)

    def evidence(self) -> list:
        """The sources of each place as text: ``parcels, land_bank``."""
        names = np.array(SOURCES)
        return [", ".join(names[row > 0]) for row in self.seen]


@dataclass(frozen=True)
class Evidence:
    """Points of one source; ``parcel`` is the parcel each belongs to, −1 for none.

    ``house`` is true where the record itself speaks of a building.
    """

    source: str
    x: np.ndarray
    y: np.ndarray
    parcel: np.ndarray
    house: np.ndarray


@dataclass(frozen=True)
class StreetVacancy:
    """One value per street; ``score`` and ``per_100m`` are NaN where they mean nothing."""

    parcels: np.ndarray
    vacant: np.ndarray
    houses: np.ndarray
    lots: np.ndarray
    per_100m: np.ndarray
    evidence: np.ndarray
    score: np.ndarray


def vacant_places(
    x: np.ndarray,
    y: np.ndarray,
    vacant: np.ndarray,
    building: np.ndarray,
    evidence: list,
    join_distance: float,
) -> Places:
    """Bring parcels and evidence together, one place per vacant thing.

    Parameters
    ----------
    x, y : (n,) float arrays
        Parcels, metres.
    vacant : (n,) bool array
        Parcels that their own record calls vacant.
    building : (n,) float array
        Above 0 = there is a building; 0 or NaN = none.
    evidence : list of Evidence
        Further sources, at most one of each name.
    join_distance : float
        Evidence without a parcel becomes a place of its own; points of one source on one spot
        (10 cm), and points of different sources within this distance, are the same place.

    Notes
    -----
    A place is a house where the parcel has a building, or where a record says so; a parcel
    that only a record about a building speaks for is a house too.

    Examples
    --------
    >>> land_bank = Evidence(
    ...     "land_bank", np.array([1.0, 99.0]), np.zeros(2), np.array([0, -1]), np.zeros(2, bool))
    >>> found = vacant_places(np.array([0.0, 20.0]), np.zeros(2), np.array([True, False]),
    ...                       np.array([120.0, 90.0]), [land_bank], 15.0)
    >>> found.evidence(), found.house.tolist(), found.parcel.tolist()
    (['parcels, land_bank', 'land_bank'], [True, False], [0, -1])
    """
    seen = np.zeros((len(x), len(SOURCES)), int)
    seen[:, 0] = vacant
    house = building > 0
    own = _OwnPlaces(join_distance)
    for one in evidence:
        column = SOURCES.index(one.source)
        on = one.parcel >= 0
        seen[:, column] += np.bincount(one.parcel[on], minlength=len(x))
        house = house | (np.bincount(one.parcel[on & one.house], minlength=len(x)) > 0)
        own.add(one.x[~on], one.y[~on], one.house[~on], column)
    keep = np.flatnonzero(seen.any(axis=1))
    return Places(
        np.concatenate([x[keep], own.x]),
        np.concatenate([y[keep], own.y]),
        np.concatenate([keep, np.full(len(own.x), -1)]).astype(np.intp),
        np.concatenate([house[keep], own.house]),
        np.concatenate([seen[keep], own.seen]),
    )


class _OwnPlaces:
    """Places that no parcel stands for, joined across sources."""

    def __init__(self, distance: float):
        self._distance = distance
        self.x, self.y = np.empty(0), np.empty(0)
        self.house = np.empty(0, bool)
        self.seen = np.empty((0, len(SOURCES)), int)

    def add(self, x, y, house, column):
        order = np.lexsort((y, x))
        spot = np.round(np.column_stack([x, y])[order] * 10).astype(np.int64)
        new = np.ones(len(spot), bool)
        new[1:] = (np.diff(spot, axis=0) != 0).any(axis=1)
        number = np.cumsum(new) - 1
        records = np.bincount(number)
        built = np.bincount(number, house[order].astype(float)) > 0
        x, y = x[order][new], y[order][new]
        rank = np.arange(len(self.x))
        at = nearest_point(x, y, self.x, self.y, self._distance, rank)
        known = at >= 0
        np.add.at(self.seen, (at[known], column), records[known])
        np.logical_or.at(self.house, at[known], built[known])
        fresh = np.zeros((np.count_nonzero(~known), len(SOURCES)), int)
        fresh[:, column] = records[~known]
        self.x, self.y = np.append(self.x, x[~known]), np.append(self.y, y[~known])
        self.house = np.append(self.house, built[~known])
        self.seen = np.concatenate([self.seen, fresh])


def place_scores(places: Places, rules: VacancyRules) -> np.ndarray:
    """Score places from 0 to 1: weight of the kind × (1 − Π (1 − weight of the source)).

    Each source counts once, however many of its records speak for the place.

    Examples
    --------
    >>> from kc_safety_plugin.core.conditions.vacant_rules import VacancyRules
    >>> rules = VacancyRules({"parcels": 0.8, "dangerous": 0.8, "land_bank": 0.5, "requests": 0.4},
    ...                      {"house": 1.0, "lot": 0.5}, {}, (), 2.0, 50.0)
    >>> two = Places(np.zeros(2), np.zeros(2), np.arange(2), np.array([True, False]),
    ...              np.array([[1, 0, 1, 0], [1, 0, 3, 0]]))
    >>> place_scores(two, rules).round(3).tolist()
    [0.9, 0.45]
    """
    weights = np.array([rules.weights[source] for source in SOURCES])
    certain = 1.0 - np.prod(np.where(places.seen > 0, 1.0 - weights, 1.0), axis=1)
    return certain * np.where(places.house, rules.kinds["house"], rules.kinds["lot"])


def nearness(distance: np.ndarray, max_distance: float) -> np.ndarray:
    """Fall from 1 at the street to 0 at ``max_distance``: 1 − (d / max)².

    Examples
    --------
    >>> nearness(np.array([0.0, 30.0, 60.0]), 60.0).tolist()
    [1.0, 0.75, 0.0]
    """
    if not max_distance > 0:
        return np.ones(len(distance))
    return 1.0 - (np.asarray(distance, float) / max_distance) ** 2


def street_vacancy(
    length: np.ndarray,
    parcel_street: np.ndarray,
    places: Places,
    place_street: np.ndarray,
    near: np.ndarray,
    score: np.ndarray,
    rules: VacancyRules,
) -> StreetVacancy:
    """Sum places up for the streets they lie at.

    Parameters
    ----------
    length : (s,) float array
        Metres.
    parcel_street : (n,) int array
        Street of each parcel, −1 for none.
    places : Places
    place_street : (p,) int array
        Street of each place, −1 for none.
    near : (p,) float array
        ``nearness`` of each place.
    score : (p,) float array
        ``place_scores``.
    rules : VacancyRules

    Returns
    -------
    StreetVacancy
        ``score`` = D / (D + half_at) with D = Σ score · near per 100 m; NaN for a street with
        neither parcel nor place, of which nothing is known.
    """
    streets = len(length)
    on = place_street >= 0
    street = place_street[on]

    def total(values=None):
        return np.bincount(street, None if values is None else values[on], minlength=streets)

    parcels = np.bincount(parcel_street[parcel_street >= 0], minlength=streets)
    vacant = total()
    houses = total(places.house.astype(float)).astype(int)
    hundreds = length / 100.0
    per_100m = np.divide(vacant, hundreds, out=np.full(streets, np.nan), where=hundreds > 0)
    density = total(score * near) / np.maximum(hundreds, rules.shortest_m / 100.0)
    worst = density / (density + rules.half_at)
    worst[(parcels == 0) & (vacant == 0)] = np.nan
    records = total(places.seen[:, 1:].sum(axis=1).astype(float)).astype(int)
    return StreetVacancy(parcels, vacant, houses, vacant - houses, per_100m, records, worst)


def stacked(x: np.ndarray, y: np.ndarray) -> tuple:
    """Return (spots that hold several points, points on them): condominium units, mostly.

    Examples
    --------
    >>> stacked(np.array([0.0, 0.0, 0.0, 5.0]), np.zeros(4))
    (1, 3)
    """
    _, _, count = spots(x, y)
    return int(np.count_nonzero(count > 1)), int(count[count > 1].sum())
