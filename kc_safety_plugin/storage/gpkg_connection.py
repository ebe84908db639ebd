"""Open the file of a workspace, and say in words what SQLite says in codes."""

import sqlite3
from contextlib import contextmanager
from pathlib import Path

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .gpkg_geometry import spatial_functions

#: Seconds to wait for another program that is saving.
PATIENCE = 5.0

_LOCKED = ("locked", "busy")
_NOT_WRITABLE = ("readonly", "read-only", "unable to open")
_DAMAGED = ("malformed", "corrupt", "not a database", "disk i/o")


def connected(path: Path, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that begins no transaction by itself and loses none to a power failure."""
    connection = sqlite3.connect(str(path), timeout=patience, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Some builds distrust functions of the program in triggers; the spatial index needs ours.
    connection.execute("PRAGMA trusted_schema = ON")
    for name, function in spatial_functions().items():
        connection.create_function(name, 1, function)
    return connection


@contextmanager
def in_words(path: Path):
    """Turn the errors of SQLite into sentences for a planner."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        reason = str(error).rstrip(".")
        raise SafetyDataError(Problem.WORKSPACE_REFUSED, file=path.name, reason=reason) from error
    except sqlite3.Error as error:
        raise _explained(path, str(error)) from error


def _explained(path: Path, text: str) -> SafetyDataError:
    lower = text.lower()
    if any(word in lower for word in _LOCKED):
        return SafetyDataError(Problem.WORKSPACE_LOCKED, file=path.name)
    if any(word in lower for word in _NOT_WRITABLE):
        return SafetyDataError(Problem.WORKSPACE_READ_ONLY, file=path.name)
    if any(word in lower for word in _DAMAGED):
        return SafetyDataError(Problem.WORKSPACE_DAMAGED, file=path.name, reason=text)
    return SafetyDataError(Problem.WORKSPACE_REFUSED, file=path.name, reason=text)
