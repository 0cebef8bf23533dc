"""What stands around each sentence of the running text, written at once: a page has many of them."""

from markupsafe import Markup

from tm.services.translating.bases import ReadBefore
from tm.services.views import Mark, UnitView
from tm.storage.paper import Edition
from tm.web.labels.common import label


def basis_of(
    unit: UnitView, other: UnitView | None, read_from: Edition | None, before: ReadBefore | None
) -> tuple[str, int]:
    """What a save says that it was made from: an edition's tag ("" is the original) and a version.

    It is what is read: `other` of the edition `read_from`. Where the original is read, and above the
    sentence stands what changed in the edition from which it was made (`before`), it is that.
    """
    if other and read_from:
        return read_from.tag, other.translation_version
    return (before.tag, before.version) if before else ("", unit.version)


def facts(unit: UnitView, basis: tuple[str, int]) -> Markup:
    """The attributes that tell the scripts and the styles how a sentence is; `basis` as `basis_of` has it."""
    off = unit.status is not None and unit.treatment != "text"
    tag, version = basis
    more = f' data-from="{tag}"' if tag else ""
    if unit.treatment:
        more += f' data-treatment="{unit.treatment}"'
    return Markup(  # noqa: S704 - ids, numbers and names of ours
        f'id="s-{unit.id}" class="s s-{"off" if off else unit.mark}"'
        f' data-version="{unit.translation_version}" data-basis="{version}" data-mark="{unit.mark}"'
        f' data-words="{unit.words}" data-status="{unit.status or ""}"{more}'
    )


def sign(mark: Mark) -> Markup:
    """The mark beside a sentence, with its word for those who hear it."""
    return Markup('<svg class="mark mark-{0}" role="img" aria-label="{1}"><use href="#m-{0}"/></svg>').format(
        mark, label(mark)
    )
