"""A piece that may be an article of the desk: that it is, or that it is new."""

from tm.messages import N_, Message
from tm.services.readings.reading import AS_IT_IS, Reading, accept
from tm.services.readings.scene import Scene
from tm.services.recognising.operations import Recognise

KNOWN = "known"
"""The key of the reading that the piece is the article."""


def of_known(scene: Scene) -> tuple[Reading, ...]:
    """That it is new first, since nothing follows from that."""
    values = scene.doubt.message.values
    article, edition = str(values.get("article", "")), str(values.get("edition", ""))
    if scene.article is None or not article:
        return (AS_IT_IS,)
    shows = str(values.get("headline", ""))
    as_original = Message(N_("It is this article: take the printed words as its newer text"))
    as_translation = Message(N_("It is the translation of this article: give it this place"))
    said = as_translation if edition else as_original
    step = Recognise(scene.article.id, article, edition or None)
    return (
        accept(Message(N_("It is another piece, and new here"))),
        Reading(KNOWN, said, (step,), shows=shows),
    )
