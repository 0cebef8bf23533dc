"""What stands between an edition and its print."""
