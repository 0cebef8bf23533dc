"""The floor: a bare Flask and SQLAlchemy application with one page and one save over the same rows."""

from flask import Flask, redirect, render_template_string, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select, update

from tm.storage.engine import Database
from tm.storage.issues import Article, Block
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
