"""What was typed, chosen or uploaded in a form, as values."""
