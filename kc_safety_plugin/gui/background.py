"""Do a piece of work beside the window, and bring its answer back to the main thread."""

from typing import Callable, Optional

from qgis.core import QgsApplication, QgsTask

from kc_safety_plugin.bridge.compat import quiet_task
from kc_safety_plugin.bridge.cycles import cycles_wait
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.errors import SafetyDataError


class _Work(QgsTask):
    def __init__(self, title: str, work: Callable, report: Callable):
        super().__init__(title, quiet_task())
        self._work, self._report = work, report
        self.answer: object = None
        self.error: Optional[Exception] = None

    def run(self):
        try:
            with cycles_wait():
                self.answer = self._work()
        except Exception as error:  # told, or raised again, in the main thread
            self.error = error
        return self.error is None

    def finished(self, _successful):
        self._report(self)


class Background:
    """Work of one panel, one piece after the other; a newer piece of a kind replaces an older."""

    def __init__(self):
        self._latest: dict = {}
        self._closed = False

    def is_running(self) -> bool:
        return bool(self._latest)

    def start(
        self, kind: str, title: str, work: Callable, done: Callable, failed: Callable
    ) -> None:
        """Call ``work()`` in a thread, then ``done(answer)`` or ``failed(error, sentence)``.

        ``work`` may touch no widget, layer or project.
        """

        def report(task):
            if self._closed or self._latest.get(kind) is not task:
                return
            del self._latest[kind]
            if task.error is None:
                done(task.answer)
            elif isinstance(task.error, SafetyDataError):
                failed(task.error, explain(task.error))
            elif isinstance(task.error, OSError):
                failed(task.error, str(task.error))
            else:
                raise task.error

        task = _Work(title, work, report)
        self._latest[kind] = task
        QgsApplication.taskManager().addTask(task)

    def drop(self, kind: str) -> None:
        """Nobody waits for the answer any more."""
        self._latest.pop(kind, None)

    def close(self) -> None:
        """What still runs reports to nobody."""
        self._closed = True
