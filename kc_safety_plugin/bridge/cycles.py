"""While work runs in another thread, Python's collector of reference cycles rests."""

import gc
import threading
from contextlib import contextmanager

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal, pyqtSlot


class _Rest(QObject):
    """Counts the work that is under way; lives in the main thread, where alone it wakes it."""

    ended = pyqtSignal()

    def __init__(self):
        super().__init__()
        self._lock, self._under_way, self._was_on = threading.Lock(), 0, False
        self.moveToThread(QCoreApplication.instance().thread())
        # From another thread this waits until the main thread comes to it.
        self.ended.connect(self._wake)

    def begin(self) -> None:
        with self._lock:
            if not self._under_way:
                self._was_on = gc.isenabled()
                gc.disable()
            self._under_way += 1

    @pyqtSlot()
    def _wake(self) -> None:
        with self._lock:
            self._under_way -= 1
            if not self._under_way and self._was_on:
                gc.enable()


_rests: list = []


@contextmanager
def cycles_wait():
    """Let no cycle be collected in this thread, if it is not the main one.

    The collector works in whatever thread happens to need memory. What it finds may be widgets and
    layers of the main thread, which crash QGIS when they are destroyed in another.
    """
    if threading.current_thread() is threading.main_thread() or not QCoreApplication.instance():
        yield
        return
    if not _rests:
        _rests.append(_Rest())
    _rests[0].begin()
    try:
        yield
    finally:
        _rests[0].ended.emit()
