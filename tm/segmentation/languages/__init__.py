"""Rules of single languages; each module has one `RULES`."""
