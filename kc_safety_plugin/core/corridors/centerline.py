"""The center line of a corridor: along a named street, from one cross street to another."""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import product

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.progress import Tick, silent

from .crossings import chosen, ends, meetings, near_lines, points_on_lines, single_parts
from .gaps import bridged, longest_gap, widest_break
from .network import (
    NODE_REACH,
    Network,
    build_network,
    components,
    grouped,
    joined,
    nodes_at,
    shortest_way,
)
from .street_names import StreetNames, common_label, parse_street_name, street_aliases

#: Crossings of one street this near to each other, metres, are one (two carriageways, a jog).
ONE_CROSSING = 60.0
#: Two ways that stay this far apart, metres, belong to two streets of one name.
_SEPARATE = 250.0


class Remark(Enum):
    """A choice made on the way, for the planner to know; details ride along."""

    NAME_CHOSEN = "name_chosen"
    SHORTEST_OF_SEVERAL = "shortest_of_several"
    CROSSES_WITHOUT_NODE = "crosses_without_node"
    ENDS_SHORT = "ends_short"
    GAP_BRIDGED = "gap_bridged"


@dataclass(frozen=True)
class Route:
    """A center line from the from-street to the to-street.

    Attributes
    ----------
    xy : (k, 2) float array
        Vertices, metres, in the direction from → to.
    street, from_street, to_street : str
        The names as the layer has them, in plain spelling.
    own : (m,) int array
        Numbers of the lines that bear the street's name or were walked along.
    remarks : list of (Remark, dict)
    """

    xy: np.ndarray
    street: str
    from_street: str
    to_street: str
    own: np.ndarray
    remarks: list

    @property
    def length(self) -> float:
        return float(np.hypot(*np.diff(self.xy, axis=0).T).sum())


@dataclass(frozen=True)
class _Choice:
    """One reading of the three names, with the places where the cross streets meet the street."""

    labels: tuple
    own: np.ndarray
    parts: Lines
    meets: tuple


def street_between(
    lines: Lines,
    names: list,
    street: str,
    from_street: str,
    to_street: str,
    max_gap: float = 100.0,
    tick: Tick = silent,
) -> Route:
    """Find the shortest way along ``street`` from ``from_street`` to ``to_street``.

    Parameters
    ----------
    lines : Lines
        All streets, metres; cut at crossings or not.
    names : list of str
        Name of each line, '' where it has none.
    street, from_street, to_street : str
        Names as people write them; ``street`` may be several, joined by ``;``.
    max_gap : float
        A stretch without lines of the street may be bridged up to this length, metres.

    Returns
    -------
    Route

    Raises
    ------
    SafetyDataError
        Unknown or ambiguous names, streets that do not meet, a gap that is too long.

    Examples
    --------
    >>> xs = [np.array([[x, 0.0], [x + 100.0, 0.0]]) for x in (0.0, 100.0, 200.0)]
    >>> ys = [np.array([[x, 0.0], [x, 90.0]]) for x in (100.0, 300.0)]
    >>> roads = Lines.from_parts(xs + ys, range(5), 5)
    >>> names = ["E MAIN ST"] * 3 + ["OAK AVE", "ELM AVE"]
    >>> route = street_between(roads, names, "main", "Elm Avenue", "oak")
    >>> route.xy.tolist(), route.street, route.from_street
    ([[300.0, 0.0], [200.0, 0.0], [100.0, 0.0]], 'E Main St', 'Elm Ave')
    """
    index = StreetNames(names)
    choice, remarks = _read_names(index, lines, names, (street, from_street, to_street), max_gap)
    tick(0.4)
    cuts = {}
    for part, chainage in [*choice.meets[0].places, *choice.meets[1].places]:
        cuts.setdefault(part, []).append(chainage)
    network = build_network(choice.parts, cuts)
    network = replace(network, line=single_parts(chosen(lines, choice.own))[1][network.line])
    network = replace(network, line=choice.own[network.line])
    from_nodes, to_nodes = (nodes_at(network, met.points) for met in choice.meets)
    tick(0.6)
    way = _best_way(network, network.length, from_nodes, to_nodes, choice.labels, remarks)
    own = choice.own
    if way is None:
        network = bridged(network, lines, choice.own, max_gap)
        own_piece = np.isin(network.line, choice.own)
        cost = network.length * np.where(own_piece, 1.0, np.where(network.line < 0, 1500, 1000))
        way = _best_way(network, cost, from_nodes, to_nodes, choice.labels, remarks)
        gap, along = longest_gap(network, way, choice.own)
        if way is None:
            gap = widest_break(network, from_nodes, to_nodes)
        if way is None or gap > max_gap:
            raise SafetyDataError(
                Problem.STREET_GAP,
                street=choice.labels[0],
                gap=gap,
                along=", ".join(sorted({common_label([names[i]]) for i in along if names[i]}))
                or "–",
            )
        remarks.append((Remark.GAP_BRIDGED, {"gap": gap}))
        walked = [network.line[piece] for piece, _ in way if network.line[piece] >= 0]
        own = np.union1d(own, walked).astype(np.intp)
    tick(1.0)
    return Route(joined(network, way), *choice.labels, own, remarks)


@dataclass(frozen=True)
class _Met:
    """Where a cross street meets the street: (part, chainage) pairs and points."""

    places: list
    points: np.ndarray
    remark: tuple = None


def _read_names(index, lines, names, written, max_gap):
    """Find the reading of the three names that fits the map, or say why there is none."""
    parameters = ("STREET", "FROM_STREET", "TO_STREET")
    readings = [_readings(index, text, name) for text, name in zip(written, parameters)]
    of_name = {}
    for number, name in enumerate(names):
        if name:
            of_name.setdefault(name, []).append(number)
    choices = []
    for street_label, street_names in readings[0]:
        own = np.array(sorted(n for name in street_names for n in of_name[name]), np.intp)
        parts, _ = single_parts(chosen(lines, own))
        met = {}
        for which, reading in enumerate(readings[1:]):
            for label, cross_names in reading:
                cross = np.array(sorted(n for name in cross_names for n in of_name[name]), np.intp)
                cross = np.setdiff1d(cross, own)
                if len(cross):
                    met[which, label] = _where_met(parts, lines, cross, own, max_gap)
        for (from_label, _), (to_label, _) in product(*readings[1:]):
            meets = met.get((0, from_label)), met.get((1, to_label))
            if all(meets):
                labels = (street_label, from_label, to_label)
                choices.append(_Choice(labels, own, parts, meets))
    # A true crossing comes before one that only nearly touches.
    choices = [c for c in choices if not _doubtful(c)] or choices
    if not choices:
        _refuse_no_crossing(index, lines, names, of_name, readings, written)
    if len(choices) > 1:
        # Written "Broadway", the street Broadway comes before Broadway Court.
        choices = [c for c in choices if _as_written(c, written)] or choices
    if len(choices) > 1:
        for which, name in enumerate(parameters):
            labels = sorted({choice.labels[which] for choice in choices})
            if len(labels) > 1:
                raise SafetyDataError(
                    Problem.STREET_AMBIGUOUS,
                    parameter=name,
                    written=written[which],
                    names=", ".join(labels),
                )
    choice = choices[0]
    remarks = []
    for which, name in enumerate(parameters):
        if len(readings[which]) > 1 and not _as_written(choice, written, [which]):
            details = {"parameter": name, "written": written[which], "name": choice.labels[which]}
            remarks.append((Remark.NAME_CHOSEN, details))
    for name, met in zip(parameters[1:], choice.meets):
        if met.remark:
            remarks.append((met.remark[0], {"parameter": name, **met.remark[1]}))
    return choice, remarks


def _readings(index, written, parameter):
    """Every (label, names of the layer) that the text can mean."""
    found = []
    for alias in street_aliases(written) or [written]:
        streets = index.find(alias).streets
        if not streets:
            nearest = ", ".join(common_label([name]) for name in index.nearest(alias)) or "–"
            raise SafetyDataError(
                Problem.STREET_UNKNOWN, parameter=parameter, written=alias, nearest=nearest
            )
        found.append(list(streets.items()))
    return [
        (
            " / ".join(label for label, _ in together),
            sorted({n for _, names in together for n in names}),
        )
        for together in product(*found)
    ]


def _where_met(parts, lines, cross, own, max_gap):
    """Places where the lines ``cross`` meet the street; None when they stay away."""
    others, _ = single_parts(chosen(lines, cross))
    met = meetings(parts, others, NODE_REACH)
    remark = None
    if len(met.a):
        touching = met.of(~met.through)
        if not len(touching.a) or not _cut_at_crossings(parts, lines, own):
            touching = met
            if not len(met.of(~met.through).a) and _cut_at_crossings(parts, lines, own):
                remark = (Remark.CROSSES_WITHOUT_NODE, {})
        line, chainage = touching.a, touching.chainage
    else:
        line, chainage, away = _nearest_approach(parts, others, max_gap)
        if line is None:
            return None
        remark = (Remark.ENDS_SHORT, {"distance": away})
    points, _ = parts.at(line, chainage)
    return _Met(list(zip(line.tolist(), chainage.tolist())), points, remark)


def _as_written(choice, written, which=(0, 1, 2)):
    """True when the kind of street was written as it is, or left out on both sides."""
    return all(
        parse_street_name(choice.labels[w]).kind == parse_street_name(written[w]).kind
        for w in which
        if " / " not in choice.labels[w]
    )


def _doubtful(choice):
    return any(met.remark for met in choice.meets)


def _cut_at_crossings(parts, lines, own):
    """True when the layer ends its lines at crossings, so that a plain crossing is a bridge."""
    near = np.setdiff1d(near_lines(parts, lines, NODE_REACH), own)
    others, _ = single_parts(chosen(lines, near))
    met = meetings(parts, others, NODE_REACH)
    return np.count_nonzero(~met.through) >= np.count_nonzero(met.through)


def _nearest_approach(parts, others, reach):
    """Where the cross street ends just short of the street (or the street short of it)."""
    points, _, _ = ends(others)
    point, line, chainage = points_on_lines(points, parts, reach)
    near = [(np.hypot(*(parts.at(line, chainage)[0] - points[point]).T), line, chainage)]
    points, owner, at = ends(parts)
    point, other, along = points_on_lines(points, others, reach)
    away = np.hypot(*(others.at(other, along)[0] - points[point]).T)
    near.append((away, owner[point], at[point]))
    away, line, chainage = (np.concatenate(column) for column in zip(*near))
    if not len(away):
        return None, None, None
    first = np.lexsort((chainage, line, np.round(away, 6)))[:1]
    return line[first], chainage[first], float(away[first[0]])


def _refuse_no_crossing(index, lines, names, of_name, readings, written):
    label = readings[0][0][0]
    own = np.array(
        sorted(n for _, group in readings[0] for m in group for n in of_name[m]), np.intp
    )
    parts, _ = single_parts(chosen(lines, np.unique(own)))
    near = np.setdiff1d(near_lines(parts, lines, NODE_REACH), own)
    others, back = single_parts(chosen(lines, near))
    met = meetings(parts, others, NODE_REACH)
    crossing = {names[near[back[b]]] for b in np.unique(met.b)} - {""}
    for which, parameter in ((1, "FROM_STREET"), (2, "TO_STREET")):
        mine = {name for _, group in readings[which] for name in group}
        if mine & crossing:
            continue
        cross = np.array(sorted(n for name in mine for n in of_name[name]), np.intp)
        cross = np.setdiff1d(cross, own)
        if not len(cross):
            raise SafetyDataError(Problem.SAME_STREET, parameter=parameter, written=written[which])
        away = snap_to_lines(*chosen(lines, cross).xy.T, parts).distance
        alike = index.nearest(written[which], 3, among=crossing)
        alike += sorted(crossing - set(alike))[: 8 - len(alike)]
        raise SafetyDataError(
            Problem.NO_CROSSING,
            parameter=parameter,
            written=written[which],
            street=label,
            distance=float(np.min(away)),
            crossing=", ".join(common_label([name]) for name in alike),
        )
    # Each of the streets called so meets only one of the two cross streets.
    raise SafetyDataError(
        Problem.STREET_AMBIGUOUS,
        parameter="STREET",
        written=written[0],
        names=", ".join(label for label, _ in readings[0]),
    )


def _best_way(network: Network, cost, from_nodes, to_nodes, labels, remarks):
    """The shortest way between any crossing of each cross street; None when none joins them."""
    from_group = grouped(network.node[from_nodes], ONE_CROSSING)
    to_group = grouped(network.node[to_nodes], ONE_CROSSING)
    found = []
    for f in range(from_group.max(initial=-1) + 1):
        for t in range(to_group.max(initial=-1) + 1):
            sources, targets = from_nodes[from_group == f], to_nodes[to_group == t]
            total, way, last = shortest_way(network, cost, sources, targets)
            if way:
                found.append((total, f, t, way, last))
    if not found:
        if not set(to_nodes.tolist()) - set(from_nodes.tolist()):
            raise SafetyDataError(Problem.SAME_CROSSING, first=labels[1], second=labels[2])
        return None
    found.sort(key=lambda each: each[:3])
    if _far_apart(network, found):
        raise SafetyDataError(
            Problem.TWO_PLACES, street=labels[0], first=labels[1], second=labels[2]
        )
    if len(found) > 1:
        lengths = [float(network.length[[p for p, _ in way]].sum()) for _, _, _, way, _ in found]
        details = {"length": lengths[0], "others": lengths[1:], "count": len(found)}
        remarks.append((Remark.SHORTEST_OF_SEVERAL, details))
    return found[0][3]


def _far_apart(network, found):
    """True when two ways do not hang together and are not the carriageways of one street."""
    place = components(network)
    first = joined(network, found[0][3])
    for _, _, _, way, last in found[1:]:
        if place[last] != place[found[0][4]]:
            away = joined(network, way)[:, None, :] - first[None, :, :]
            if np.hypot(*away.T).min() > _SEPARATE:
                return True
    return False
