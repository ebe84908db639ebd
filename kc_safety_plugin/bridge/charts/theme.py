"""Colors and letters of charts, of their own or those of the window they stand in."""

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor, QPalette

#: Five steps of one hue, light to dark: they keep their order in grey and for every eye.
STEPS = ("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d")
#: The same on dark ground, where the most must be the lightest.
_DARK_STEPS = ("#2f3b46", "#2c5d7c", "#3a8fbc", "#7cc3e8", "#d9f1ff")


@dataclass(frozen=True)
class Theme:
    """Colors of the ground, of the words on it and of what is drawn; ``steps`` from few to many.

    ``letter`` is the height of small letters, in units of the drawing; all else grows with it.
    """

    ground: str = "#ffffff"
    words: str = "#222222"
    faint: str = "#767676"
    grid: str = "#d9d9d9"
    mark: str = "#2b6c99"
    alarm: str = "#a33b00"
    steps: tuple = STEPS
    family: str = "DejaVu Sans"
    letter: float = 11.0


LIGHT = Theme()
DARK = Theme(
    ground="#2b2b2b", words="#eeeeee", faint="#a0a0a0", grid="#4a4a4a", mark="#7cc3e8",
    alarm="#ffb070", steps=_DARK_STEPS,
)  # fmt: skip
#: What words need to be read (WCAG 2.1, AA).
LEAST_CONTRAST = 4.5


def theme_of(palette: QPalette, family: str, letter: float) -> Theme:
    """The theme of a widget: its ground and words, and marks that stand out from them.

    Style sheets paint windows dark and leave words in the palette that nobody could read there:
    such a pair is passed over.
    """
    role = QPalette.ColorRole
    pairs = [
        (palette.color(one), palette.color(other))
        for one, other in ((role.Base, role.Text), (role.Window, role.WindowText))
    ]
    own = DARK if pairs[0][0].lightness() < 128 else LIGHT
    pairs.append((QColor(own.ground), QColor(own.words)))
    ground, words = next(pair for pair in pairs if contrast(*pair) >= LEAST_CONTRAST)
    own = DARK if ground.lightness() < 128 else LIGHT
    return Theme(
        ground=ground.name(),
        words=words.name(),
        faint=_between(ground, words, 0.68),
        grid=_between(ground, words, 0.2),
        mark=own.mark,
        alarm=own.alarm,
        steps=own.steps,
        family=family,
        letter=letter,
    )


def contrast(one: QColor, other: QColor) -> float:
    """Ratio of the luminances of two colors, 1 to 21 (WCAG 2.1, contrast ratio)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(value) for value in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _between(one: QColor, other: QColor, share: float) -> str:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(a + share * (b - a)) for a, b in pairs)).name()
