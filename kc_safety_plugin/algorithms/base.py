"""What every algorithm of the provider shares."""

from enum import Enum
from traceback import clear_frames
from typing import Callable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)
from qgis.PyQt.QtGui import QIcon

from kc_safety_plugin.bridge.cycles import cycles_wait
from kc_safety_plugin.bridge.help_pages import help_page
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.errors import Canceled, SafetyDataError
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.late import late
from kc_safety_plugin.paths import ICONS

_new_run = late("kc_safety_plugin.algorithms.run", "Run")
_facts_of = late("kc_safety_plugin.bridge.results.facts", "facts_of")
_sign_files = late("kc_safety_plugin.bridge.results.finish", "sign_files")
_dress_on_load = late("kc_safety_plugin.bridge.results.finish", "dress_on_load")


class Group(Enum):
    """Toolbox groups; the value is the group id."""

    PREPARE = "prepare"
    HOT_SPOTS = "hotspots"
    CONDITIONS = "conditions"
    CORRIDORS = "corridors"
    WORK_ORDERS = "workorders"
    FIELD = "field"

    def title(self) -> str:
        return {
            Group.PREPARE: tr("Prepare"),
            Group.HOT_SPOTS: tr("Hot spots"),
            Group.CONDITIONS: tr("Conditions"),
            Group.CORRIDORS: tr("Corridors"),
            Group.WORK_ORDERS: tr("Work orders"),
            Group.FIELD: tr("Field"),
        }[self]


class SafetyAlgorithm(QgsProcessingAlgorithm):
    """Adapter between Processing and one core kernel. Holds no state between calls.

    Subclasses give ``NAME`` and ``GROUP``, the text methods, ``parameters`` and ``outputs`` (lists
    of definitions). They only declare: ``execute(run)``, which returns a dict of results, is a
    function of the module beside, ``x_work.py`` for ``x.py``. It is read at the first run, for with
    it come arrays and kernels, and QGIS would wait for them at every start.
    """

    NAME: str
    GROUP: Group

    def name(self):
        return self.NAME

    def groupId(self):
        return self.GROUP.value

    def group(self):
        return self.GROUP.title()

    def icon(self):
        return QIcon(str(ICONS / f"{self.GROUP.value}.svg"))

    def svgIconPath(self):
        return str(ICONS / f"{self.GROUP.value}.svg")

    def helpUrl(self):
        return help_page(self.NAME) or ""

    def createInstance(self):
        return type(self)()

    def parameters(self) -> list:
        raise NotImplementedError

    def outputs(self) -> list:
        """Declared numbers and texts beside the destinations."""
        return []

    def execute(self, run) -> dict:
        return self.work("execute")(run)

    def work(self, name: str) -> Callable:
        """The function ``name`` of the module with the work, which is read when it is called."""
        return late(f"{type(self).__module__}_work", name)

    def initAlgorithm(self, configuration=None):
        for definition in self.parameters():
            self.addParameter(definition)
        for output in self.outputs():
            self.addOutput(output)
        self.addOutput(QgsProcessingOutputString("WORKING_CRS", tr("System computed in")))
        self.addOutput(QgsProcessingOutputNumber("SKIPPED", tr("Features left out")))
        self.addOutput(QgsProcessingOutputString("REPORT", tr("Choices made and warnings")))

    def processAlgorithm(self, parameters, context, feedback):
        with cycles_wait():
            return self._processed(parameters, context, feedback)

    def _processed(self, parameters, context, feedback):
        run = _new_run(self, parameters, context, feedback)
        try:
            results = _worked(self, run)
            facts = _facts_of(self, parameters, context, run.report)
            for sentence in _sign_files(run.made, run.held.waiting, facts):
                run.warn(sentence)
            run.held.put_in_place()
            _dress_on_load(context, run.announced, facts)
        except Canceled:
            # Returning would count as success and load a half result.
            raise QgsProcessingException(tr("Canceled; nothing was written.")) from None
        except SafetyDataError as error:
            raise QgsProcessingException(explain(error)) from error
        except OSError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            run.held.discard()
        return {**run.common_results(), **results}


def _worked(algorithm: SafetyAlgorithm, run) -> dict:
    try:
        return algorithm.execute(run)
    except BaseException as error:
        # QGIS keeps the last error: what the work held, arrays and temporary files, must go.
        clear_frames(error.__traceback__)
        raise
