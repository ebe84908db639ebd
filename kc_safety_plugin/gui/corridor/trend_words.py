"""What the counts of a corridor say, in whole sentences."""

import numpy as np

from kc_safety_plugin.bridge.charts import Bar
from kc_safety_plugin.bridge.charts.hours import day_words
from kc_safety_plugin.core.corridors.trend import Trend
from kc_safety_plugin.i18n import tr


def window_bars(trend: Trend) -> list:
    """A bar each for the term so far, the days before, and a year ago; those that are known."""
    days = trend.windows.term.days
    labels = (
        tr("Days 1 to {days}").format(days=days),
        tr("{days} days before").format(days=days),
        tr("A year ago"),
    )
    return [
        Bar(label, float(count), f"{count:,}")
        for label, count in zip(labels, trend.counts)
        if count is not None
    ]


def window_words(trend: Trend) -> str:
    """Counts with their days, what the difference means, and up to when incidents are known."""
    wins = trend.windows
    said = []
    for count, window, sentence in (
        (trend.counts[0], wins.term, tr("{count:,} incidents in the term, {first} to {last}.")),
        (trend.counts[1], wins.before, tr("{count:,} in as many days before, {first} to {last}.")),
        (trend.counts[2], wins.year_ago, tr("{count:,} a year ago, {first} to {last}.")),
    ):
        if count is not None:
            said.append(sentence.format(count=count, first=window.first, last=window.last))
    if trend.counts[0] is None:
        said.append(tr("No incidents of the term are known yet."))
    elif trend.counts[1] is None:
        said.append(tr("The layer does not reach back over the same days before."))
    else:
        said.append(_change_words(trend.ratio))
    if trend.last is not None:
        said.append(tr("The layer of incidents ends on {day}.").format(day=trend.last))
    else:
        said.append(tr("The layer holds no incident with a date."))
    return " ".join(said)


def _change_words(ratio) -> str:
    if ratio is None:
        return tr("There is nothing to compare.")
    value, low, high = ratio
    if not np.isfinite(value):
        return tr("There were none before, so there is no ratio.")
    if low <= 1.0 <= high:
        sentence = tr(
            "Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): within "
            "what chance brings."
        )
    elif high < 1.0:
        sentence = tr(
            "Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): fewer "
            "than chance brings; the season may explain it, see a year ago."
        )
    else:
        sentence = tr(
            "Ratio to the days before {value:.2f} (95 % interval {low:.2f} to {high:.2f}): more "
            "than chance brings; the season may explain it, see a year ago."
        )
    return sentence.format(value=value, low=low, high=high)


def week_words(trend: Trend) -> str:
    """The chart of the weeks for who cannot see it."""
    weeks, limits = trend.weeks, trend.limits
    if not len(weeks):
        return tr("No whole week is known yet.")
    said = [
        tr("Incidents by week, from the week of {first} to that of {last}.").format(
            first=weeks.first[0], last=weeks.first[-1]
        )
    ]
    if limits is None:
        said.append(tr("There are too few weeks before the corridor for control limits."))
    else:
        if limits.low:
            sentence = tr(
                "{weeks} weeks before the corridor have a mean of {mean:.1f}; control limits are "
                "{low:.2f} and {high:.2f}."
            )
        else:
            sentence = tr(
                "{weeks} weeks before the corridor have a mean of {mean:.1f}; the control limit is "
                "{high:.2f}, with so few there is no lower one."
            )
        said.append(
            sentence.format(
                weeks=limits.weeks, mean=limits.center, low=limits.low, high=limits.high
            )
        )
        for at in np.flatnonzero(limits.outside(weeks.count)):
            said.append(
                tr("The week of {first} is outside with {count:,.0f}.").format(
                    first=weeks.first[at], count=weeks.count[at]
                )
            )
    if weeks.term.any():
        listed = ", ".join(f"{count:,.0f}" for count in weeks.count[weeks.term])
        said.append(tr("Weeks of the corridor: {counts}.").format(counts=listed))
    return " ".join(said)


def one_week(trend: Trend, number: int) -> str:
    weeks = trend.weeks
    return tr("Week of {first}: {count:,.0f} incidents").format(
        first=weeks.first[number], count=weeks.count[number]
    )


def hour_words(trend: Trend) -> str:
    """The chart of the hours for who cannot see it."""
    whole = float(trend.hours.sum())
    if whole <= 0:
        return tr("No incident with a time of day is known.")
    day, hour = np.unravel_index(int(np.argmax(trend.hours)), trend.hours.shape)
    busiest = int(np.argmax(trend.hours.sum(axis=1)))
    names = day_words()
    return tr(
        "{count:,} incidents by hour of the week, {first} to {last}. The busiest hour is {day} "
        "{hour}:00 to {next}:00 with {share:.1f} %; the busiest day is {busiest} with "
        "{part:.0f} %."
    ).format(
        count=trend.timed, first=trend.span.first, last=trend.span.last, day=names[day],
        hour=hour, next=(hour + 1) % 24, share=100 * trend.hours[day, hour] / whole,
        busiest=names[busiest], part=100 * trend.hours.sum(axis=1)[busiest] / whole,
    )  # fmt: skip


def one_hour(trend: Trend, day: int, hour: int) -> str:
    return tr("{day} {hour}:00 to {next}:00: {count:.1f} incidents").format(
        day=day_words()[day], hour=hour, next=(hour + 1) % 24, count=trend.hours[day, hour]
    )
