"""Where panels stand in the window, and the actions that open them."""

from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtWidgets import QAction, QMainWindow

from kc_safety_plugin.bridge.compat import enum_number
from kc_safety_plugin.paths import ICONS

_AREAS = (
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
    Qt.DockWidgetArea.TopDockWidgetArea,
)


def panel_icon(name: str, palette: QPalette) -> QIcon:
    """The drawing for light windows, or the one for dark ones."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return QIcon(str(ICONS / f"panel_{name}{'_dark' if dark else ''}.svg"))


def panel_action(panel: QgsDockWidget, icon: QIcon, window: QMainWindow) -> QAction:
    """Opens and closes the panel, and shows whether it is open."""
    action = QAction(icon, panel.windowTitle(), window)
    action.setObjectName(f"{panel.objectName()}Action")
    panel.setToggleVisibilityAction(action)
    return action


def last_area(panel: QgsDockWidget) -> Qt.DockWidgetArea:
    number = QgsSettings().value(_key(panel, "area"), enum_number(_AREAS[0]), type=int)
    return next((one for one in _AREAS if enum_number(one) == number), _AREAS[0])


def has_place(panel: QgsDockWidget) -> bool:
    """Whether somebody has worked with it before, and it stands where they left it."""
    return QgsSettings().contains(_key(panel, "area"))


def was_open(panel: QgsDockWidget) -> bool:
    return bool(QgsSettings().value(_key(panel, "open"), False, type=bool))


def remember(panel: QgsDockWidget, window: QMainWindow) -> None:
    """Keep where the panel stands for the next time; the window itself keeps sizes."""
    settings = QgsSettings()
    area = enum_number(window.dockWidgetArea(panel))
    if area:
        settings.setValue(_key(panel, "area"), area)
    settings.setValue(_key(panel, "open"), not panel.isHidden())


def _key(panel: QgsDockWidget, what: str) -> str:
    return f"kc_safety/{panel.objectName()}/{what}"
