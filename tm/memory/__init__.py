"""Translation memory: normalising, signatures, scoring and ranking of past pairs."""
