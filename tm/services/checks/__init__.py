"""Quality checks of what is stored: which are wanted, what they find, and what may stay."""
