"""Use cases: one function each, session first; nothing here commits, sees a request or asks for rights."""
