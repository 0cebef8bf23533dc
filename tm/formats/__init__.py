"""Exchange formats: values to bytes and back, knowing nothing of the database."""
