"""What every save has in common: versions that nobody overwrites, and answers given once."""
