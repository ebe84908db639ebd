"""Read the block faces of a corridor."""

import numpy as np

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.axis import Axis, Faces, axis_of

_NEEDED = ("face_id", "corridor", "side", "from_m", "to_m")


def street_names(area) -> dict:
    """Street of every corridor, as the layer of areas tells it."""
    names = {one.name().lower(): one.name() for one in area.fields} if area else {}
    if not {"corridor", "street"} <= set(names):
        return {}
    return dict(zip(area.texts(names["corridor"]), area.texts(names["street"])))


def read_axis(run: Run, parameter: str, streets: dict) -> Axis:
    """The centre of the corridor, rebuilt from the layer of its faces."""
    table = run.features(parameter)
    if not table:
        raise SafetyDataError(Problem.EMPTY, parameter=run.label(parameter))
    names = {one.name().lower(): one.name() for one in table.fields}
    for needed in _NEEDED:
        if needed not in names:
            raise SafetyDataError(
                Problem.FACTOR_FIELD,
                parameter=run.label(parameter),
                fields=needed,
                tool="Define corridor",
            )

    columns = {name: table.texts(field) for name, field in names.items()}
    blank = [""] * len(table)
    sides = np.array([1 if side.upper().startswith("L") else -1 for side in columns["side"]])
    faces = Faces(
        table.lines(),
        columns["face_id"],
        columns["corridor"],
        sides,
        columns.get("block", blank),
        table.numbers(names["from_m"]),
        table.numbers(names["to_m"]),
        [streets.get(name, "") for name in columns["corridor"]],
    )
    axis = axis_of(faces)
    if len(axis.from_m) == 0:
        raise SafetyDataError(Problem.EMPTY, parameter=run.label(parameter))
    return axis
