"""What a project, and what this QGIS, remember of KC Safety."""

from qgis.core import QgsProject, QgsSettings

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


#: As the parameters of *Print field maps* name them; the first one is used until another is chosen.
PAPERS = ("letter", "tabloid", "a4", "a3")
LANGUAGES = ("english", "spanish")


class Preferences:
    """Choices of the person at this machine; they hold for every project."""

    @property
    def folder(self) -> str:
        """Where dialogs for workspaces, exports and maps begin, blank for wherever QGIS was."""
        return str(_read("folder", ""))

    @folder.setter
    def folder(self, path: str) -> None:
        _keep("folder", path.strip())

    @property
    def paper(self) -> str:
        return _one_of(PAPERS, _read("paper", ""))

    @paper.setter
    def paper(self, name: str) -> None:
        _keep("paper", _one_of(PAPERS, name))

    @property
    def language(self) -> str:
        """Language of what is printed, whatever the language of the user interface."""
        return _one_of(LANGUAGES, _read("language", ""))

    @language.setter
    def language(self, name: str) -> None:
        _keep("language", _one_of(LANGUAGES, name))

    @property
    def signature(self) -> str:
        """How the log of a workspace names this person, blank for the login."""
        return str(_read("signature", ""))

    @signature.setter
    def signature(self, name: str) -> None:
        _keep("signature", " ".join(name.split()))

    @property
    def guide(self) -> bool:
        """True while the first steps are shown."""
        return str(_read("guide", "true")).lower() != "false"

    @guide.setter
    def guide(self, shown: bool) -> None:
        _keep("guide", "true" if shown else "false")


def _read(name: str, default):
    return QgsSettings().value(f"{_SCOPE}/{name}", default) or default


def _keep(name: str, text: str) -> None:
    QgsSettings().setValue(f"{_SCOPE}/{name}", text)


def _one_of(names: tuple, wanted) -> str:
    return str(wanted) if wanted in names else names[0]
