"""Tell the choices and the result of a risk terrain model."""

import numpy as np

from kc_safety_plugin.algorithms.conditions.risk_results import by_strength
from kc_safety_plugin.algorithms.conditions.risk_words import (
    family_sentence,
    fate_sentence,
    net_sentence,
    reach_text,
    screening_sentence,
    term_sentence,
)
from kc_safety_plugin.core.conditions.risk_terrain.fates import Fate, fates
from kc_safety_plugin.i18n import tr


def say_plan(run, names, operations, distances, cell):
    run.say(
        tr("{count} factors ({names}), {operations}, at {distances}.").format(
            count=len(names),
            names=", ".join(names),
            operations=" + ".join(operations),
            distances=", ".join(reach_text(one) for one in distances),
        )
    )
    if cell > distances[0] * (1.0 + 1e-9):
        run.warn(
            tr(
                "Cells of {cell:g} m are coarser than the shortest distance, {reach}; give a "
                "smaller CELL_SIZE or a longer BLOCK_LENGTH."
            ).format(cell=cell, reach=reach_text(distances[0]))
        )


def say_model(run, model, variables, names, present, owner, seed) -> str:
    """Tell the choices, a sentence per factor; return those on factors left out."""
    run.say(screening_sentence(model, len(variables)))
    run.say(net_sentence(model, seed))
    run.say(family_sentence(model))
    farthest = max(variable.distance for variable in variables)
    for term in by_strength(model):
        variable = variables[term.column]
        run.say(term_sentence(term, variable, names[variable.factor], farthest))
    left_out = [
        fate_sentence(fate, names, number)
        for number, fate in enumerate(fates(model, present, owner, len(names)))
        if fate.fate is not Fate.IN_MODEL
    ]
    for sentence in left_out:
        run.say(sentence)
    return "\n".join(left_out)


def say_high(run, model, share):
    if not model.terms:
        run.warn(
            tr(
                "No factor goes with the incidents: no model is better than the same risk "
                "everywhere, and no cell is of high risk."
            )
        )
        return
    if not model.high.any():
        run.warn(
            tr(
                "No cell is of high risk (above {limit:.2f}, mean + 2 SD; the highest is "
                "{highest:.2f}): the factors of the model mark too many cells for one to stand out."
            ).format(limit=model.limit, highest=float(model.risk.max()))
        )
        return
    run.say(
        tr(
            "{count:,} of {cells:,} cells are of high risk (above {limit:.2f}, mean + 2 SD; the "
            "highest is {highest:.1f}); they hold {share:.0f} % of the incidents the model was "
            "made from."
        ).format(
            count=int(np.count_nonzero(model.high)),
            cells=len(model.high),
            limit=model.limit,
            highest=float(model.risk.max()),
            share=100.0 * share,
        )
    )
