"""Words at the head of the panel: which corridor, from where to where, or what is missing."""

from typing import Optional

from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.i18n import tr

from .reading import Content


def title_words(content: Optional[Content]) -> str:
    if content is None:
        return tr("No workspace is read. Choose one, or make a new one.")
    if content.corridor is None and not content.waiting:
        return tr("No corridor is active. Define one at “New corridor”.")
    if content.corridor is None:
        return tr("No corridor is active. Put one to work at “Queue”.")
    return str(content.corridor.name)


def why_no_trend(content: Optional[Content]) -> str:
    if content is None or content.corridor is None:
        return tr("Charts are of the active corridor; there is none.")
    return str(content.why_not)


def extent_words(corridor: Corridor) -> str:
    if not (corridor.street and corridor.from_street and corridor.to_street):
        return str(corridor.street)
    return tr("{street} from {start} to {end}").format(
        street=corridor.street, start=corridor.from_street, end=corridor.to_street
    )
