"""What the lighting algorithm says at the end, in words and in declared numbers."""

from math import fsum

import numpy as np

from kc_safety_plugin.algorithms.conditions.light_inputs import LampInput
from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.core.conditions.light_survey import LightSurvey
from kc_safety_plugin.core.conditions.light_targets import LightTarget
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.i18n import tr


def report(
    run: Run,
    target: LightTarget,
    lines: Lines,
    found: LightSurvey,
    given: LampInput,
    shaded: np.ndarray,
) -> dict:
    """Say what was found and return the declared outputs."""
    sides = 1 if run.number("WALK_OFFSET") == 0 else 2
    lamps, verdict = given.lamps, found.streets
    number = verdict.samples
    numbers = {
        "STREETS": int(verdict.measured.sum()),
        "MEETS_TARGET": int(verdict.meets.sum()),
        "MEETS_VERTICAL": int(verdict.meets_vertical.sum()),
        "NO_LAMP_STREETS": int(verdict.no_lamp.sum()),
        "NO_LENGTH": int((~verdict.measured).sum()),
        "SAMPLE_COUNT": int(number.sum()),
        "WALK_KM": float(lines.length.sum()) * sides / 1000.0,
        "DARK_KM": fsum(found.dark.end - found.dark.begin) / 1000.0,
        "DARK_SHARE": _mean(verdict.dark_share, number),
        "LUX_AVERAGE": _mean(verdict.average, number),
        "TARGET_LUX": target.average,
        "TARGET_ROW": target.row,
        "LAMPS_READ": len(lamps),
        "LAMPS_OUT": int(lamps.out.sum()),
        "OUT_BY_STATUS": int(given.by_status.sum()),
        "OUT_BY_REQUEST": int((lamps.out & ~given.by_status).sum()),
        "LAMPS_SHADED": int(shaded.sum()),
        "STREET_LAMPS": int((given.street.line >= 0).sum()),
        "STREET_LAMPS_OUT": int((lamps.out & (given.street.line >= 0)).sum()),
        "LAMPS_OFF_STREET": int((given.street.line < 0).sum()),
        "DEFAULTED_HEIGHTS": given.defaulted_heights,
        "DEFAULTED_LUMENS": given.defaulted_lumens,
    }
    run.say(
        tr(
            "TARGET {name}: IES RP-8-14, {row}: {average:g} lx on average on each walk, average at "
            "most {ratio:g} times the lowest point; apart from that, in meets_vertical, at least "
            "{vertical:g} lx on a face 1.5 m up."
        ).format(
            name=run.choice("TARGET"),
            row=target.row,
            average=target.average,
            ratio=target.ratio,
            vertical=target.vertical,
        )
    )
    run.say(
        tr(
            "{STREETS} streets, {SAMPLE_COUNT} samples: {LUX_AVERAGE:.1f} lx on average, "
            "{MEETS_TARGET} streets meet the class ({MEETS_VERTICAL} its vertical minimum), "
            "{DARK_KM:.2f} of {WALK_KM:.2f} km of walk lie below its average."
        ).format(**numbers)
    )
    run.say(
        tr(
            "{LAMPS_READ} lamps, {LAMPS_OUT} out ({OUT_BY_STATUS} by status, {OUT_BY_REQUEST} by "
            "requests alone), {LAMPS_SHADED} in a tree crown; {STREET_LAMPS} belong to these "
            "streets, {STREET_LAMPS_OUT} of them out."
        ).format(**numbers)
    )
    _warn(run, numbers, _same_spot(lamps))
    run.say(
        tr(
            "A screening model on level ground, without buildings and reflected light: no "
            "photometric study."
        )
    )
    return numbers


def _warn(run, numbers, same_spot):
    if numbers["NO_LAMP_STREETS"]:
        run.warn(
            tr(
                "Streets with no lamp on record within MAX_REACH: {NO_LAMP_STREETS}; they count as "
                "dark (no_lamp is true), but the lamp layer may not cover them."
            ).format(**numbers)
        )
    if numbers["NO_LENGTH"]:
        run.warn(tr("Streets without length, not measured: {NO_LENGTH}.").format(**numbers))
    if same_spot:
        run.warn(
            tr(
                "Lamps on the spot of another one: {count}; they count as lamps of their own, "
                "remove them if they are copies."
            ).format(count=same_spot)
        )


def _mean(values, samples) -> float:
    """Mean over all samples; exact sums, so the order of the streets does not matter."""
    on = samples > 0
    return fsum((values * samples)[on]) / max(fsum(samples), 1.0)


def _same_spot(lamps) -> int:
    spots = np.unique(np.round(np.column_stack([lamps.x, lamps.y]), 2), axis=0)
    return len(lamps) - len(spots)
