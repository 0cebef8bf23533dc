"""People: accounts and grants, links and passwords, signing in and its one-time codes."""
