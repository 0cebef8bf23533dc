"""A piece in another language than the dump's is told by its small words, and doubted."""

import pytest

from tests.ingest.conftest import ROOT
from tm.document import Doubt
from tm.ingest import language_of, read_issue, to_json

ENGLISH = """THE LAMP ON THE PIER

It was lit on Monday by the men who had carried it from the other side of the harbour, and it was not
the first time that they had been asked to do so.

{foreign_head}

{foreign}

THE BELL IN THE YARD

They rang it at noon for the children of the school, who had not heard it before and did not like it.
"""
SPANISH = (
    "Las vecinas del muelle cuentan que la lámpara se apaga cuando llueve, pero nadie sabe por qué, y los "
    "pescadores ya no salen como antes porque su luz era la única que veían desde el mar."
)
FRENCH = (
    "Les voisins du quai racontent que la lampe ne reste pas allumée les nuits de pluie, et qui la "
    "répare n'est pas payé; nous avons demandé au maire, mais sur ce point il ne répond pas et cette "
    "lettre est aux archives."
)

OF_OTHER_SCRIPTS = {
    "ar": "أضاء الجيران المصباح في الليلة الماضية، ولم يكن أحد منهم يعرف من أين جاء الزيت.",
    "fa": "همسایه‌ها چراغ را شب گذشته روشن کردند و هیچ‌کس نمی‌دانست که روغن از کجا آمده است.",
    "ur": "پڑوسیوں نے کل رات چراغ جلایا اور کسی کو معلوم نہیں تھا کہ تیل کہاں سے آیا ہے۔",
    "hi": "पड़ोसियों ने कल रात दीपक जलाया और किसी को नहीं मालूम था कि तेल कहाँ से आया है।",
    "ta": "அண்டை வீட்டார் நேற்று இரவு விளக்கை ஏற்றினார்கள், எண்ணெய் எங்கிருந்து வந்தது என்று யாருக்கும் தெரியாது.",
}


@pytest.mark.parametrize(("text", "language"), [(SPANISH, "es"), (FRENCH, "fr")])
def test_a_piece_in_another_language_has_it_and_a_doubt(text: str, language: str) -> None:
    issue = read_issue(ENGLISH.format(foreign_head="LA LUZ DEL MUELLE", foreign=text), language="en")

    assert [article.language for article in issue.articles] == ["en", language, "en"]
    doubts = [(flag.code, flag.values) for flag in issue.warnings if flag.code is Doubt.OTHER_LANGUAGE]
    assert doubts == [(Doubt.OTHER_LANGUAGE, {"language": language})]


def test_people_and_scripts_read_the_name_of_the_language() -> None:
    issue = read_issue(ENGLISH.format(foreign_head="LA LUZ DEL MUELLE", foreign=SPANISH), language="en")

    warnings = to_json(issue)["warnings"]

    assert "this piece seems to be in another language: Spanish" in str(warnings)


@pytest.mark.parametrize("paper", ["the-crossing", "valley-post", "harbour-sheet", "el-faro-del-barrio"])
def test_a_paper_in_one_language_has_no_such_doubt(paper: str) -> None:
    language = "es" if paper.startswith("el-") else "en"

    issue = read_issue((ROOT / "samples" / paper / "dump.txt").read_bytes(), language=language)

    assert {article.language for article in issue.articles} == {language}


def test_a_dump_declared_in_the_wrong_language_is_doubted_piece_by_piece() -> None:
    issue = read_issue((ROOT / "samples/el-faro-del-barrio/dump.txt").read_bytes(), language="en")

    assert sum(flag.code is Doubt.OTHER_LANGUAGE for flag in issue.warnings) > 5


@pytest.mark.parametrize("language", OF_OTHER_SCRIPTS)
def test_a_piece_in_other_letters_has_its_language_however_short(language: str) -> None:
    foreign = OF_OTHER_SCRIPTS[language]

    issue = read_issue(ENGLISH.format(foreign_head="THE OIL", foreign=foreign), language="en")

    assert [article.language for article in issue.articles] == ["en", language, "en"]


def test_pieces_in_latin_letters_stand_out_in_a_paper_without_them() -> None:
    arabic = "المصباح على الرصيف\n\n" + OF_OTHER_SCRIPTS["ar"]

    issue = read_issue(f"{arabic}\n\n\nLA LUZ DEL MUELLE\n\n{SPANISH}\n", language="ar")

    assert [article.language for article in issue.articles] == ["ar", "es"]


def test_letters_of_a_language_that_is_not_known_are_not_guessed() -> None:
    assert language_of("Сөзләр бу телдә язылган дип әйтәләр, ә кем язган билгеле түгел", "en") is None
    assert language_of(OF_OTHER_SCRIPTS["ur"], "sd") is None


def test_languages_that_share_their_letters_are_told_by_small_words() -> None:
    assert language_of(OF_OTHER_SCRIPTS["ur"], "ar") == "ur"
    assert language_of(OF_OTHER_SCRIPTS["ar"], "ar") is None
    assert language_of(OF_OTHER_SCRIPTS["fa"], "ur") == "fa"
