"""Run independent blocks of array work in a few threads: numpy lets other threads run."""

import os
from concurrent.futures import ThreadPoolExecutor

from .progress import Tick, silent

_MOST_THREADS = 4


def for_each(work, blocks: list, tick: Tick = silent, small: bool = False) -> None:
    """Call ``work(block)`` for every block; each must write only to a place of its own.

    ``small`` work is done in the calling thread: others would start too late to help.
    ``tick`` is called in the calling thread; when it raises (cancel) the blocks not begun are
    dropped.

    Examples
    --------
    >>> seen = []
    >>> for_each(seen.append, [1, 2])
    >>> sorted(seen)
    [1, 2]
    """
    threads = min(len(blocks), os.cpu_count() or 1, _MOST_THREADS)
    if threads < 2 or small:
        for done, block in enumerate(blocks):
            tick(done / len(blocks))
            work(block)
        return
    with ThreadPoolExecutor(threads) as pool:
        futures = [pool.submit(work, block) for block in blocks]
        try:
            for done, future in enumerate(futures):
                tick(done / len(futures))
                future.result()
        except BaseException:
            for future in futures:
                future.cancel()
            raise
