"""Lighting classes of pedestrian areas: what light a walk should have."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LightTarget:
    """One row of the walkway table of IES RP-8-14, in lux.

    Attributes
    ----------
    row : str
        The row of the table the class stands for.
    average : float
        Lowest allowed average of the horizontal illuminance on the walk.
    vertical : float
        Lowest allowed vertical illuminance anywhere, 1.5 m above the walk.
    ratio : float
        Largest allowed average over lowest horizontal illuminance.
    """

    row: str
    average: float
    vertical: float
    ratio: float

    @property
    def lowest(self) -> float:
        """The darkest point the class allows on a walk that just reaches its average, lux.

        Examples
        --------
        >>> TARGETS["medium"].lowest
        1.345
        """
        return self.average / self.ratio


#: IES RP-8-14 as printed in the Texas DOT highway illumination manual; 1 footcandle = 10.7639 lx.
#: The table has rows for walks with and without traffic on them and three for "low": the choice
#: of the row is ours.
TARGETS = {
    "high": LightTarget("high pedestrian conflict, pedestrians only", 10.76, 5.38, 4.0),
    "medium": LightTarget("medium pedestrian conflict", 5.38, 2.15, 4.0),
    "low": LightTarget("low pedestrian conflict, 2.1 to 6 dwellings per acre", 4.31, 1.08, 4.0),
}
