"""Every page of the desk with something on it: who looks at what."""

from dataclasses import dataclass

from tests.browser.crossing import FIRST, NEWCOMER, STEPS, TAKEN, Crossing

EDITOR = "marina"
TRANSLATOR = "teo"
ARABIC = "samira"
READER = "lucia"


@dataclass(frozen=True, slots=True)
class Screen:
    """A page as somebody sees it ("": nobody is signed in)."""

    name: str
    who: str
    path: str
    status: int = 200


def screens(paper: Crossing) -> list[Screen]:
    """All pages, in the order in which a paper meets them."""
    issue, steps, taken = f"/issues/{paper.issue}", paper.articles[STEPS], paper.articles[TAKEN]
    worked, unit = paper.with_history
    return [
        Screen("sign-in", "", "/sign-in"),
        Screen("invitation", "", f"/invitation/{paper.invitation}"),
        Screen("writer", "", f"/writer/{paper.writer}"),
        Screen("writer-links", EDITOR, f"/articles/{steps}/en/writer"),
        Screen("home-translator", TRANSLATOR, "/"),
        Screen("home-editor", EDITOR, "/"),
        Screen("home-newcomer", NEWCOMER, "/"),
        Screen("issues", EDITOR, "/issues"),
        Screen("issue-new", EDITOR, "/issues/new"),
        Screen("issue-edit", EDITOR, f"{issue}/edit"),
        Screen("board", EDITOR, issue),
        Screen("board-empty", EDITOR, f"/issues/{paper.arriving}"),
        Screen("issue-update", EDITOR, f"{issue}/update"),
        Screen("missing", EDITOR, f"{issue}/missing/es-419"),
        Screen("corrections", EDITOR, f"/issues/{paper.printed}/corrections"),
        Screen("plan", EDITOR, f"{issue}/plan"),
        Screen("plan-always", EDITOR, "/plan"),
        Screen("changed", EDITOR, f"{issue}/changed/es-419"),
        Screen("missing-anywhere", EDITOR, f"{issue}/missing"),
        Screen("findings", EDITOR, f"{issue}/findings/es-419"),
        Screen("differs", EDITOR, f"{issue}/differs/es-419"),
        Screen("differs-here", TRANSLATOR, f"/articles/{worked}/es-419/differs/{unit}"),
        Screen("reading-copy", TRANSLATOR, f"{issue}/copy/ar"),
        Screen("wanted", EDITOR, f"{issue}/wanted"),
        Screen("board-of-one", EDITOR, f"{issue}?edition=ar&show=mine"),
        Screen("pages", EDITOR, f"{issue}/pages/es-419"),
        Screen("goes", EDITOR, f"{issue}/goes/{steps}"),
        Screen("import", EDITOR, "/import"),
        Screen("structure", EDITOR, f"{issue}/structure"),
        Screen("structure-change", EDITOR, f"{issue}/structure?piece={paper.articles[FIRST]}"),
        Screen("original", EDITOR, f"/structure/articles/{steps}/original"),
        Screen("pool", EDITOR, "/pool"),
        Screen("pool-structure", EDITOR, f"/pool/{paper.pooled}/structure"),
        Screen("announce", EDITOR, "/announce"),
        Screen("announced", EDITOR, f"/announce/{paper.promised}"),
        Screen("article-announced", EDITOR, f"/articles/{paper.promised}/en"),
        Screen("printed", EDITOR, f"/recognised/{paper.recognition}"),
        Screen("paste", EDITOR, "/paste"),
        Screen("article", TRANSLATOR, f"/articles/{worked}/es-419?s={unit}#e-{unit}"),
        Screen("paste-translation", TRANSLATOR, f"/articles/{worked}/es-419/paste"),
        Screen("replace", TRANSLATOR, f"/replace/es-419?article={worked}&where=issue&find=los&put=las"),
        Screen("replace-arabic", ARABIC, f"/replace/ar?issue={paper.issue}&find=nothing"),
        Screen("article-closed", TRANSLATOR, f"/articles/{taken}/es-419"),
        Screen("article-arabic", ARABIC, f"/articles/{steps}/ar?s={paper.arabic_unit}#e-{paper.arabic_unit}"),
        Screen("article-original", EDITOR, f"/articles/{steps}/en"),
        Screen("read", TRANSLATOR, f"/articles/{worked}/es-419/read"),
        Screen("read-arabic", ARABIC, f"/articles/{steps}/ar/read"),
        Screen("read-beside", READER, f"/articles/{worked}/es-419/read?beside=original&s={unit}#e-{unit}"),
        Screen("read-in-place", READER, f"/articles/{worked}/es-419/read?s={unit}#e-{unit}"),
        Screen("give", EDITOR, f"/articles/{worked}/es-419/give"),
        Screen("who", EDITOR, f"/articles/{worked}/es-419/who"),
        Screen("who-translator", TRANSLATOR, f"/articles/{taken}/es-419/who"),
        Screen("notices", TRANSLATOR, "/notices"),
        Screen("history", READER, f"/articles/{worked}/es-419/history/{unit}"),
        Screen("questions", EDITOR, "/questions"),
        Screen("question", TRANSLATOR, f"/questions/{paper.question}"),
        Screen("question-mistake", EDITOR, f"/questions/{paper.mistake}"),
        Screen("ask", TRANSLATOR, f"/articles/{worked}/es-419/ask/{unit}"),
        Screen("looks-wrong", ARABIC, f"/articles/{worked}/ar/wrong/{unit}"),
        Screen("found-on-page", EDITOR, f"/articles/{worked}/es-419/found"),
        Screen("notes", TRANSLATOR, f"/articles/{worked}/notes"),
        Screen("standing", EDITOR, "/standing"),
        Screen("standing-translator", TRANSLATOR, "/standing"),
        Screen("standing-history", TRANSLATOR, "/standing/letters/es-419/history"),
        Screen("names", EDITOR, "/names"),
        Screen("names-new", TRANSLATOR, "/names/new"),
        Screen("name", EDITOR, f"/names/{paper.name}"),
        Screen("name-translator", TRANSLATOR, f"/names/{paper.name}"),
        Screen("name-history", EDITOR, f"/names/{paper.name}/history"),
        Screen("published", TRANSLATOR, "/published?q=ferries&edition=es-419"),
        Screen("published-arabic", ARABIC, "/published"),
        Screen("archive", TRANSLATOR, "/search?q=ferries"),
        Screen("archive-arabic", ARABIC, "/search?q=nowhere+ferries"),
        Screen("log", EDITOR, "/log"),
        Screen("exports", EDITOR, f"{issue}/exports"),
        Screen("credits", EDITOR, f"{issue}/credits"),
        Screen("people", EDITOR, "/people"),
        Screen("person", EDITOR, f"/people/{paper.person}"),
        Screen("account", TRANSLATOR, "/account"),
        Screen("keys", TRANSLATOR, "/account/keys"),
        Screen("codes", TRANSLATOR, "/account/codes"),
        Screen("editions", EDITOR, "/editions"),
        Screen("edition", EDITOR, "/editions/es-419"),
        Screen("edition-checks", EDITOR, "/editions/es-419/checks"),
        Screen("no-connection", TRANSLATOR, "/offline"),
        Screen("error-not-found", TRANSLATOR, "/articles/nowhere/es-419", 404),
        Screen("error-forbidden", TRANSLATOR, "/people", 403),
    ]
