"""The pages on which the structure of an issue or an article is mended."""
