"""What stands around each sentence of the running text, written at once: a page has many of them."""

from markupsafe import Markup

from tm.services.views import Mark, UnitView
from tm.storage.paper import Edition
from tm.web.labels.common import label


def facts(unit: UnitView, other: UnitView | None, read_from: Edition | None) -> Markup:
    """The attributes that tell the scripts and the styles how a sentence is; `other` is what is read."""
    off = unit.status is not None and unit.treatment != "text"
    basis = other.translation_version if other else unit.version
    more = f' data-from="{read_from.tag}"' if other and read_from else ""
    if unit.treatment:
        more += f' data-treatment="{unit.treatment}"'
    return Markup(  # noqa: S704 - ids, numbers and names of ours
        f'id="s-{unit.id}" class="s s-{"off" if off else unit.mark}"'
        f' data-version="{unit.translation_version}" data-basis="{basis}" data-mark="{unit.mark}"'
        f' data-words="{unit.words}" data-status="{unit.status or ""}"{more}'
    )


def sign(mark: Mark) -> Markup:
    """The mark beside a sentence, with its word for those who hear it."""
    return Markup('<svg class="mark mark-{0}" role="img" aria-label="{1}"><use href="#m-{0}"/></svg>').format(
        mark, label(mark)
    )
