"""Print the benchmark table: ``python -m tests.benchmarks [names] [--quick]``."""

import argparse
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import FOLDER, ROOT, Row, as_json, called

_HEAD = ("work", "size", "ours", "peer", "peer time", "ratio", "target", "met?", "note")
_WIDE = (47, 34, 9, 28, 9, 7, 26, 6, 0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help="benchmarks, as in 'density reading'; all without")
    parser.add_argument("--quick", action="store_true", help="small sizes, few runs")
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--call", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    if asked.call:
        called(asked.call[0], json.loads(asked.call[1]))
    elif asked.work:
        for row in importlib.import_module(f"tests.benchmarks.{asked.work}").rows(asked.quick):
            print(as_json(row), flush=True)
        os._exit(0)
    else:
        sys.exit(_table(asked))


def _table(asked) -> int:
    every = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    wanted = [f"bench_{name}" for name in asked.names] or every
    unknown = sorted(set(wanted) - set(every))
    if unknown:
        print(f"No benchmark {', '.join(unknown)}; there are {', '.join(every)}.")
        return 2
    print(_line(_HEAD))
    print(_line(["-" * max(width, 4) for width in _WIDE]))
    met = missed = failed = 0
    for name in wanted:
        for row in _rows(name, asked.quick):
            if row is None:
                failed += 1
                continue
            print(_line(cells(row)), flush=True)
            met += row.met is True
            missed += row.met is False
    print(f"\n{met} targets met, {missed} missed, {failed} benchmarks failed.")
    return 1 if failed else 0


def _rows(name: str, quick: bool):
    """Each benchmark has a process of its own: its memory and its QGIS are its own."""
    command = [sys.executable, "-m", "tests.benchmarks", "--work", name]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command + ["--quick"] * quick,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as work:
        for line in work.stdout:
            if line.startswith("{"):
                yield Row(**json.loads(line))
        said = work.stderr.read()
    if work.returncode:
        print(f"{name} failed:\n{said[-3000:]}", flush=True)
        yield None


def cells(row: Row) -> tuple:
    ratio = "" if row.ratio is None else f"{row.ratio:.{1 if row.ratio < 20 else 0}f}x"
    return (
        row.work,
        row.size,
        _seconds(row.seconds),
        row.peer,
        _seconds(row.peer_seconds),
        ratio,
        row.target,
        {True: "yes", False: "NO", None: ""}[row.met],
        row.note,
    )


def _seconds(value) -> str:
    if value is None:
        return ""
    return f"{1000 * value:.1f} ms" if value < 1 else f"{value:.2f} s"


def _line(cells) -> str:
    return "| " + " | ".join(f"{cell:<{width}}" for cell, width in zip(cells, _WIDE)) + " |"


if __name__ == "__main__":
    main()
