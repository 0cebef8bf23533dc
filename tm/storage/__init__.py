"""The database: tables, one file per tightly bound group, the engine and its scopes, and the migrations."""
