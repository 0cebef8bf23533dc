"""An issue as the JSON of the command line's contract."""

from datetime import date

from tm.document import Article, Block, BlockType, Doubt, Flag, Issue, IssueFacts, Repair
from tm.languages import display_name
from tm.messages import filled


def to_json(issue: Issue) -> dict[str, object]:
    """The issue as `tm import --dry-run --json` prints it."""
    return {
        "issue": _facts(issue.facts),
        "articles": [_article(article) for article in issue.articles],
        "repairs": [_repair(repair) for repair in issue.repairs],
        "warnings": [_warning(flag) for flag in issue.warnings],
    }


def _facts(facts: IssueFacts) -> dict[str, object]:
    return {
        "title": facts.title,
        "motto": facts.motto,
        "publisher": facts.publisher,
        "volume": facts.volume,
        "number": facts.number,
        "date_from": _iso(facts.date_from),
        "date_to": _iso(facts.date_to),
        "website": facts.website,
    }


def _article(article: Article) -> dict[str, object]:
    dateline = article.dateline
    return {
        "kind": article.kind.value,
        "headline": article.headline,
        "kicker": article.first(BlockType.KICKER),
        "deck": article.first(BlockType.DECK),
        "byline": article.first(BlockType.BYLINE),
        "dateline": {"place": dateline.place, "date": dateline.date} if dateline else None,
        "signoff": article.signoff,
        "page": article.page,
        "language": article.language,
        "start_line": article.start_line,
        "sidebar_of": article.sidebar_of,
        "blocks": [_block(block) for block in article.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    return {"type": block.type.value, "text": block.text, "lines": [list(range_) for range_ in block.lines]}


def _repair(repair: Repair) -> dict[str, object]:
    return {
        "rule": repair.rule.value,
        "line": repair.line,
        "before": repair.before,
        "after": repair.after,
        "confidence": repair.confidence,
    }


def _warning(flag: Flag) -> dict[str, object]:
    values = dict(flag.values)
    if flag.code is Doubt.OTHER_LANGUAGE:
        values["language"] = display_name(values["language"], "en")
    return {"code": flag.code.value, "line": flag.line, "message": filled(flag.pattern, values)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
