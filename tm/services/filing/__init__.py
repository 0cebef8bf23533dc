"""What comes in as bytes or as words, cut into pieces and put into tables."""
