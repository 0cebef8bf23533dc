"""Names and terms: finding them in a text in whatever form they stand there, and asking for them in another.

A glossary is made once from entries and is then asked about many texts. Values in, values out. `values` holds
what the register is made of and loads fast; `finding`, `checking` and `learning` bring stemmers with them.
"""
