"""What each chunk is by its own look, and the style of the paper, learnt from all of them."""
