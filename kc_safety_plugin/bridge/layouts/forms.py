"""Pages beside maps and lists: what each has in common."""

from dataclasses import dataclass
from typing import Callable

from .paper import GREY


@dataclass(frozen=True)
class Form:
    """One page: words for its black box, for the line below the title, and how to draw it."""

    title: str
    sub: str
    draw: Callable


def in_pages(rows, heights, room: float) -> list:
    """Share out ``rows`` to pages by their ``heights``; none is split."""
    pages: list = []
    used = 0.0
    for row, height in zip(rows, heights):
        if not pages or used + height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += height
    return pages


def numbered(sub: str, words, pages: list, number: int) -> str:
    """``sub`` with its page, where there are several."""
    if len(pages) < 2:
        return sub
    return f"{sub} · {words('part', part=number + 1, parts=len(pages))}"


def hint(paper, frame, text) -> float:
    """A sentence at the top of the page; return where the page goes on."""
    lines = paper.lines(text, frame[2], 9.5)
    return paper.column(frame[0], frame[1], lines, frame[2], 9.5, colour=GREY) + 2 * paper.large
