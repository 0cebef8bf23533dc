"""Words of a dump: how they are set, how often each occurs, which are names."""
