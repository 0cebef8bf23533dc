"""How much each sign of a look speaks for each role, and what each role costs behind each other one.

All are log-odds; a dot is nothing. They are few and coarse on purpose: what a paper does its own way is
learnt from the paper (`openings`), these hold for newspapers at large.
"""

from collections.abc import Mapping

from tm.ingest.looks.parts import Role

_LOOKS = """
                 headline   kicker     deck   byline  subhead     text  signoff  caption
always                  .        .        .       -3        .     -2.5       -2     -2.5
1-2_words            -0.8        1       -3        .     -0.4       -1        .       -3
3-5_words               .     -1.3     -0.8        .        .     -0.6      0.2       -1
6-12_words            0.2       -3      0.4     -1.5        .        .       -1        .
13-20_words             .       -8      0.6       -6       -1      0.5       -6      0.2
more_words             -4      -12      0.2      -12       -6      1.5      -12        .
caps                    .      0.8       -1        .        .       -1     -0.5       -3
title                   .        .     -0.8        .        .       -3     -0.5     -1.5
plain                   .        .        .       -3        .        .        .        .
bold                    .        .        .        .        .       -2       -1        .
question                .     -2.5        .       -5        .      2.2       -5       -2
asks                   -1        .        .        .        .     -1.5        .        .
stop                   -4       -4     -0.2       -3       -4      3.5       -4        .
colon                  -4      1.5       -2       -3     -1.5        2       -4       -3
half                   -4       -4       -4       -4       -4        4       -4       -4
lower                  -6       -6       -3        .       -6        5       -4       -4
goes_on                -3       -3       -4       -5       -4        5       -5       -3
between                -2       -4       -5       -5       -4       -5       -4        6
hangs                  -4       -4       -4       -4       -4        4       -4       -3
names_on               -4       -4       -3       -3       -4        6       -3       -3
says                 -0.5       -3        .       -3       -3        3       -4       -2
broken                  .        .       -1       -3        .        2       -4        .
barred               -1.5       -1     -1.5        5       -2        .        .        .
above_greeting         -5       -6       -5       -5       -5       -2        5       -5
speaker                -4       -4       -4       -5       -4        6       -5       -3
quote                   .        .        .        .        .      0.8        .        .
name                 -1.2     -0.8       -2        4     -0.6       -1        2     -1.5
place                -1.2       -3        .      0.3     -1.5        .      2.2     -1.5
writer                 -1        .       -1      4.5        .        .        .        .
person                 -1       -2       -2        .       -1        .        3       -2
parts                   .        .        .        .        .     -3.0        .        .
above_date              3       -1        .        .       -3       -2       -3       -2
dated_name             -1       -3       -1        3       -2        .       -1       -3
above_dateline          .        .        .        .        .       -5        .        .
below_head              .        .        3        .        .        .        .        .
farewell               -4       -6       -6       -4       -6       -3       10       -8
withheld               -3       -5       -3       -3       -4       -2        6       -4
form                 -2.5       -3        3       -1       -3       -2       -3       -3
tail                   -3       -3     -2.5        4       -3       -2        3        .
numbered             -2.5       -3       -2       -2      1.5        .       -2        .
series                 -5       -5       -3       -3      2.5        .       -2       -2
heads_series           2         .       -2       -2       -3       -1        .       -2
introduced            1.5       -3       -3       -4     -1.5       -2       -4       -3
subject                 .        .        .       -2        .        .       -4        .
notes                  -3       -3       -2       -3        1       -1       -4        .
open                    .        .        .        .        .     -1.5        .        .
article                 .        .        .        .        .        .      0.8        .
initials               -4       -4       -4        .       -4        .        4        .
by                     -5       -5       -5        7       -5       -3       -2       -4
below_by                .        .        .        6        .        .        .        .
maybe_by             -0.8        .     -0.8        5     -0.8        .        .        .
in_turn                -4       -4       -4       -4        .        .       -4       -4
label                -2.5        3       -4       -4     -2.5       -3       -4       -5
dash                   -5       -5       -5       -2       -5       -1        7       -5
credit                 -6       -6       -5       -6       -6       -4       -6        7
credited                .        .        .        .        .        .        .        5
dated                   .        .        .        .        .        .        .        6
over                    .        1        .        .        .        .        .        .
far                     .        .        .        .        .        .     -2.5        1
last                    .        .        .        .        .     -2.5        1        1
leads                   .        .        .        .        .        .        .       -2
trails                 -3       -3       -1        .       -3        .      0.5        .
alone                   .        .        .        .        .        .        .        3
quiet                  -1        .        .        .        .        .        .      1.5
"""
_ORDER = """
                kicker  headline      deck    byline      text   subhead   signoff jump-from separator
separator            .         .        -6        -4      -2.5        -4        -6         .         .
kicker              -3         .        -5        -4      -4.5        -6        -8        -2        -4
headline            -6        -7      -1.5      -0.7      -0.3        -4        -8        -3        -6
deck                -8        -7      -2.1      -0.2      -1.2        -5        -8        -6        -5
byline              -6        -6        -2      -1.5         .        -4        -6        -6        -4
text              -2.2        -2        -7        -4         .      -2.3      -2.5         .         .
subhead             -6        -5        -7        -5         .        -4        -7        -4        -5
signoff           -0.3         .        -7        -6      -2.5        -7        -3         .         .
jump-from           -5        -5        -7        -5         .        -2        -6        -6        -4
"""


def _table(text: str) -> dict[str, dict[Role, float]]:
    """The rows of a table by their names, each with a number for each role."""
    head, *rows = text.strip("\n").split("\n")
    roles = [Role(name) for name in head.split()]
    found: dict[str, dict[Role, float]] = {}
    for row in rows:
        name, *cells = row.split()
        found[name] = {
            role: 0.0 if cell == "." else float(cell) for role, cell in zip(roles, cells, strict=True)
        }
    return found


LOOKS: Mapping[str, Mapping[Role, float]] = _table(_LOOKS)
"""By sign: what it says for each role against running text."""
AFTER: Mapping[Role, Mapping[Role, float]] = {Role(name): row for name, row in _table(_ORDER).items()}
"""By role: what each role costs right behind it; `separator` stands for all furniture that ends a piece."""
