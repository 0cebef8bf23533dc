"""Questions that several use cases ask of the database, each worded once."""
