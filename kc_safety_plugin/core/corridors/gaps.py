"""Bridge places where a street has no line, or bears another name for a moment."""

import numpy as np

from kc_safety_plugin.core.lines import Lines

from .crossings import chosen, points_on_lines, single_parts
from .network import NODE_REACH, Network, build_network, components

#: Lines of other names are looked for this far beyond the ends of the street, metres.
_MARGIN = 300.0


def bridged(network: Network, lines: Lines, own: np.ndarray, max_gap: float) -> Network:
    """Add straight bridges up to ``max_gap`` metres, and the lines of other names near by.

    Nodes of ``network`` keep their numbers.
    """
    other = _others_near(network, lines, own)
    parts, back = single_parts(chosen(lines, other))
    extra = build_network(parts, _touched(parts, network.node))
    node, at = network.node, []
    for place in extra.node:
        away = np.hypot(*(node - place).T) if len(node) else np.empty(0)
        nearest = int(np.argmin(away)) if len(away) else -1
        if nearest < 0 or away[nearest] > NODE_REACH:
            node, nearest = np.vstack([node, place]), len(node)
        at.append(nearest)
    at = np.array(at, np.intp)
    a, b, gap = _jumps(network, max_gap)
    straight = [node[[i, j]] for i, j in zip(a, b)]
    return Network(
        node,
        np.concatenate([network.start, at[extra.start], a]).astype(np.intp),
        np.concatenate([network.end, at[extra.end], b]).astype(np.intp),
        [*network.pieces, *extra.pieces, *straight],
        np.concatenate([network.line, other[back[extra.line]], np.full(len(a), -1)]).astype(
            np.intp
        ),
        np.concatenate([network.length, extra.length, gap]),
    )


def longest_gap(network: Network, way, own: np.ndarray) -> tuple:
    """Return (metres, lines walked) of the longest run without the street; NaN without a way."""
    worst, along, run, walked = 0.0, [], 0.0, []
    if way is None:
        return float("nan"), []
    mine = set(own.tolist())
    for piece, _ in way:
        line = int(network.line[piece])
        if line in mine:
            run, walked = 0.0, []
            continue
        run += float(network.length[piece])
        walked = walked + [line] * (line >= 0)
        if run > worst:
            worst, along = run, walked
    return worst, along


def widest_break(network: Network, from_nodes, to_nodes) -> float:
    """Shortest straight distance from the part at the from-street to any other part, metres."""
    part = components(network)
    here = np.isin(part, part[from_nodes])
    if here.all():
        here = np.isin(part, part[to_nodes])
    away = network.node[here][:, None, :] - network.node[~here][None, :, :]
    return float(np.hypot(*away.T).min()) if away.size else float("inf")


def _jumps(network, max_gap):
    """Straight bridges between nodes of parts that do not hang together."""
    away = np.hypot(*(network.node[:, None, :] - network.node[None, :, :]).T)
    part = components(network)
    a, b = np.nonzero((away <= max_gap) & (part[:, None] < part[None, :]))
    return a, b, away[a, b]


def _others_near(network, lines, own):
    low, high = network.node.min(axis=0) - _MARGIN, network.node.max(axis=0) + _MARGIN
    inside = ((lines.start >= low) & (lines.start <= high)).all(axis=1)
    return np.setdiff1d(np.unique(lines.edge_line[inside]), own)


def _touched(parts, node):
    """Chainages where the street's nodes lie on lines of other names."""
    cuts = {}
    _, line, chainage = points_on_lines(node, parts, NODE_REACH)
    for one, at in zip(line.tolist(), chainage.tolist()):
        cuts.setdefault(one, []).append(at)
    return cuts
