"""Complete issues out of the desk: the gate before, the words that went, errors and corrections after."""
