"""How texts come into the desk: dumps, documents, pasted and announced articles, furniture carried over."""
