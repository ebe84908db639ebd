"""Modules read when they are first needed, so that QGIS starts without waiting for them.

QGIS imports every plugin while its window waits to open. Arrays, kernels and panels would be most
of that wait, and most sessions need none of them. All late reading goes through this one function;
the test of the layers reads the names given to it like any import statement.
"""

from typing import Callable


def late(module: str, name: str) -> Callable:
    """A function that stands for ``name`` of ``module`` and reads the module when it is called."""

    def call(*arguments, **named):
        # Not importlib's function, which QGIS does not see: modules it did not see stay when the
        # plugin is unloaded, and the next version would run with parts of the last one.
        found = __import__(module, fromlist=[name])
        return getattr(found, name)(*arguments, **named)

    return call
