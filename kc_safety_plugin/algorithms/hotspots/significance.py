"""What the Gi* tools share: result fields and what is said about the result."""

from kc_safety_plugin.bridge.compat import int_field, real_field
from kc_safety_plugin.core.hotspots.getis_ord import FEW_PLACES, GiStar
from kc_safety_plugin.i18n import tr


def score_fields() -> list:
    return [
        int_field("neighbors"),
        real_field("gi_z"),
        real_field("gi_p"),
        real_field("gi_p_fdr"),
        int_field("gi_bin"),
    ]


def score_columns(result: GiStar, some: slice = slice(None)) -> list:
    """Values of ``score_fields`` for some places, column by column."""
    columns = (result.neighbors, result.z, result.p, result.p_fdr, result.bin)
    return [column[some] for column in columns]


def score_rows(result: GiStar):
    """The same for every place, row by row."""
    return zip(*(column.tolist() for column in score_columns(result)))


def say_result(run, result: GiStar, what: str) -> None:
    """Tell how many places are hot and cold; warn where the test is weak."""
    count = len(result.z)
    run.say(
        tr(
            "{hot} hot and {cold} cold of {count} {what}, after control of the false discovery "
            "rate over the whole map (Benjamini–Hochberg)."
        ).format(hot=result.hot, cold=result.cold, count=count, what=what)
    )
    if count < FEW_PLACES:
        run.warn(
            tr("Only {count} {what}: Gi* needs about 30 or more to be trusted.").format(
                count=count, what=what
            )
        )
    alone = int((result.neighbors == 1).sum())
    if alone:
        run.warn(
            tr("{alone} of {count} {what} have no neighbor within the band.").format(
                alone=alone, count=count, what=what
            )
        )
