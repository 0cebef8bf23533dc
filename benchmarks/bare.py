"""The floor: a bare Flask and SQLAlchemy application with one page and one save over the same rows."""

from flask import Flask, redirect, render_template_string, request
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select, update

from tm.storage.engine import Database
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.units import Translation, Unit

PAGE = """<!doctype html><title>Bare</title><h1>{{ article.public_id }}</h1>
{% for unit, translation in rows %}
<form method="post" action="/save"><p>{{ unit.text }}</p>
<input type="hidden" name="unit" value="{{ unit.id }}">
<textarea name="text">{{ translation.text if translation else "" }}</textarea>
<button>Save</button></form>
{% endfor %}"""


def bare_app(database: Database, edition_id: int) -> Flask:
    """One page of an article's units with their translations, and a POST with one committed UPDATE."""
    app = Flask(__name__)

    @app.get("/<public>")
    def page(public: str) -> str:
        with database.reading() as session:
            article = session.scalars(select(Article).where(Article.public_id == public)).one()
            query = (
                select(Unit, Translation)
                .join(Block, Block.id == Unit.block_id)
                .outerjoin(
                    Translation,
                    (Translation.unit_id == Unit.id) & (Translation.edition_id == edition_id),
                )
                .where(Block.article_id == article.id)
                .order_by(Block.position, Unit.position)
            )
            return render_template_string(PAGE, article=article, rows=session.execute(query).all())

    @app.post("/save")
    def save() -> ResponseReturnValue:
        with database.writing() as session:
            session.execute(
                update(Translation)
                .where(Translation.id == int(request.form["translation"]))
                .values(text=request.form["text"])
            )
        return redirect("/", 303)

    return app


BOARD = """<!doctype html><title>Bare</title><h1>{{ issue.slug }}</h1><table>
{% for article, cells in rows.items() %}<tr><th>{{ article }}</th>{% for edition, done, words in cells %}
<td><a href="/{{ article }}/{{ edition }}">{{ done }} / {{ words }}</a></td>
{% endfor %}</tr>{% endfor %}</table>"""


def bare_board(database: Database) -> Flask:
    """A table of an issue's articles and editions, with the words of each and those translated."""
    app = Flask(__name__)
    words = func.sum(Unit.words)

    @app.get("/<slug>")
    def board(slug: str) -> str:
        with database.reading() as session:
            issue = session.scalars(select(Issue).where(Issue.slug == slug)).one()
            query = (
                select(Placement.article_id, Placement.edition_id, func.count(Translation.id), words)
                .join(Article, Article.id == Placement.article_id)
                .join(Block, Block.article_id == Article.id)
                .join(Unit, Unit.block_id == Block.id)
                .outerjoin(
                    Translation,
                    (Translation.unit_id == Unit.id) & (Translation.edition_id == Placement.edition_id),
                )
                .where(Article.issue_id == issue.id)
                .group_by(Placement.article_id, Placement.edition_id)
            )
            rows: dict[int, list[tuple[int, int, int]]] = {}
            for article, *cell in session.execute(query):
                rows.setdefault(article, []).append((cell[0], cell[1], cell[2]))
            return render_template_string(BOARD, issue=issue, rows=rows)

    return app
