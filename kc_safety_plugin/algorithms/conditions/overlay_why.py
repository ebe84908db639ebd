"""Say in one sentence why a street stands where it stands, with the physical figures."""

import numpy as np

from kc_safety_plugin.core.conditions.overlay import hottest_share
from kc_safety_plugin.core.conditions.walk_sides import EAST, NORTH, SOUTH, WEST
from kc_safety_plugin.i18n import tr


class Reasons:
    """Sentences for the streets of one overlay. Incidents are told by rank, never by number.

    ``left`` (n,) is the compass side of the left walk of each street, −1 for not known.
    """

    def __init__(self, factors: list, left: np.ndarray):
        self._left = left
        # What can be mended first, the heat last.
        self._factors = sorted(factors, key=lambda factor: factor.name == "hot")
        self._share = {f.name: hottest_share(f.measure) for f in factors}

    def of(self, street: int) -> str:
        """The sentence for one street; says so when no factor stands out."""
        phrases = [self._phrase(factor, street) for factor in self._factors]
        text = "; ".join(filter(None, phrases))
        if not text:
            return tr("No factor stands out here.")
        return text[0].upper() + text[1:] + "."

    def _phrase(self, factor, street):
        if np.isnan(factor.measure[street]):
            return ""
        figures = {name: column[street] for name, column in factor.figures.items()}
        if factor.name == "lighting":
            return _light(figures, int(self._left[street]))
        if factor.name == "vegetation":
            return _plants(figures)
        if factor.name == "vacancy":
            return _vacant(figures)
        share = self._share[factor.name][street]
        if share > 0.5:
            return ""
        percent = max(1, int(np.ceil(100 * share - 1e-9)))
        if factor.name == "hot":
            return tr("hottest {percent} % of streets").format(percent=percent)
        return tr("worst {percent} % of streets for {factor}").format(
            percent=percent, factor=factor.name
        )


def _known(figures, name):
    return not np.isnan(figures.get(name, np.nan))


def _light(figures, left):
    parts = []
    if _known(figures, "lux_avg"):
        lux = _average(figures, left)
        if _known(figures, "target_lux"):
            lux += ", " + tr("target {target:.1f}").format(target=figures["target_lux"])
        parts.append(lux)
    if _known(figures, "lamps") and _known(figures, "lamps_out") and figures["lamps_out"] > 0:
        parts.append(
            tr("{out:.0f} of {lamps:.0f} lamps out").format(
                out=figures["lamps_out"], lamps=figures["lamps"]
            )
        )
    if not parts and _known(figures, "dark_share") and figures["dark_share"] > 0:
        parts.append(
            tr("{percent:.0f} % of the walks too dark").format(percent=100 * figures["dark_share"])
        )
    return ", ".join(parts)


def _average(figures, left):
    """The darker walk by its side, where one is darker and its side is known."""
    one, other = figures.get("lux_left", np.nan), figures.get("lux_right", np.nan)
    if left < 0 or np.isnan(one + other) or f"{one:.1f}" == f"{other:.1f}":
        return tr("average {lux:.1f} lx on the walks").format(lux=figures["lux_avg"])
    lux, side = (one, left) if one < other else (other, (left + 2) % 4)
    sentence = {
        NORTH: tr("average {lux:.1f} lx on the north walk"),
        EAST: tr("average {lux:.1f} lx on the east walk"),
        SOUTH: tr("average {lux:.1f} lx on the south walk"),
        WEST: tr("average {lux:.1f} lx on the west walk"),
    }[side]
    return sentence.format(lux=lux)


def _plants(figures):
    parts = []
    if _known(figures, "blocked_share") and figures["blocked_share"] >= 0.005:
        parts.append(
            tr("plants block the view along {percent:.0f} % of the walks").format(
                percent=100 * figures["blocked_share"]
            )
        )
    if _known(figures, "requests") and figures["requests"] > 0:
        parts.append(
            _counted(figures["requests"], tr("open plant request"), tr("open plant requests"))
        )
    return ", ".join(parts)


def _vacant(figures):
    parts = []
    for name, one, many in (
        ("houses", tr("vacant house"), tr("vacant houses")),
        ("lots", tr("vacant lot"), tr("vacant lots")),
    ):
        if _known(figures, name) and figures[name] > 0:
            parts.append(_counted(figures[name], one, many))
    if not parts and _known(figures, "vacant") and figures["vacant"] > 0:
        parts.append(_counted(figures["vacant"], tr("vacant place"), tr("vacant places")))
    return ", ".join(parts)


def _counted(number, one, many):
    return f"{number:.0f} {one if round(number) == 1 else many}"
