"""Read the block faces of exactly one corridor."""

import numpy as np

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.algorithms.workorders.faces_input import read_axis
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.axis import Axis

_FACES = "BLOCK_FACES"


def one_corridor(run: Run) -> Axis:
    """The corridor's center; refused when the layer holds several or lacks a chainage."""
    axis = read_axis(run, _FACES, {})
    for name, values in (("from_m", axis.faces.from_m), ("to_m", axis.faces.to_m)):
        if not np.all(np.isfinite(values)):
            raise SafetyDataError(
                Problem.NOT_A_NUMBER, parameter=f"{run.label(_FACES)}, {name}", value="NULL"
            )
    names = sorted(set(axis.faces.corridor))
    if len(names) > 1:
        raise SafetyDataError(
            Problem.ONE_CORRIDOR,
            parameter=run.label(_FACES),
            count=len(names),
            names=", ".join(names[:5]),
        )
    return axis
