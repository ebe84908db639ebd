"""The window that plants beside a walk must keep clear, and where its numbers come from."""

from dataclasses import dataclass

from kc_safety_plugin.core.catalogue_part import CataloguePart
from kc_safety_plugin.core.errors import Problem, SafetyDataError


@dataclass(frozen=True)
class SightRule:
    """Keep clear from ``shrub_top`` up to ``canopy_bottom``, metres above ground.

    ``distance`` is how far from the walk the rule reaches where its text says so, else None.
    """

    title: str
    shrub_top: float
    canopy_bottom: float
    distance: float = None
    source: str = ""

    def with_heights(self, shrub_top: float = None, canopy_bottom: float = None) -> "SightRule":
        """Return the rule with own heights; None keeps the rule's."""
        low = self.shrub_top if shrub_top is None else shrub_top
        high = self.canopy_bottom if canopy_bottom is None else canopy_bottom
        own = (low, high) != (self.shrub_top, self.canopy_bottom)
        rule = SightRule("", low, high) if own else self
        if not 0 <= low < high:
            raise SafetyDataError(Problem.PLANT_WINDOW, low=low, high=high)
        return rule


def sight_rules(catalogue: dict) -> dict:
    """Return the presets of a catalogue by name.

    Examples
    --------
    >>> one = {"title": "Ours", "shrub_top": 0.6, "canopy_bottom": 2, "source": "Council, 2024"}
    >>> sight_rules({"presets": {"ours": one}})["ours"].canopy_bottom
    2.0
    """
    presets = CataloguePart("plant_rules.json", "", catalogue).part("presets")
    return {name: _sight_rule(presets.part(name)) for name in presets.content}


def _sight_rule(preset: CataloguePart) -> SightRule:
    reaches = preset.content.get("distance") is not None
    return SightRule(
        preset.text("title"),
        preset.not_negative("shrub_top"),
        preset.not_negative("canopy_bottom"),
        preset.not_negative("distance") if reaches else None,
        preset.text("source"),
    ).with_heights()
