"""SQL of the tables, made from their description."""

from .schema import Column, Kind, Table


def sql(*parts: str) -> str:
    """Join words of our own schema to a statement; values always travel as parameters."""
    return " ".join(parts)


def names(words) -> str:
    return ", ".join(words)


def marks(count: int) -> str:
    return ", ".join("?" * count)


def create_table(table: Table) -> str:
    lines = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    if table.geometry:
        lines.append(sql("geom", table.geometry))
    lines += [_column(column) for column in table.all_columns()]
    lines.append(sql("UNIQUE (", names(table.key), ")"))
    return sql("CREATE TABLE", table.name, "(\n ", ",\n  ".join(lines), "\n)")


def create_indexes(table: Table) -> list:
    return [
        sql("CREATE INDEX", f"{table.name}_{name}", "ON", table.name, "(", name, ")")
        for name in table.indexed
    ]


def _column(column: Column) -> str:
    parts = [column.name, column.kind.value]
    if column.required:
        parts.append("NOT NULL")
    if column.default is not None:
        parts += ["DEFAULT", _literal(column.default)]
    if column.one_of:
        allowed = names(_literal(one) for one in column.one_of)
        told = names(column.one_of)
        parts.append(_check(f"{column.name} is one of {told}", column.name, "IN (", allowed, ")"))
    if column.least is not None:
        told = f"{column.name} is {column.least} or more"
        parts.append(_check(told, column.name, ">=", _literal(column.least)))
    if column.most is not None:
        told = f"{column.name} is {column.most} or less"
        parts.append(_check(told, column.name, "<=", _literal(column.most)))
    if column.refers_to:
        key = "wo_id" if column.refers_to == "work_orders" else "corridor_id"
        parts += ["REFERENCES", column.refers_to, "(", key, ") DEFERRABLE INITIALLY DEFERRED"]
    return sql(*parts)


def _check(told: str, *condition: str) -> str:
    # The name of the constraint is what a planner reads when it is broken.
    return sql(f'CONSTRAINT "{told}" CHECK (', *condition, ")")


def _literal(value) -> str:
    return str(value) if isinstance(value, (int, float)) else "'" + value.replace("'", "''") + "'"


#: Kinds whose ISO text has another form in the file than in Python.
DATED = (Kind.DAY, Kind.TIME)
