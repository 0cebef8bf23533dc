"""How far an issue is: counts, stages and plans, derived when they are read."""
