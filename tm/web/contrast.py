"""Contrast of colours, as WCAG 2 counts it, and the paper's colour in the light and the dark theme."""

from dataclasses import dataclass

PAGES = {"light": ("#fdfcfa", "#f6f5f1", "#e6ecf9"), "dark": ("#191a1e", "#202126", "#232d48")}
"""What stands behind text in each theme: sheet, well, wash; the same as in `tokens.css`."""
ENOUGH = 4.5
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Accent:
    """A colour for links and main buttons, and one for the words on them."""

    colour: str
    text: str


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, theme: str) -> bool:
    """Whether text in this colour can be read everywhere on the pages of a theme."""
    return all(contrast(colour, page) >= ENOUGH for page in PAGES[theme])


def light_accent(colour: str) -> Accent | None:
    """The paper's colour in the light theme; None: too pale to be read."""
    return _accent(colour) if readable(colour, "light") else None


def dark_accent(colour: str) -> Accent:
    """The paper's colour in the dark theme: mixed with as much white as it needs to be read."""
    mixed = (_lighter(colour, step / _STEPS) for step in range(_STEPS + 1))
    return _accent(next(each for each in mixed if readable(each, "dark")))


def _accent(colour: str) -> Accent:
    return Accent(colour, max("#ffffff", "#14203f", key=lambda text: contrast(text, colour)))


def _lighter(colour: str, part: float) -> str:
    return "#" + "".join(f"{round(value + (255 - value) * part):02x}" for value in _parts(colour))


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
