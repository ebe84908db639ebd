"""What rasters tell of plants: heights that can be, and how green the ground is."""

import numpy as np

#: Heights below this are no noise of the ground, heights above are taller than any tree.
LOWEST, TALLEST = -2.0, 120.0


def plausible_height(height: np.ndarray) -> np.ndarray:
    """Heights above ground, metres: small negatives become 0, impossible ones NaN.

    Examples
    --------
    >>> plausible_height(np.array([-0.2, 4.0, -9999.0, 265.0])).tolist()
    [0.0, 4.0, nan, nan]
    """
    height = np.asarray(height, float)
    known = (height >= LOWEST) & (height <= TALLEST)
    return np.where(known, np.maximum(height, 0.0), np.nan)


def ndvi(red: np.ndarray, infrared: np.ndarray) -> np.ndarray:
    """Normalized difference vegetation index, (NIR − red) / (NIR + red); NaN where both are 0.

    Source: Rouse et al. 1974, Monitoring vegetation systems in the Great Plains with ERTS.

    Examples
    --------
    >>> ndvi(np.array([50.0, 0.0]), np.array([150.0, 0.0])).tolist()
    [0.5, nan]
    """
    total = np.asarray(infrared, float) + red
    return np.divide(infrared - red, total, out=np.full_like(total, np.nan), where=total != 0)
