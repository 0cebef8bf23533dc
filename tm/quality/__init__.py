"""Quality checks: what may be wrong in a translation, one module per family of checks."""
