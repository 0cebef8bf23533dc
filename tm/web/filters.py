"""What templates may call: words in the reader's language, figures, dates, texts as HTML, files."""

import re
import secrets
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import Final, Protocol

from babel.dates import format_skeleton
from flask import Flask
from flask_babel import (
    format_date,
    format_decimal,
    format_time,
    get_locale,
    gettext,
    ngettext,
    to_user_timezone,
)
from markupsafe import Markup, escape

from tm.document import Treatment
from tm.export.page import runs
from tm.languages import autonym, base, direction, display_name, script_class
from tm.memory import Spans
from tm.services.views import Mark
from tm.text import Span, parse, plain, stretches, to_html
from tm.web.current import begun, visit
from tm.web.islands import Part, is_mixed, isolate, isolated
from tm.web.labels.common import cell_mark, label, style_label
from tm.web.labels.help_words import how_alike, what_differs, where_from
from tm.web.labels.history import action_label, operation_label
from tm.web.unchanged import fleeting
from tm.words import difference
from tm.workflow.moves import Refusal
from tm.workflow.readiness import READ_A_MINUTE, TRANSLATED_A_MINUTE
from tm.workflow.roles import Right

_MARKED = re.compile(r"[*\[\n]")
"""Texts without these have no markup: most sentences, so that a long article is shown at once."""
_CHANGED: Final[Mapping[str, tuple[str, str]]] = {
    "removed": ("<del>", "</del>"),
    "added": ("<ins>", "</ins>"),
    "found": ("<mark>", "</mark>"),
}


def install(app: Flask) -> None:
    """Give the templates their filters and names."""
    app.jinja_env.filters.update(
        label=label,
        action_label=action_label,
        operation_label=operation_label,
        style_label=style_label,
        inline=inline,
        sentence=sentence,
        shown_in=shown_in,
        changed=changed,
        isolate=isolate,
        plain=plain,
        number=format_decimal,
        day=day,
        moment=moment,
        weekday=weekday,
        weekday_alone=weekday_alone,
        short_day=short_day,
        autonym=autonym,
        edition_name=edition_name,
        edition_language=edition_language,
        gloss=gloss,
        dir=direction,
        script=script_class,
        language=language,
        words=words,
        minutes=minutes,
        reading_minutes=reading_minutes,
        duration=duration,
        percent=percent,
        initials=initials,
        where_from=where_from,
        how_alike=how_alike,
        what_differs=what_differs,
    )
    app.jinja_env.globals.update(
        visit=visit,
        Right=Right,
        change_id=change_id,
        difference=difference,
        runs=runs,
        Mark=Mark,
        Treatment=Treatment,
        Refusal=Refusal,
        made_at=made_at,
        cell_mark=cell_mark,
    )


def inline(text: str) -> Markup:
    """A text with its markup as HTML; everything else escaped, words of the other direction isolated."""
    if is_mixed(text):
        return isolated(parts_of(text))
    if not _MARKED.search(text):
        return escape(text)
    return Markup(to_html(text))  # noqa: S704 - `to_html` escapes all


def parts_of(text: str) -> list[Part]:
    """A text without the signs of its markup, as parts with the HTML for them."""
    return [_part(span, _link(span)) for span in parse(text)]


def sentence(text: str) -> Markup:
    """A text as HTML inside something that is a link itself: its own links are only underlined."""
    if not _MARKED.search(text):
        return isolate(text)
    return isolated([_part(span, ("<u>", "</u>") if span.href else None) for span in parse(text)])


def shown_in(text: str, spans: Spans) -> Markup:
    """A text without its markup, what stands in the spans marked."""
    parts = []
    for start, end in stretches(text):
        edges = sorted({start, end, *(edge for span in spans for edge in span if start < edge < end)})
        for here, there in pairwise(edges):
            inside = any(first <= here and there <= last for first, last in spans)
            parts.append(Part(plain(text[here:there]), *(("<mark>", "</mark>") if inside else ())))
    return isolated(parts)


class _Run(Protocol):
    """A stretch of a text, and what became of it."""

    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


def changed(changes: Iterable[_Run]) -> Markup:
    """What is different between two texts as HTML: what was added, removed, or found."""
    parts: list[Part] = []
    for each in changes:
        before, after = _CHANGED.get(each.kind, ("", ""))
        if each.kind == "added" and parts and parts[-1].after == "</del>":
            before = '<ins class="instead">'
        parts.append(Part(each.text, before, after))
    return isolated(parts)


def _link(span: Span) -> tuple[str, str] | None:
    return (f'<a href="{escape(span.href)}">', "</a>") if span.href else None


def _part(span: Span, link: tuple[str, str] | None) -> Part:
    """A span with the HTML around it; a link is never cut in two."""
    around = [("<em>", "</em>")] if span.emphasis else []
    around += [("<strong>", "</strong>")] if span.strong else []
    around += [link] if link else []
    before = "".join(opens for opens, _ in reversed(around))
    return Part(span.text, before, "".join(closes for _, closes in around), whole=span.href is not None)


def day(value: date | datetime) -> str:
    """A day as the reader writes it."""
    return _ordered("yMMMd", value) if isinstance(value, datetime) else str(format_date(value, "long"))


def moment(value: datetime) -> str:
    """A moment in the reader's zone."""
    return _with_time(value, "yMMMd")


def _with_time(value: datetime, skeleton: str) -> str:
    """A day in the reader's zone and order of words, and the time."""
    date_part = _ordered(skeleton, value)
    return str(gettext("%(one)s, %(other)s", one=date_part, other=format_time(value, "short")))


def _ordered(skeleton: str, value: datetime) -> str:
    """Parts of a moment in the reader's zone and order of words."""
    return format_skeleton(skeleton, to_user_timezone(value), tzinfo=None, locale=get_locale() or "en")


def weekday(value: datetime) -> str:
    """A moment in the reader's zone, with its day of the week."""
    return _with_time(value, "yMMMEd")


def weekday_alone(value: date) -> str:
    """A day with its day of the week."""
    return format_skeleton("MMMEd", value, tzinfo=None, locale=get_locale() or "en")


def short_day(value: date) -> str:
    """A day and its month."""
    return format_skeleton("MMMd", value, tzinfo=None, locale=get_locale() or "en")


def language(tag: str) -> str:
    """A language's name in the desk's language."""
    return display_name(tag, str(get_locale() or "en"))


def edition_name(tag: str) -> str:
    """An edition's language in itself, without its region where no other edition has the language."""
    return autonym(tag) if _has_sister(tag) else autonym(base(tag))


def edition_language(tag: str) -> str:
    """An edition's language in the desk's language, without its region where no other has the language."""
    return language(tag if _has_sister(tag) else base(tag))


def gloss(tag: str) -> str:
    """A language's name in the desk's language, to stand beside its own name; "" where that says the same."""
    same = language(base(tag)).casefold() == autonym(base(tag)).casefold()
    return "" if same else language(tag)


def _has_sister(tag: str) -> bool:
    """Whether another edition of the paper has the same language."""
    return base(tag) in {base(edition.tag) for edition in visit().editions if edition.tag != tag}


def words(count: int) -> str:
    """A number of words, in words."""
    return str(ngettext("%(count)s word", "%(count)s words", count, count=format_decimal(count)))


def minutes(count: int) -> str:
    """How long it will take to translate so many words, roughly."""
    return duration(count / TRANSLATED_A_MINUTE)


def reading_minutes(count: int) -> str:
    """How long it will take to read over the translation of so many words, roughly."""
    return duration(count / READ_A_MINUTE)


def duration(exact: float) -> str:
    """How long so many minutes are, roughly."""
    rough = max(5, round(exact / 5) * 5)
    if rough < 90:
        return str(ngettext("about %(num)s minute", "about %(num)s minutes", rough))
    hours = round(rough / 60)
    return str(ngettext("about %(num)s hour", "about %(num)s hours", hours))


def percent(part: int, whole: int) -> int:
    """How many whole per cent a part is; 100 only when nothing is missing."""
    return 100 if part >= whole else part * 100 // whole


def initials(name: str) -> str:
    """One or two letters that stand for a person."""
    letters = [part[0] for part in name.split() if part[0].isalnum()]
    return "".join(letters[:2]).upper() or "?"


def made_at() -> str:
    """The moment from which on the page knows nothing, for scripts."""
    return fleeting(begun().isoformat())


def change_id() -> str:
    """A new id for a change that a form will send."""
    return fleeting(secrets.token_hex(12))
