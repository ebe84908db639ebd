"""What the search for a corridor noticed, in words."""

from kc_safety_plugin.core.corridors.remarks import Remark
from kc_safety_plugin.i18n import tr


def words(remark: Remark, details: dict) -> str:
    """One sentence for the log and the report."""
    return {
        Remark.NAME_CHOSEN: _name_chosen,
        Remark.SHORTEST_OF_SEVERAL: _shortest,
        Remark.CROSSES_WITHOUT_NODE: _crosses,
        Remark.ENDS_SHORT: _ends_short,
        Remark.GAP_BRIDGED: _gap,
    }[remark](details)


def _name_chosen(details):
    return tr(
        "{parameter}: took '{written}' for {name}, the one of several that fits the other streets."
    ).format(**details)


def _shortest(details):
    others = ", ".join(f"{length:,.0f} m" for length in details["others"])
    return tr(
        "The street meets the cross streets more than once; took the shortest of {count} ways, "
        "{length:,.0f} m (the others: {others})."
    ).format(count=details["count"], length=details["length"], others=others)


def _crosses(details):
    return tr(
        "{parameter}: no street line ends at this crossing; it may be a bridge. Check it."
    ).format(**details)


def _ends_short(details):
    return tr(
        "{parameter}: the cross street ends {distance:.0f} m short of the street; "
        "took the nearest place."
    ).format(**details)


def _gap(details):
    return tr("The street has a gap; bridged up to {gap:.0f} m at a stretch.").format(**details)
