"""What a run tells the planner: choices, warnings, what was left out, and how far it is."""

from qgis.core import QgsProcessingFeedback

from kc_safety_plugin.core.errors import Canceled
from kc_safety_plugin.core.progress import Tick
from kc_safety_plugin.i18n import tr


class Telling:
    """Everything told goes to the log, and into the outputs ``SKIPPED`` and ``REPORT``."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self.feedback = feedback
        self.skipped = 0
        self._report: list = []

    def say(self, sentence: str) -> None:
        """Tell the planner, in the log and in the REPORT output; the same thing only once."""
        if sentence not in self._report:
            self._report.append(sentence)
            self.feedback.pushInfo(sentence)

    def warn(self, sentence: str) -> None:
        """Tell the planner, marked as a warning, as often as it happens."""
        self._report.append(sentence)
        self.feedback.pushWarning(sentence)

    def tick(self, start: float = 0.0, end: float = 1.0) -> Tick:
        """A progress function for one stage, which takes ``start`` to ``end`` of the whole."""

        def report(share: float) -> None:
            if self.feedback.isCanceled():
                raise Canceled
            self.feedback.setProgress(100.0 * (start + (end - start) * share))

        return report

    @property
    def report(self) -> str:
        """All that was told, a line each."""
        return "\n".join(self._report)

    def leave_out(self, count: int, why: str) -> None:
        """Count rows that take no part (output SKIPPED) and say why; not when there are none."""
        if count:
            self.skipped += int(count)
            self.warn(why)

    def leave_out_shapeless(self, label: str, count: int) -> None:
        """Count and tell of features without a geometry that can be used."""
        self.leave_out(
            count,
            tr("{parameter}: left out {count} features without usable geometry.").format(
                parameter=label, count=count
            ),
        )

    def leave_out_persons(self, label: str, names: list) -> None:
        """Tell of columns that describe persons."""
        if names:
            self.say(
                tr("{parameter}: columns about persons are left out: {names}.").format(
                    parameter=label, names=", ".join(names)
                )
            )
