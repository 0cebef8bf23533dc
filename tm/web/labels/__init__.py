"""The desk's words for what is stored as codes, in the reader's language."""
