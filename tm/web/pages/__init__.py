"""What a page shows, as values for its template."""
