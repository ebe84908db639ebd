"""Put many rows into a table of SQLite, thousands in one statement, while Python goes on."""

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Optional

#: Values that one statement may take.
_VALUES = 32_766 if sqlite3.sqlite_version_info >= (3, 32) else 999


class BulkRows:
    """Writes rows in a second thread, one batch while the next is made.

    SQLite lets other threads of Python go on while it works at a statement, so statements are
    long. The connection must be open to other threads; use it yourself only after ``wait``.
    """

    def __init__(self, connection: sqlite3.Connection):
        self._connection = connection
        self._thread = ThreadPoolExecutor(1)
        self._last: Optional[Future] = None

    def put(self, into: str, columns: list) -> None:
        """Write rows, given as lists, to ``into``: a quoted table, with its columns or without.

        Raises ``sqlite3.Error`` of these rows or of those before.
        """
        self.wait()
        self._last = self._thread.submit(self._put, into, columns)

    def _put(self, into, columns):
        count, width = len(columns[0]), len(columns)
        statements = -(-count * width // (_VALUES // width * width)) or 1
        step = -(-count // statements)
        for start in range(0, count, step):
            some = [column[start : start + step] for column in columns]
            values = [None] * (len(some[0]) * width)
            for place, column in enumerate(some):
                values[place::width] = column
            self._connection.execute(_insert(into, width, len(some[0])), values)

    def wait(self) -> None:
        """Until all rows are written; raises ``sqlite3.Error`` where they could not be."""
        last, self._last = self._last, None
        if last is not None:
            last.result()

    def close(self) -> None:
        """End the thread; rows that it has not begun are not written."""
        self._thread.shutdown(wait=True)


def _insert(into: str, width: int, rows: int) -> str:
    marks = ", ".join("?" * width)
    return " ".join(("INSERT INTO", into, "VALUES", ", ".join([f"({marks})"] * rows)))


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'
