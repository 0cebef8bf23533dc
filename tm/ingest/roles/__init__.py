"""The role of each part, all of them decided together by the likeliest order (decision 6)."""
