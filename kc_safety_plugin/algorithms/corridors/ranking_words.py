"""Say in one sentence why a stretch of street is a candidate, and what a ranking found."""

import numpy as np

from kc_safety_plugin.core.units import MILE
from kc_safety_plugin.i18n import tr


def candidate_name(candidate) -> str:
    """The name a corridor between these streets gets."""
    return tr("{street}, {first} to {second}").format(
        street=candidate.street, first=candidate.from_street, second=candidate.to_street
    )


def candidate_why(candidate, hot_share, factors: dict, measured) -> str:
    """The reason in plain words; ``factors`` name -> mean score of the stretch, NaN unknown."""
    parts = [
        tr("{percent} of the stretch meets the rule").format(percent=_percent(hot_share)),
    ]
    known = [(name, value) for name, value in factors.items() if not np.isnan(value)]
    told = sorted(known, key=lambda pair: -pair[1])
    if told:
        phrases = [_worse(name, value) for name, value in told]
        phrases[0] = tr("{phrase} of streets").format(phrase=phrases[0])
        parts.append(tr("on average {phrases}").format(phrases=_listed(phrases)))
    if candidate.worst[0]:
        parts.append(
            tr("worst between {first} and {second}").format(
                first=candidate.worst[0], second=candidate.worst[1]
            )
        )
    if measured < 0.95:
        parts.append(tr("only {percent} of it was measured").format(percent=_percent(measured)))
    return "; ".join(parts) + "."


def tell(run, ranking, groups, min_share) -> None:
    """Say how the candidates were come by, and what stood in the way."""
    nameless = int((groups.street < 0).sum())
    if nameless:
        run.say(
            tr("{count:,} of {all:,} street lines bear no street name and take no part.").format(
                count=nameless, all=len(groups.street)
            )
        )
    length = run.number("LENGTH")
    run.say(
        tr(
            "{streets:,} streets have stretches of about {length:,.0f} m ({miles:.2f} mi) between "
            "named cross streets, {stretches:,} in all; {short:,} streets are too short, "
            "{uncrossed:,} have no two named cross streets that far apart."
        ).format(
            streets=ranking.streets,
            length=length,
            miles=length / MILE,
            stretches=ranking.stretches,
            short=ranking.short,
            uncrossed=ranking.uncrossed,
        )
    )
    if ranking.candidates:
        best = ranking.candidates[0]
        run.say(
            tr(
                "{qualified:,} stretches meet the rule along {percent} of their length or more; "
                "the {kept:,} best that do not overlap are candidates. First: {name}, score "
                "{score:.3f}."
            ).format(
                qualified=ranking.qualified,
                percent=_percent(min_share),
                kept=len(ranking.candidates),
                name=candidate_name(best),
                score=ranking.score[0],
            )
        )
        return
    if not ranking.stretches:
        run.warn(tr("No candidate: no street is long enough; give a shorter LENGTH."))
    elif not ranking.highest_share > 0:
        run.warn(
            tr(
                "No candidate: no stretch meets the rule anywhere; choose RULE top_share to rank "
                "the highest all the same."
            )
        )
    else:
        run.warn(
            tr(
                "No candidate: the stretch that meets the rule most does so along {share} of its "
                "length, not {percent}; give a smaller MIN_HOT_SHARE or a shorter LENGTH."
            ).format(share=_percent(ranking.highest_share), percent=_percent(min_share))
        )


def _worse(name, score):
    percent = _percent(score)
    return {
        "hot": tr("hotter than {percent}"),
        "lighting": tr("darker than {percent}"),
        "vegetation": tr("more overgrown than {percent}"),
        "vacancy": tr("more vacant than {percent}"),
    }.get(name, tr("worse for {name} than {percent}")).format(percent=percent, name=name)


def _listed(phrases):
    if len(phrases) == 1:
        return phrases[0]
    return tr("{first} and {last}").format(first=", ".join(phrases[:-1]), last=phrases[-1])


def _percent(share):
    if 0 < share < 0.01:
        return tr("under 1 %")
    return tr("{percent:.0f} %").format(percent=100 * share)
