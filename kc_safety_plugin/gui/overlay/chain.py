"""Run the steps of the chain one after the other, and only those whose data changed."""

import json
from dataclasses import replace
from enum import Enum
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.earlier import is_earlier, mark_earlier, unmark_earlier
from kc_safety_plugin.i18n import tr

from .layer_state import LayerStates
from .roles import BY_KEY, ROLES, role_words
from .steps import STEPS, Setup, Step, missing, step_words

_STEP, _PRINT, _WEIGHTS = "kc_safety/step", "kc_safety/fingerprint", "kc_safety/weights"


class Need(Enum):
    """What a run would do with a step."""

    NOTHING_BOUND = "nothing bound"
    UP_TO_DATE = "up to date"
    COMPUTE = "compute"


class Chain(QObject):
    """Sends what an ``AlgorithmRunner`` sends, for the chain as a whole.

    A step is computed again when its layers, its parameters or a step before it changed, or when
    its output is gone. What a finished step has made stays when a later one fails or is canceled.
    What an earlier run made of a step that is left out now stays, too, and says so in its name.
    """

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    finished = pyqtSignal(str, dict)
    failed = pyqtSignal(str, str)
    canceled = pyqtSignal(str)
    #: The title of the step that begins, its number, and how many there are.
    entered = pyqtSignal(str, int, int)

    def __init__(self, project: QgsProject, runner: AlgorithmRunner, states: LayerStates):
        super().__init__(runner)
        self._project, self._runner, self._states = project, runner, states
        self._setup = Setup({})
        # By id, for a layer may be removed while the chain runs.
        self._ids: dict = {}
        self._waiting: list = []
        self._made: dict = {}
        self._computed: list = []
        self._reused: list = []
        self._left: list = []
        self._step: Optional[Step] = None
        self._running = False
        self._print, self._outputs = "", ()
        self._total = 1
        runner.progressed.connect(self._on_progress)
        runner.finished.connect(self._on_finished)
        runner.failed.connect(self._on_failed)
        runner.canceled.connect(self._on_canceled)

    # -- before a run -----------------------------------------------------------------------

    def plan(self, setup: Setup) -> dict:
        """Step key to ``Need``, as a run with this setup would find it now."""
        made: dict = {}
        needs: dict = {}
        for step in STEPS:
            if any(setup.get(one.key) is None for one in _required()):
                needs[step.key] = Need.NOTHING_BOUND
                continue
            again = any(needs.get(one) is Need.COMPUTE for one in step.needs)
            parameters = step.parameters(setup, made)
            if parameters is None:
                needs[step.key] = Need.NOTHING_BOUND
                continue
            layer = self._kept(step, self._states.fingerprint(step.algorithm, parameters))
            needs[step.key] = Need.COMPUTE if layer is None or again else Need.UP_TO_DATE
            made[step.key] = layer
        return needs

    def output(self, key: str) -> Optional[QgsMapLayer]:
        """The layer a step made, while it is in the project."""
        return next((one for one in self._layers() if one.customProperty(_STEP) == key), None)

    def results(self) -> list:
        """Every layer that steps made, while it is in the project."""
        return [one for one in self._layers() if one.customProperty(_STEP)]

    def is_running(self) -> bool:
        return self._running

    # -- run --------------------------------------------------------------------------------

    def run(self, setup: Setup) -> None:
        """Begin; refuses with ``failed`` when a layer is lacking. One run at a time."""
        if self.is_running():
            return
        lacking = missing(setup)
        if lacking:
            self.failed.emit("", lacking)
            return
        needs = self.plan(setup)
        self._setup = setup
        self._ids = {role: one.id() for role, one in setup.layers.items() if BY_KEY[role].ranked}
        self._waiting = [one for one in STEPS if needs[one.key] is not Need.NOTHING_BOUND]
        self._total = max(1, sum(need is Need.COMPUTE for need in needs.values()))
        self._made, self._computed, self._reused, self._left = {}, [], [], []
        self._running = True
        self.started.emit("")
        self._next()

    def cancel(self) -> None:
        self._waiting = []
        self._runner.cancel()

    def told(self) -> str:
        """What the last run computed and what it took over, in one or two sentences."""
        words = step_words()
        computed = ", ".join(words[one] for one in self._computed)
        reused = ", ".join(words[one] for one in self._reused)
        if not self._computed:
            told = tr("Nothing changed since the last run; all results were reused.")
        elif not self._reused:
            told = tr("Computed: {computed}.").format(computed=computed)
        else:
            told = tr("Computed: {computed}. Reused, for nothing changed: {reused}.").format(
                computed=computed, reused=reused
            )
        if not self._left:
            return told
        left = tr(
            "No part of this run: {steps}. The layers of the earlier run stay, are named so, and "
            "count for no rank and no order."
        )
        return f"{told} {left.format(steps=', '.join(words[one] for one in self._left))}"

    def told_canceled(self) -> str:
        """What a canceled run leaves."""
        words = step_words()
        done = ", ".join(words[one] for one in self._computed)
        if not done:
            return tr("Canceled; nothing was kept.")
        return tr("Canceled. Complete and kept: {done}.").format(done=done)

    def _next(self):
        self._step = None
        while self._waiting:
            step = self._waiting.pop(0)
            setup = self._setup_now()
            if setup is None:
                return
            parameters = step.parameters(setup, self._made)
            print_ = self._states.fingerprint(step.algorithm, parameters)
            kept = self._kept(step, print_)
            if kept is None:
                self._begin(step, parameters, print_)
                return
            self._made[step.key] = kept
            self._reused.append(step.key)
            for layer in self._results_of(step):
                unmark_earlier(layer)
        self._part_with_earlier()
        self._running = False
        self.finished.emit("", {})

    def _part_with_earlier(self):
        """Results of steps that this run left out may not be taken for its own."""
        for step in STEPS:
            old = self._results_of(step) if step.key not in self._made else []
            if any(not is_earlier(layer) for layer in old):
                self._left.append(step.key)
            for layer in old:
                mark_earlier(layer)

    def _results_of(self, step) -> list:
        results = self.results()
        return [one for one in results if one.customProperty(_STEP).split("/")[0] == step.key]

    def _setup_now(self) -> Optional[Setup]:
        """The setup with the layers that are still there; None ends the run, with a word."""
        layers = {role: self._project.mapLayer(one) for role, one in self._ids.items()}
        gone = [role for role, layer in layers.items() if layer is None]
        gone_results = [key for key, layer in self._made.items() if _is_gone(layer)]
        if not gone and not gone_results:
            return replace(self._setup, layers=layers)
        name = role_words()[gone[0]] if gone else step_words()[gone_results[0]]
        told = tr("{name}: the layer was removed while it was needed; what is done stays.")
        self._on_failed("", told.format(name=name))
        return None

    def _begin(self, step, parameters, print_):
        self._step, self._print = step, print_
        self._outputs = step.outputs_with(parameters)
        number = len(self._computed) + 1
        self._runner.run(step.algorithm, parameters, load=self._outputs)
        if self._step is step:
            self.entered.emit(step_words()[step.key], number, max(self._total, number))

    def _on_progress(self, percent):
        if self._step is not None:
            self.progressed.emit((100.0 * len(self._computed) + percent) / self._total)

    def _on_finished(self, _name, results):
        step = self._step
        if step is None:
            return
        layers = {name: self._project.mapLayer(results.get(name, "")) for name in self._outputs}
        if None in layers.values():
            told = tr("its result could not be loaded; the log of Processing says more.")
            self._on_failed("", told)
            return
        for name in step.outputs:
            key = step.key if name == "OUTPUT" else f"{step.key}/{name}"
            self._put_in_place(key, layers.get(name))
        self._made[step.key] = layers["OUTPUT"]
        self._computed.append(step.key)
        self._next()

    def _put_in_place(self, key, new):
        """The result of an earlier run leaves the project; one saved to a file stays.

        Its name goes over to the new one, whatever a person called it. None as the new one leaves
        nothing: what it was made of is no longer bound.
        """
        for layer in self._layers():
            if layer.customProperty(_STEP) != key:
                continue
            unmark_earlier(layer)
            if layer.providerType() == "memory":
                name = layer.name()
                self._project.removeMapLayer(layer.id())
                if new is not None:
                    new.setName(name)
            else:
                layer.removeCustomProperty(_STEP)
                if new is None:
                    mark_earlier(layer)
        if new is None:
            return
        new.setCustomProperty(_STEP, key)
        new.setCustomProperty(_PRINT, self._print)
        if key == "overlay":
            setup = self._setup
            new.setCustomProperty(_WEIGHTS, json.dumps([setup.weights, setup.method]))

    def _on_failed(self, _name, sentence):
        """Nothing more is begun."""
        step = self._end()
        if step is not None:
            sentence = tr("{step}: {reason}").format(step=step_words()[step.key], reason=sentence)
        self.failed.emit("", sentence)

    def _on_canceled(self, _name):
        self._end()
        self.canceled.emit("")

    def _end(self) -> Optional[Step]:
        step, self._step, self._waiting, self._running = self._step, None, [], False
        return step

    def _kept(self, step, print_) -> Optional[QgsMapLayer]:
        layer = self.output(step.key)
        return layer if layer is not None and layer.customProperty(_PRINT) == print_ else None

    def _layers(self) -> list:
        return list(self._project.mapLayers().values())


def kept_weights(layer: QgsMapLayer) -> tuple:
    """(text of the weights, method) a layer was ranked with by the chain, blank if unknown."""
    try:
        weights, method = json.loads(layer.customProperty(_WEIGHTS, "") or "null") or ("", "")
    except ValueError:
        return "", ""
    return weights, method


def _required():
    return [one for one in ROLES if one.required]


def _is_gone(layer):
    return sip.isdeleted(layer)
