"""Pliego, the translation desk of a multilingual newspaper."""

__version__ = "0.1.0"
