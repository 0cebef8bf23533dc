"""Dumps of 100 KB that no paper has: one line, or one thing repeated over and over."""

HOSTILE = {
    "single letters": "a " * 50_000,
    "letters that spell a word again and again": "the pier\n" + "t h e p i e r " * 7_000,
    "letters before a row of stops": "a b c d " + ". " * 50_000 + "end",
    "runs of letters": "a b c d e word " * 7_000,
    "one long paragraph": "The pier is lit and nobody pays. " * 3_000,
    "one word": "a" * 100_000,
    "one word below a headline": "THE PIER IS LIT\n\n" + "a" * 100_000,
    "one word in capitals in a paper": "THE PIER IS LIT\n\nIt burns.\n\n"
    + "A" * 100_000
    + "\n\nNobody pays.",
    "a row of dots in a paper": "THE PIER IS LIT\n\nIt burns.\n\n" + "." * 100_000 + "\n\nNobody pays.",
}
