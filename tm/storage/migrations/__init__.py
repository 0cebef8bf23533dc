"""The history of the schema, one script per step in `versions/`; `tm.storage.migrating` runs them.

SQLite changes a column by rebuilding its table, and a rebuilt table forgets that its ids are never reused:
give `op.batch_alter_table` always `table_kwargs={"sqlite_autoincrement": True}`.
"""
