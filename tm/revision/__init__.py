"""A newer text beside an older one: what became of each sentence, paragraph and piece.

Pure: texts in, identities out. Nothing here says what is done about it.
"""
