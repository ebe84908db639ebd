"""The block of the first page with dates, teams and whom to call."""

import re

from .paper import RULE

_GAP = 4.0
_BLANK = 6.2
#: More teams than this are told by role only.
_MOST = 8
#: A taller block than this would leave no room for the map.
_TALLEST = 110.0


class Cover:
    """Three columns of lines and blanks to fill in; ``height`` is what they need."""

    def __init__(self, paper, width: float, words, facts, stops: list):
        self._paper, self._words = paper, words
        self._wide = (width - 2 * _GAP) / 3
        self._step = paper.line_height(9.5)
        self._columns = {
            "dates": self._texts(_dates(words, facts)) + [("walk_date", True)],
            "teams": self._texts(_few(*team_lines(stops, words)))
            + [(key, True) for key in ("team_blank", "team_lead", "phone")],
            "emergency": self._texts(
                (facts.contacts.strip() or words("emergency_lines")).split("\n")
            )
            + [("meeting_point", True)],
        }
        rows = max(sum(map(self._row, column)) for column in self._columns.values())
        self.height = min(rows + 1.3 * self._step + 5.0, _TALLEST)

    def _texts(self, lines) -> list:
        room = self._wide - 4
        return [(part, False) for line in lines for part in self._paper.lines(line, room)]

    def _row(self, row) -> float:
        return _BLANK * self._paper.large if row[1] else self._step

    def draw(self, frame) -> None:
        """Draw in ``frame``; what does not fit a template's own frame is left out."""
        paper, (x, y, width, height) = self._paper, frame
        paper.box(x, y, width, height, 0.3, RULE)
        for number, (title, rows) in enumerate(self._columns.items()):
            left, top = x + number * (self._wide + _GAP) + 2, y + 1.5
            paper.text(left, top, self._wide - 2, self._step, self._words(title), 10, True)
            top += 1.3 * self._step
            for text, blank in rows:
                if top + self._row((text, blank)) > y + height:
                    break
                if blank:
                    paper.blank(left, top + 0.6, self._wide - 2, self._words(text), 9.5)
                else:
                    paper.text(left, top, self._wide - 2, self._step, text)
                top += self._row((text, blank))


def _dates(words, facts) -> list:
    known = facts.data_date != words("date_unknown")
    return [
        words("data_date", date=facts.data_date) if known else facts.data_date,
        words("print_date", date=facts.print_date),
        words("run", run=facts.run),
    ]


def _few(long: list, brief: list) -> list:
    """The teams with their turfs, or only the roles where there are many."""
    lines = long if len(long) <= _MOST else brief
    return lines if len(lines) <= _MOST else [*lines[: _MOST - 1], "…"]


def team_lines(stops: list, words) -> tuple:
    """Who goes where: a line for each team with its turfs, and a shorter one for each role."""
    teams: dict = {}
    for stop in stops:
        if any(stop.crew):
            teams.setdefault((stop.role, stop.crew[0]), set()).add(stop.crew[1])
    long: list = []
    short: dict = {}
    for (role, team), turfs in sorted(teams.items(), key=lambda pair: _natural(pair[0])):
        who = [words.of(role), words("team", team=team) if team else ""]
        where = words("turf", turf=", ".join(sorted(filter(None, turfs), key=_natural)))
        line = " · ".join(filter(None, who))
        long.append(": ".join(filter(None, (line, where * any(turfs)))))
        short.setdefault(role, []).append(team)
    brief = [
        ": ".join(filter(None, (words.of(role), words("team", team=", ".join(named)))))
        for role, named in short.items()
        if any(named)
    ]
    return long, brief


def _natural(text) -> list:
    """Sort key that puts team 2 before team 10."""
    parts = re.split(r"(\d+)", " ".join(text) if isinstance(text, tuple) else text)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]
