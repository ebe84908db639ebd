"""Keeps which layer plays which role: what was chosen, what was guessed, what went away."""

import json

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kc_safety_plugin.bridge.roles import PROPERTY, bind, layers_by_role
from kc_safety_plugin.i18n import tr

from .roles import BY_KEY, ROLES, guess_roles, may_play, role_words

_ENTRY = ("kc_safety", "/roles")


class RoleKeeper(QObject):
    """Roles are properties of layers, so that they survive renaming and saving.

    The project entry ``kc_safety/roles`` holds role → layer id beside it: a role that was left
    empty on purpose is not guessed again, and a layer that is gone is noticed.
    """

    changed = pyqtSignal()
    #: A sentence about a layer that went away.
    lost = pyqtSignal(str)

    def __init__(self, project: QgsProject, parent=None):
        super().__init__(parent)
        self._project = project
        self._reasons: dict = {}
        self._binding = False
        project.layersAdded.connect(self._welcome)
        project.layersWillBeRemoved.connect(self._note_removal)
        project.layersRemoved.connect(self._tell_removal)
        project.readProject.connect(self._begin)
        project.cleared.connect(self._begin)
        self._removed: list = []
        self._watch(project.mapLayers().values())
        self._begin()

    @property
    def project(self) -> QgsProject:
        return self._project

    def layers(self) -> dict:
        """Role to layer, for the roles of the overlay that somebody plays."""
        found = layers_by_role(self._project)
        return {k: one for k, one in found.items() if k in BY_KEY and may_play(one, BY_KEY[k])}

    def reason(self, key: str) -> str:
        """Why a layer was guessed; blank where it was chosen."""
        return str(self._reasons.get(key, ""))

    def choose(self, key: str, layer: QgsMapLayer = None) -> None:
        """Bind what a person chose; None leaves the role empty, and no guess fills it again."""
        self._reasons.pop(key, None)
        self._bind(layer, key)
        entries = self._entries()
        entries.update({one: "" for one, taken in entries.items() if layer and taken == layer.id()})
        self._write({**entries, key: layer.id() if layer else ""})
        self.changed.emit()

    def guess(self) -> None:
        """Fill the roles nobody plays and nobody left empty."""
        bound, entries = self.layers(), self._entries()
        open_roles = [
            one.key for one in ROLES if one.key not in bound and entries.get(one.key) != ""
        ]
        taken = {layer.id() for layer in layers_by_role(self._project).values()}
        free = [one for one in self._project.mapLayers().values() if one.id() not in taken]
        found, dirty = guess_roles(free, open_roles), self._project.isDirty()
        for key, guessed in found.items():
            self._bind(guessed.layer, key)
            self._reasons[key] = guessed.reason
            entries[key] = guessed.layer.id()
        if found:
            self._write(entries)
            # A guess is no work of anybody's: nobody is asked to save it.
            self._project.setDirty(dirty)
        self.changed.emit()

    def guess_anew(self) -> None:
        """Forget every choice and guess again."""
        for key in self.layers():
            self._bind(None, key)
        self._reasons.clear()
        self._write({})
        self.guess()

    def _bind(self, layer, key):
        self._binding = True
        bind(layer, key, self._project)
        self._binding = False

    def _welcome(self, layers):
        self._watch(layers)
        self.guess()

    def _watch(self, layers):
        for layer in layers:
            layer.customPropertyChanged.connect(self._on_property)

    def _on_property(self, name):
        """Somebody else gave or took a role, such as the page in the project's properties."""
        if name != PROPERTY or self._binding:
            return
        played, there = self.layers(), self._project.mapLayers()
        entries = {
            key: "" if taken in there and key not in played else taken
            for key, taken in self._entries().items()
        }
        entries.update({key: layer.id() for key, layer in played.items()})
        self._reasons = {
            key: why
            for key, why in self._reasons.items()
            if self._entries().get(key) == entries.get(key)
        }
        self._write(entries)
        self.changed.emit()

    def _begin(self, *_):
        self._reasons.clear()
        entries, there = self._entries(), self._project.mapLayers()
        gone = [key for key, name in entries.items() if name and name not in there]
        for key in gone:
            del entries[key]
        if gone:
            self._write(entries)
        self.guess()

    def _note_removal(self, ids):
        played = {layer.id(): (key, layer.name()) for key, layer in self.layers().items()}
        self._removed += [(*played[one], one) for one in ids if one in played]

    def _tell_removal(self, _ids):
        removed, self._removed = self._removed, []
        entries, words = self._entries(), role_words()
        for key, name, _ in removed:
            entries.pop(key, None)
            self._reasons.pop(key, None)
            told = tr("{role}: the layer “{name}” was removed; choose another or leave it out.")
            self.lost.emit(told.format(role=words[key], name=name))
        if removed:
            self._write(entries)
            self.changed.emit()

    def _entries(self) -> dict:
        text, _ = self._project.readEntry(*_ENTRY, "")
        try:
            entries = json.loads(text or "{}")
        except ValueError:
            return {}
        return {k: str(v) for k, v in entries.items()} if isinstance(entries, dict) else {}

    def _write(self, entries):
        self._project.writeEntry(*_ENTRY, json.dumps(entries, sort_keys=True))
