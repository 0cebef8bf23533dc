"""Standing texts: recognised and linked, one maintained rendering per edition, saved and checked."""
