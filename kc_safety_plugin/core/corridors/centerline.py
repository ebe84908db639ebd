"""The center line of a corridor: along a named street, from one cross street to another."""

from dataclasses import dataclass, replace

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, silent

from .gaps import bridged, longest_gap, widest_break
from .network import (
    Network,
    build_network,
    components,
    grouped,
    joined,
    nodes_at,
    shortest_way,
)
from .readings import Reading, read_names
from .remarks import Remark
from .street_names import common_label

#: Crossings of one street this near to each other, metres, are one (two carriageways, a jog).
ONE_CROSSING = 60.0
#: Two ways that stay this far apart, metres, belong to two streets of one name.
_SEPARATE = 250.0
#: What a metre of another street, and of a bridge over a gap, costs beside one of the street.
_OTHER_NAME, _BRIDGE = 1000.0, 1500.0


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
    reading, remarks = read_names(lines, names, (street, from_street, to_street), max_gap)
    tick(0.4)
    network = _street_network(reading)
    from_nodes, to_nodes = (nodes_at(network, met.points) for met in reading.meets)
    tick(0.6)
    way = _best_way(network, network.length, from_nodes, to_nodes, reading.labels, remarks)
    own = reading.own
    if way is None:
        network = bridged(network, lines, own, max_gap)
        cost = _dear_off_the_street(network, own)
        way = _best_way(network, cost, from_nodes, to_nodes, reading.labels, remarks)
        gap, along = longest_gap(network, way, own)
        if way is None:
            gap = widest_break(network, from_nodes, to_nodes)
        if way is None or gap > max_gap:
            raise SafetyDataError(
                Problem.STREET_GAP,
                street=reading.labels[0],
                gap=gap,
                along=", ".join(sorted({common_label([names[i]]) for i in along if names[i]}))
                or "–",
            )
        remarks.append((Remark.GAP_BRIDGED, {"gap": gap}))
        walked = [network.line[piece] for piece, _ in way if network.line[piece] >= 0]
        own = np.union1d(own, walked).astype(np.intp)
    tick(1.0)
    return Route(joined(network, way), *reading.labels, own, remarks)


def _street_network(reading: Reading) -> Network:
    """The street's own lines, cut where the cross streets meet them."""
    cuts: dict = {}
    for part, chainage in [*reading.meets[0].places, *reading.meets[1].places]:
        cuts.setdefault(part, []).append(chainage)
    network = build_network(reading.parts, cuts)
    return replace(network, line=reading.line[network.line])


def _dear_off_the_street(network: Network, own: np.ndarray) -> np.ndarray:
    """Cost of every piece: a way leaves the street only where the street does not go on."""
    off = np.where(network.line < 0, _BRIDGE, _OTHER_NAME)
    return network.length * np.where(np.isin(network.line, own), 1.0, off)


def _best_way(network: Network, cost, from_nodes, to_nodes, labels, remarks):
    """The shortest way between any crossing of each cross street; None when none joins them."""
    from_group = grouped(network.node[from_nodes], ONE_CROSSING)
    to_group = grouped(network.node[to_nodes], ONE_CROSSING)
    found = []
    for f in range(from_group.max(initial=-1) + 1):
        for t in range(to_group.max(initial=-1) + 1):
            sources, targets = from_nodes[from_group == f], to_nodes[to_group == t]
            total, way, begin = shortest_way(network, cost, sources, targets)
            if way:
                found.append((total, f, t, way, begin))
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
    for _, _, _, way, begin in found[1:]:
        if place[begin] != place[found[0][4]]:
            away = joined(network, way)[:, None, :] - first[None, :, :]
            if np.hypot(*away.T).min() > _SEPARATE:
                return True
    return False
