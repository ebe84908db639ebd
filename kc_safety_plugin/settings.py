"""What a project remembers of KC Safety."""

from qgis.core import QgsProject

_SCOPE = "kc_safety"
#: Grows when an entry changes its meaning.
_SCHEMA = 1


class ProjectSettings:
    """Entries of one project; they are saved and copied with it."""

    def __init__(self, project: QgsProject):
        self._project = project

    @property
    def workspace(self) -> str:
        """Path of the workspace file, blank without one."""
        written, _ = self._project.readEntry(_SCOPE, "/workspace", "")
        return str(self._project.readPath(written)) if written else ""

    @workspace.setter
    def workspace(self, path: str) -> None:
        # A project that moves together with its workspace still finds it.
        self._write("/workspace", self._project.writePath(path) if path else "")

    @property
    def corridor(self) -> str:
        """Name of the active corridor as last seen in the workspace, blank without one."""
        return str(self._project.readEntry(_SCOPE, "/corridor", "")[0])

    @corridor.setter
    def corridor(self, name: str) -> None:
        if name != self.corridor:
            self._write("/corridor", name)

    def _write(self, name: str, text: str) -> None:
        found, _ = self._project.readNumEntry(_SCOPE, "/schema", _SCHEMA)
        self._project.writeEntry(_SCOPE, "/schema", max(found, _SCHEMA))
        self._project.writeEntry(_SCOPE, name, text)
