"""Runs inside a real QGIS: waits for the window, plays a scene, writes a verdict, leaves for good.

``KC_SCENE`` is a Python file with ``play(desktop)``; ``KC_SHOTS`` the folder for pictures and the
verdict. A hard exit is set in case an orderly one hangs on a question.
"""

import os
import runpy
import sys
import time
import traceback
from pathlib import Path

from qgis import utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QApplication


class Desktop:
    shots = Path(os.environ["KC_SHOTS"])

    def __init__(self):
        self.iface = utils.iface

    def wait(self, milliseconds):
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        # What is to be deleted waits for the outermost loop, which does not turn during a scene.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_for(self, condition, what, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")
            self.wait(50)

    def settle(self):
        self.wait(150)
        self.wait_for(lambda: not self.iface.mapCanvas().isDrawing(), "the map")
        self.wait(150)

    def shot(self, name, widget=None):
        self.settle()
        path = self.shots / f"{name}.png"
        assert (widget or self.iface.mainWindow()).grab().save(str(path)), path


def play():
    desktop, errors, verdict = Desktop(), [], "passed"
    hook = sys.excepthook
    sys.excepthook = lambda *error: errors.append("".join(traceback.format_exception(*error)))
    try:
        utils.iface.mainWindow().move(0, 0)
        utils.iface.mainWindow().resize(1600, 1000)
        runpy.run_path(os.environ["KC_SCENE"])["play"](desktop)
        assert not errors, "\n".join(errors)
    except BaseException:
        verdict = traceback.format_exc()
    finally:
        sys.excepthook = hook
        (desktop.shots / "verdict").write_text(verdict, encoding="utf-8")
        QgsProject.instance().removeAllMapLayers()
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(8000, lambda: os._exit(0))
        QTimer.singleShot(0, utils.iface.actionExit().trigger)


def give_up():
    """A question that nobody answers, or no window at all: show it, say so, leave."""
    windows = [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]
    QGuiApplication.primaryScreen().grabWindow(0).save(str(Desktop.shots / "stuck.png"))
    (Desktop.shots / "verdict").write_text(f"stuck; windows: {windows}", encoding="utf-8")
    os._exit(1)


def begin():
    window = utils.iface and utils.iface.mainWindow()
    if window is not None and window.isVisible():
        waiting.stop()
        QTimer.singleShot(500, play)


# At once, for a start that hangs leaves a verdict, too.
QTimer.singleShot(180_000, give_up)
waiting = QTimer()
waiting.timeout.connect(begin)
waiting.start(100)
