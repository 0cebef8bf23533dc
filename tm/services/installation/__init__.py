"""An installation as a whole: its first rows, the demo, check-ups, backup and restore."""
