"""What people ask and tell one another about a text: questions, notes, mistakes, writers' answers."""
