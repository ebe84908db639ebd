"""Bring an older workspace up to date, after a copy of it was put aside."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .gpkg_rules import drop_rules, make_rules
from .schema import SCHEMA_VERSION


@dataclass(frozen=True)
class Migration:
    """Statements that lead from version ``to`` − 1 to ``to``."""

    to: int
    statements: tuple


#: In order; none is ever changed once a workspace has gone through it.
MIGRATIONS: tuple = (
    Migration(
        2,
        (
            "ALTER TABLE events ADD COLUMN from_crew TEXT",
            "ALTER TABLE events ADD COLUMN to_crew TEXT",
        ),
    ),
)


def schema_version(connection) -> int:
    """Version of the tables, 0 where these are not ours."""
    try:
        found = connection.execute(
            "SELECT value FROM settings WHERE key = 'schema_version'"
        ).fetchone()
    except sqlite3.OperationalError as error:
        if "no such" in str(error):
            return 0
        raise
    return int(found[0]) if found else 0


def migrate(
    connection, path: Path, migrations: tuple = MIGRATIONS, known: int = SCHEMA_VERSION
) -> str:
    """Bring the file up to ``known``; returns the path of the copy, blank if it was up to date.

    All steps are kept or none: an error, or the end of the program, leaves the old version.
    """
    found = schema_version(connection)
    if found > known:
        raise SafetyDataError(Problem.WORKSPACE_NEWER, file=path.name, found=found, known=known)
    if found == known:
        return ""
    copy = path.with_name(f"{path.stem}.schema{found}{path.suffix}")
    back_up(connection, copy)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Somebody else may have been quicker.
        found = schema_version(connection)
        drop_rules(connection)
        for migration in sorted(migrations, key=lambda one: one.to):
            if found < migration.to <= known:
                for statement in migration.statements:
                    connection.execute(statement)
        make_rules(connection)
        connection.execute(
            "UPDATE settings SET value = ? WHERE key = 'schema_version'", (str(known),)
        )
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return str(copy)


def back_up(connection, copy: Path) -> None:
    """A whole copy, also of what still lies in the log of a file that is being edited."""
    target = sqlite3.connect(str(copy))
    try:
        connection.backup(target)
    finally:
        target.close()
