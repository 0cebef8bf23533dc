"""Who has what, who reads it next, and what becomes of what nobody answers for."""
