from tm.workflow.addresses import foreign


def test_an_address_belongs_to_the_longest_beginning() -> None:
    own, others = ["example.org/es"], {"example.org": "en", "example.org/es/old": "ar"}

    assert foreign(["https://www.example.org/may"], own, others) == [("https://www.example.org/may", "en")]
    assert foreign(["example.org/es/may", "EXAMPLE.org/es/"], own, others) == []
    assert foreign(["example.org/es/old/1"], own, others) == [("example.org/es/old/1", "ar")]
    assert foreign(["example.org/español"], own, others) == [("example.org/español", "en")]
    assert foreign(["example.organic", "elsewhere.org"], own, others) == []


def test_an_address_that_both_have_is_the_edition_s_own() -> None:
    assert foreign(["example.org/a"], ["example.org"], {"https://example.org/": "en"}) == []
