import os
from pathlib import Path

import pytest

from tm.errors import TmError, UsageError
from tm.settings import (
    Carries,
    Settings,
    create_secret,
    load_secret,
    load_settings,
    parse_bind,
    secrets_file,
    sqlite_path,
)

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def config(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, text: str) -> Settings:
    return load_settings(config(folder, text), None, {})


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(TmError) as caught:
        load(folder, text)
    return str(caught.value)


def test_the_sample_file_says_what_the_defaults_are(folder: Path) -> None:
    sample = (ROOT / "config.toml").read_text(encoding="utf-8")

    assert load(folder, sample) == load_settings(config(folder, ""), None, {})


def test_a_mail_server_is_read_and_checked(folder: Path) -> None:
    mail = load(
        folder, '[mail]\nserver = "mail.example.org:465"\nsecurity = "tls"\nsender = "desk@example.org"'
    ).mail

    assert (mail.host, mail.port, mail.security, mail.sender) == (
        "mail.example.org",
        465,
        "tls",
        "desk@example.org",
    )
    assert "secret" not in repr(load(folder, '[mail]\npassword = "secret"').mail)
    assert "HOST:PORT" in refusal(folder, '[mail]\nserver = "mail.example.org:mail"')
    assert "starttls" in refusal(folder, '[mail]\nsecurity = "ssl"')
    assert "sender" in refusal(folder, '[mail]\nserver = "mail.example.org"')


def test_without_a_file_the_defaults_run(folder: Path) -> None:
    settings = load_settings(None, None, {})

    assert settings.database == f"sqlite:///{folder}/instance/pliego.db"
    assert [edition.tag for edition in settings.publication.editions] == ["en", "es-419", "ar", "fr"]
    assert settings.publication.interface_languages == ("en", "es", "fr", "ar")


def test_a_file_in_the_working_folder_is_found(folder: Path) -> None:
    config(folder, "[publication]\ntitle = 'Here'")

    assert load_settings(None, None, {}).publication.title == "Here"


def test_option_goes_before_environment_before_file(folder: Path) -> None:
    path = config(folder, 'database = "sqlite:///file.db"')
    environ = {"TM_DATABASE": "sqlite:///environment.db"}

    assert load_settings(path, "sqlite:///option.db", environ).database == f"sqlite:///{folder}/option.db"
    assert load_settings(path, None, environ).database == f"sqlite:///{folder}/environment.db"
    assert load_settings(path, None, {}).database == f"sqlite:///{folder}/file.db"


def test_the_option_for_the_file_goes_before_the_environment(folder: Path) -> None:
    named = folder / "named.toml"
    named.write_text("[publication]\ntitle = 'Named'")
    other = folder / "other.toml"
    other.write_text("[publication]\ntitle = 'Other'")
    environ = {"TM_CONFIG": str(other)}

    assert load_settings(named, None, environ).publication.title == "Named"
    assert load_settings(None, None, environ).publication.title == "Other"


def test_a_named_file_that_is_not_there_is_a_usage_error(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no settings file missing\.toml"):
        load_settings(Path("missing.toml"), None, {})


def test_a_relative_database_is_relative_to_the_file_that_names_it(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()

    assert load(inner, "database = 'sqlite:///desk.db'").database == f"sqlite:///{inner}/desk.db"
    assert load(inner, "database = 'sqlite:////srv/desk.db'").database == "sqlite:////srv/desk.db"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_goes_through_psycopg(folder: Path, scheme: str) -> None:
    settings = load_settings(None, f"{scheme}://desk:word@localhost/desk", {})

    assert settings.database == "postgresql+psycopg://desk:word@localhost/desk"
    assert secrets_file(settings) == folder / "pliego.secret"


def test_another_database_is_refused_without_showing_its_password(folder: Path) -> None:
    with pytest.raises(TmError, match="no database that Pliego knows") as caught:
        load_settings(None, "mysql://desk:hidden@localhost/desk", {})

    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("databse = 'x'", 1, "“databse”. Did you mean “database”?"),
        ("\n[server]\nbimd = 'x'", 3, "“server.bimd”. Did you mean “bind”?"),
        ("[sever]\nbind = 'x'", 1, "“sever”. Did you mean “server”?"),
        ("[limits]\nzzz = 1", 2, "“limits.zzz”. Known here: upload_mb."),
        ("[[editions]]\ntag = 'en'\n[[editions]]\ntag = 'fr'\ntitel = 'x'", 5, "Did you mean “title”?"),
        ("[server]\nbind = ':1'\n[limits]\nbind = 1", 4, "“limits.bind”"),
        ("server.bimd = 'x'", 1, "Did you mean “bind”?"),
    ],
)
def test_an_unknown_key_is_refused_with_its_line(folder: Path, text: str, line: int, words: str) -> None:
    message = refusal(folder, text)

    assert f"config.toml, line {line}:" in message
    assert words in message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("database = 3", 1, "a text in quotes"),
        ("[server]\ntrusted_proxies = true", 2, "a whole number from 0 to 9"),
        ("[server]\nbind = 'here'", 2, "HOST:PORT"),
        ("[limits]\nupload_mb = 0", 2, "a whole number from 1 to 1024"),
        ("[server]\npublic_url = 'desk.example.org'", 2, "https://desk.example.org"),
        ("[publication]\ninterface_languages = []", 2, "a list of texts"),
        ("[publication]\ninterface_languages = ['en', 1]", 2, "a list of texts"),
        ("[[editions]]\ntitle = 'x'", 1, "a language tag such as en or es-419"),
        ("[[editions]]\ntag = 'en'\ncarries = 'some'", 3, "“everything” or “chosen”"),
        ("[[editions]]\ntag = 'en'\n[[editions]]\ntag = 'EN'", 1, "editions that each have their own tag"),
        ("[editions]\ntag = 'en'", 1, "begin each with [[editions]]"),
        ("server = 3", 1, "a table: write [server]"),
    ],
)
def test_a_wrong_value_says_what_to_write(folder: Path, text: str, line: int, words: str) -> None:
    message = refusal(folder, text)

    assert f"config.toml, line {line}:" in message
    assert words in message


def test_broken_toml_names_its_line(folder: Path) -> None:
    assert "line 2" in refusal(folder, "database = 'x'\nbind = x\n")


def test_a_file_in_another_encoding_is_refused(folder: Path) -> None:
    path = folder / "latin.toml"
    path.write_bytes("[publication]\ntitle = 'periódico'".encode("latin-1"))

    with pytest.raises(TmError, match="not in UTF-8"):
        load_settings(path, None, {})


def test_an_edition_needs_only_its_tag(folder: Path) -> None:
    publication = load(folder, "[publication]\ntitle = 'Paper'\n[[editions]]\ntag = 'ta'").publication

    assert [(each.tag, each.title, each.carries) for each in publication.editions] == [
        ("ta", "Paper", Carries.EVERYTHING)
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [("127.0.0.1:80", ("127.0.0.1", 80)), ("[::1]:8000", ("::1", 8000)), (":8000", ("0.0.0.0", 8000))],
)
def test_an_address_is_host_and_port(text: str, address: tuple[str, int]) -> None:
    assert parse_bind(text) == address


@pytest.mark.parametrize("text", ["", "8000", "localhost", "localhost:", "localhost:x", "localhost:65536"])
def test_an_address_without_a_port_is_refused(text: str) -> None:
    with pytest.raises(TmError, match=r"127\.0\.0\.1:8000"):
        parse_bind(text)


def test_a_database_in_memory_has_no_file(folder: Path) -> None:
    assert sqlite_path(load_settings(None, "sqlite://", {}).database) is None
    assert sqlite_path("sqlite:////srv/desk.db?mode=ro") == Path("/srv/desk.db")


def test_the_secret_stands_beside_the_database_for_its_owner_only(folder: Path) -> None:
    path = secrets_file(load_settings(None, "sqlite:///desk/news.db", {}))

    secret = create_secret(path)

    assert path == folder / "desk" / "news.db.secret"
    assert path.stat().st_mode & 0o777 == 0o600
    assert load_secret(path) == secret
    assert create_secret(path) == secret, "a second init must not end everyone's sign-in"


def test_two_installations_have_different_secrets(folder: Path) -> None:
    assert create_secret(folder / "one") != create_secret(folder / "two")


def test_a_secret_that_cannot_be_used_says_what_to_do(folder: Path) -> None:
    path = folder / "secret"
    with pytest.raises(TmError, match="run `tm init`"):
        load_secret(path)

    create_secret(path)
    path.chmod(0o644)
    with pytest.raises(TmError, match="chmod 600"):
        load_secret(path)

    path.chmod(0o600)
    path.write_text("short")
    with pytest.raises(TmError, match="too short"):
        load_secret(path)


@pytest.mark.skipif(os.name != "posix", reason="folders without leave to write are tried on POSIX only")
def test_a_secret_that_cannot_be_written_is_one_sentence(folder: Path) -> None:
    (folder / "file").write_text("")

    with pytest.raises(TmError, match="cannot be written"):
        create_secret(folder / "file" / "secret")
