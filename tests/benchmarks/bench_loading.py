"""Time until QGIS has the plugin: imports, provider, every algorithm and model, the panels."""

import statistics
import sys
import time

from tests.benchmarks.measure import Row, alone, bare_qgis


def rows(quick: bool):
    alone("bench_loading:load")  # the first run writes the byte code
    found = [alone("bench_loading:load") for _ in range(5 if quick else 9)]
    seconds = statistics.median(one["seconds"] for one in found)
    yield Row(
        "plugin loading",
        f"{found[0]['algorithms']} algorithms",
        seconds,
        target="<= 150 ms",
        met=seconds <= 0.15,
        note=f"with window and panels; {found[0]['modules']} modules read; Processing and QGIS not",
    )


def load() -> dict:
    application = bare_qgis(windows=True)
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    Processing.initialize()
    from tests.benchmarks.window import Interface

    interface, before = Interface(), set(sys.modules)
    start = time.perf_counter()
    from kc_safety_plugin import classFactory

    classFactory(interface).initGui()
    seconds = time.perf_counter() - start
    modules = len(set(sys.modules) - before)
    provider = QgsApplication.processingRegistry().providerById("kcsafety")
    count = len(provider.algorithms())
    del application
    return {"seconds": seconds, "algorithms": count, "modules": modules}
