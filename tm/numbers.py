"""Figures in texts: what they are worth, in whatever digits, marks or words they are written."""
