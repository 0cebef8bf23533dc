"""What a house style would print, for the settings of an edition."""

from dataclasses import replace
from datetime import date

from tm import style as styles
from tm.dates import PrintedDate
from tm.storage.paper import Edition
from tm.style import EditionStyle

_FIRST, _LAST = date(2025, 1, 29), date(2025, 2, 19)
_BEFORE_NEW_YEAR, _AFTER_NEW_YEAR = date(2024, 12, 18), date(2025, 1, 8)
_DAY = PrintedDate(month=1, day=27)


def samples(edition: Edition, style: EditionStyle) -> dict[str, str]:
    """A line in the edition's style for each of its patterns."""
    tag, title, place, name = edition.tag, edition.title, "Lisboa", "Nur"
    marks = style.quotes
    return {
        "volume_line": styles.volume_line(style, "16", "2"),
        "dates_same_year": styles.issue_dates(style, tag, _FIRST, _LAST),
        "dates_two_years": styles.issue_dates(style, tag, _BEFORE_NEW_YEAR, _AFTER_NEW_YEAR),
        "one_date": styles.issue_dates(style, tag, _FIRST, None),
        "jump_to": styles.jump_to(style, title, 3),
        "jump_from": styles.jump_from(style, title, 1),
        "dateline": styles.dateline(style, tag, place, _DAY),
        "dateline_without_date": styles.dateline(style, tag, place),
        "signoff_dash": styles.signoff(style, name),
        "translated_by": styles.credit_line(style.translated_by, tag, ["Inés", name]),
        "read_by": styles.credit_line(style.read_by, tag, [name]),
        "quotes": f"{marks.open}{title} {marks.inner_open}{name}{marks.inner_close}{marks.close}",
        "digits": styles.volume_line(style, "16", "2"),
    }


def figures() -> dict[str, str]:
    """The ten figures of each numbering system."""
    plain = styles.default_style("en")
    return {
        system: styles.volume_line(replace(plain, digits=system), None, "0123456789")
        for system in styles.DIGITS
    }
