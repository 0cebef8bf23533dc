"""What happened: the one history, what people are told of it, and how it reads."""
