"""Exports: a composed issue and the page it stands on in; text, Markdown and HTML out. Pure but for Jinja."""
