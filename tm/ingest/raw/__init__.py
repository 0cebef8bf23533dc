"""From bytes to clean lines: decoded, numbered, with the damage of extraction undone and listed."""
