"""The streets every condition tool asks for, and their ids."""

from kc_safety_plugin.algorithms.parameters import LINES, any_field, source
from kc_safety_plugin.i18n import tr


def streets_with_ids() -> list:
    return [
        source("STREETS", tr("Streets"), LINES),
        any_field(
            "STREET_ID",
            tr("Street id field"),
            "STREETS",
            help=tr("Without one the field street_id is used if there is one, else feature ids."),
        ),
    ]
