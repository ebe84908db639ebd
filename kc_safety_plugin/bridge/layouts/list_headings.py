"""Headings of a walk list: the turf, the side of a block with its house numbers, other sheets."""

from dataclasses import dataclass

from kc_safety_plugin.core.field.house_numbers import numbers_along

from .words import Words


@dataclass(frozen=True)
class Headings:
    """Finds what stands above a stop when turf, block or side change."""

    words: Words
    houses: list
    #: +1, −1 and 0 -> what the side is called on this sheet.
    sides: dict

    def above(self, stops) -> list:
        """(elsewhere, turf, block) above each stop, '' where there is nothing to say."""
        found, turf, place, block = [], "", None, ""
        for stop in stops:
            # A stop for both sides stays under the heading of the side that is being walked.
            same = not stop.side and (stop.turf, stop.span) == (turf, place)
            heading = block if same else self.block(stop)
            changed = stop.turf != turf
            changed_block = heading * (changed or heading != block)
            found.append((self.elsewhere(stop.before), stop.turf * changed, changed_block))
            turf, place, block = stop.turf, stop.span, heading
        return found

    def elsewhere(self, runs) -> str:
        """Which stops of other sheets are walked here."""
        parts = [
            self.words("elsewhere", stops=f"{a}–{b}" if b > a else f"{a}", sheet=sheet)
            for a, b, sheet in runs
        ]
        return " · ".join(parts)

    def block(self, stop) -> str:
        """The block of ``stop``, the side of the street, and the numbers of the houses there."""
        if not stop.block:
            return ""
        block = self.words.stretch(stop.block)
        # House numbers of the corridor say nothing about those in a side street.
        numbers = "" if stop.beside else numbers_along(self.houses, stop.side, *stop.span)
        return " · ".join(
            part
            for part in (
                self.words("off_block", block=block) if stop.beside else block,
                self.sides[stop.side],
                self.words("houses", numbers=numbers) if numbers else "",
            )
            if part
        )
