"""Corridors between true intersections of a real city, against a search of another kind."""

import heapq
import random
import sqlite3
import struct
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.centerline import street_between
from kc_safety_plugin.core.lines import Lines

STREETS = (
    Path(__file__).resolve().parents[4] / "shared" / "data" / "baltimore" / "streets_north.gpkg"
)
COUNT = 60
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not STREETS.is_file(), reason="the shared real data is not here"),
]


def line_strings(blob):
    """Parts of a MultiLineString in a GeoPackage blob, by hand: no library needed."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
    at = 8 + envelope
    kind, count = struct.unpack_from("<II", blob, at + 1)
    assert kind == 5
    at += 9
    for _ in range(count):
        (points,) = struct.unpack_from("<I", blob, at + 5)
        yield np.frombuffer(blob, "<f8", 2 * points, at + 9).reshape(-1, 2)
        at += 9 + 16 * points


@pytest.fixture(scope="module")
def city():
    with sqlite3.connect(f"file:{STREETS}?mode=ro&immutable=1", uri=True) as base:
        (geometry,) = base.execute("select column_name from gpkg_geometry_columns").fetchone()
        rows = base.execute(f'select "{geometry}", fullname, featype from streets').fetchall()
    parts, owner = [], []
    for number, (blob, _, _) in enumerate(rows):
        for part in line_strings(blob):
            parts.append(part)
            owner.append(number)
    lines = Lines.from_parts(parts, owner, len(rows))
    return lines, [name or "" for _, name, _ in rows], [kind or "" for _, _, kind in rows]


def node(point):
    return round(point[0], 1), round(point[1], 1)


@pytest.fixture(scope="module")
def crossings(city):
    """street -> cross street -> nodes, from shared line ends alone; and the street's graph."""
    lines, names, kinds = city
    at_node = defaultdict(set)
    graph = defaultdict(lambda: defaultdict(list))
    for part, line in enumerate(lines.part_line):
        xy = lines.xy[lines.part_start[part] : lines.part_start[part + 1]]
        if not names[line]:
            continue
        a, b = node(xy[0]), node(xy[-1])
        length = float(np.hypot(*np.diff(xy, axis=0).T).sum())
        graph[names[line]][a].append((b, length))
        graph[names[line]][b].append((a, length))
        if kinds[line]:
            at_node[a].add(names[line])
            at_node[b].add(names[line])
    meets = defaultdict(lambda: defaultdict(set))
    for place, here in at_node.items():
        for street in here:
            for other in here - {street}:
                meets[street][other].add(place)
    return meets, graph


def shortest(graph, sources, targets):
    """Dijkstra from every source by itself; the shortest of all pairs."""
    best = np.inf
    for source in sources:
        seen, heap = {}, [(0.0, source)]
        while heap:
            reached, place = heapq.heappop(heap)
            if place in seen:
                continue
            seen[place] = reached
            for other, length in graph[place]:
                if other not in seen:
                    heapq.heappush(heap, (reached + length, other))
        best = min([best, *(seen[t] for t in targets if t in seen)])
    return best


@pytest.fixture(scope="module")
def corridors(crossings):
    meets, graph = crossings
    choose = random.Random(20231130)
    streets = sorted(s for s in meets if len(meets[s]) >= 6)
    chosen = []
    while len(chosen) < COUNT:
        street = choose.choice(streets)
        first, second = choose.sample(sorted(meets[street]), 2)
        ends = meets[street][first], meets[street][second]
        length = shortest(graph[street], *ends)
        if not ends[0] & ends[1] and 150 < length < np.inf:
            chosen.append((street, first, second, *ends, length))
    return chosen


def test_every_corridor_is_found_with_the_length_of_another_search(city, corridors):
    lines, names, _ = city
    assert len({c[0] for c in corridors}) >= 40
    for street, first, second, from_nodes, to_nodes, length in corridors:
        route = street_between(lines, names, street, first, second)
        told = street, first, second
        assert route.length == pytest.approx(length, abs=1.0), told
        start, end = route.xy[0], route.xy[-1]
        assert min(np.hypot(*(start - n)) for n in map(np.array, from_nodes)) < 1.5, told
        assert min(np.hypot(*(end - n)) for n in map(np.array, to_nodes)) < 1.5, told


def test_names_may_be_written_otherwise(city, corridors):
    lines, names, _ = city
    kinds = {"AVE": "Avenue", "ST": "street", "ROAD": "Rd.", "LANE": "Ln", "PKWY": "parkway"}
    told = 0
    for street, first, second, *_, length in corridors[:20]:
        other = [
            " ".join(kinds.get(w, w.title()) for w in n.split()) for n in (street, first, second)
        ]
        if other[0] != street:
            told += 1
        assert street_between(lines, names, *other).length == pytest.approx(length, abs=1.0)
    assert told >= 15


def test_backwards_is_the_same_line(city, corridors):
    lines, names, _ = city
    street, first, second, *_ = corridors[0]
    there = street_between(lines, names, street, first, second)
    back = street_between(lines, names, street, second, first)
    assert np.allclose(there.xy, back.xy[::-1])
