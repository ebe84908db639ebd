"""What every benchmark shares: rows of the table, medians, processes of their own, peers."""

import importlib
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"
PEER_PYTHON = ROOT / "build" / "bench-venv" / "bin" / "python"
RUNS, BUDGET = 5, 60.0


@dataclass
class Row:
    """One line of the table; ``met`` is None where there is no target or no peer to meet it by."""

    work: str
    size: str
    seconds: float
    peer: str = ""
    peer_seconds: float = None
    target: str = ""
    met: bool = None
    note: str = ""

    @property
    def ratio(self):
        return self.peer_seconds / self.seconds if self.peer_seconds else None


def medians(*works, runs=RUNS, budget=BUDGET) -> list:
    """Median seconds of each of ``works``, run by turns so that all see the same machine.

    ``budget`` limits the seconds of one work; a work beyond it runs once.
    """
    times = [[] for _ in works]
    for _ in range(runs):
        for work, seen in zip(works, times):
            if seen and sum(seen) + max(seen) > budget:
                continue
            start = time.perf_counter()
            work()
            seen.append(time.perf_counter() - start)
    return [statistics.median(seen) for seen in times]


def at_least(factor: float, row: Row) -> Row:
    """Set the target 'so many times as fast as the peer'."""
    row.target = f">= {factor:g}x"
    if row.peer_seconds is None:
        row.peer, row.met = f"{row.peer} (not installed)", None
    else:
        row.met = row.ratio >= factor
    return row


def peak_mb() -> float:
    """Most memory this process ever held; that of ``getrusage`` starts with its parent's."""
    with open("/proc/self/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024.0


def alone(function: str, *arguments) -> dict:
    """Call ``module:function`` in a new process; its dict with ``peak_mb`` added."""
    command = [sys.executable, "-m", "tests.benchmarks", "--call", function, json.dumps(arguments)]
    # Byte code is kept, as an installed plugin keeps it, but not in the checkout.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPYCACHEPREFIX"] = str(FOLDER / "pycache")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return _last_line(command, environment)


def called(function: str, arguments: list) -> None:
    """The other end of ``alone``."""
    module, name = function.split(":")
    found = getattr(importlib.import_module(f"tests.benchmarks.{module}"), name)(*arguments)
    print(json.dumps({**(found or {}), "peak_mb": peak_mb()}), flush=True)
    # QGIS may crash while Python takes its objects apart; the numbers are told by now.
    os._exit(0)


def peer(task: str, *arguments):
    """The result of a peer in its own environment; None where it is not installed."""
    if not PEER_PYTHON.exists():
        return None
    script = Path(__file__).with_name("peers.py")
    found = _last_line([str(PEER_PYTHON), str(script), task, json.dumps(arguments)])
    return None if "missing" in found else found


def _last_line(command, environment=None) -> dict:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"{command}: {done.stderr[-2000:]}")
    return json.loads(lines[-1])


def as_json(row: Row) -> str:
    return json.dumps(asdict(row))


def bare_qgis(windows=False):
    """QGIS with Processing to import, and without the provider."""
    from qgis.core import QgsApplication

    application = QgsApplication([], windows)
    application.initQgis()
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    # Before the checkout, which has a folder of the same name.
    sys.path.insert(0, plugins)
    return application


def qgis():
    """QGIS with Processing and the provider, for works from file to file."""
    application = bare_qgis()
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    from kc_safety_plugin.provider import SafetyProvider

    Processing.initialize()
    provider = SafetyProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider
