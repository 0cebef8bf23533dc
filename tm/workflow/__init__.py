"""Allowed moves, stages, rights and readiness, as pure functions over facts."""
