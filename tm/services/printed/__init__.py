"""An edition as its readers will see it, put together from the database."""
