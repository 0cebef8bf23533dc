"""Where what an import found belongs: a doubt or a repair is of the issue in which its words stand."""

from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, case

from tm.storage.issues import Article, Block, ImportDoubt, RawDocument, Repair

_Columns = TypeVarTuple("_Columns")

issue_of_finding: ColumnElement[int | None] = case(
    (Block.id.is_(None), RawDocument.issue_id), else_=Article.issue_id
)
"""The number of its issue: where its block's article is now; without block, where its document came in."""


def with_places(query: Select[*_Columns], finding: type[ImportDoubt] | type[Repair]) -> Select[*_Columns]:
    """A query of doubts or repairs with their document and, where they have them, block and article."""
    return (
        query.join(RawDocument, RawDocument.id == finding.raw_id)
        .outerjoin(Block, Block.id == finding.block_id)
        .outerjoin(Article, Article.id == Block.article_id)
    )
