"""Where the walk goes on when the next stops are on another sheet."""

from dataclasses import replace


def with_pointers(stops: list, sheets: list) -> list:
    """Tell every stop the name of its sheet, and which stops of other sheets come just before it.

    Parameters
    ----------
    stops : list of Stop
        In walking order, with number, sheet and role.
    sheets : list of Sheet
        Those of the corridor, then those of side streets; ``Stop.sheet`` counts through both.

    Returns
    -------
    list of Stop
        ``before`` and ``after`` are ((first number, last number, name of the sheet), …). What
        comes after is told by the last stop of a sheet of the corridor.
    """
    parties: dict = {}
    for row, stop in enumerate(stops):
        sheet = sheets[stop.sheet]
        own = stop.sheet if sheet.home < 0 else sheet.home
        parties.setdefault((stop.role, own), []).append(row)
    told = [replace(stop, sheet_name=sheets[stop.sheet].name) for stop in stops]
    for (_, own), rows in parties.items():
        for here in sorted({stops[row].sheet for row in rows}):
            at = [n for n, row in enumerate(rows) if stops[row].sheet == here]
            main = here == own
            starts = [0 if main else at[0], *[n + 1 for n in at[:-1]]]
            for first, last in zip(starts, at):
                before = runs([stops[row] for row in rows[first:last]], sheets)
                told[rows[last]] = replace(told[rows[last]], before=before)
            if main:
                after = runs([stops[row] for row in rows[at[-1] + 1 :]], sheets)
                told[rows[at[-1]]] = replace(told[rows[at[-1]]], after=after)
    return told


def runs(stops, sheets) -> tuple:
    """(first, last, sheet) of numbers that follow one another on one sheet."""
    found: list = []
    for stop in stops:
        name = sheets[stop.sheet].name
        if found and found[-1][2] == name and found[-1][1] + 1 == stop.number:
            found[-1] = (found[-1][0], stop.number, name)
        else:
            found.append((stop.number, stop.number, name))
    return tuple(found)
