"""Names and terms: finding them in a text, in whatever form they are inflected."""
