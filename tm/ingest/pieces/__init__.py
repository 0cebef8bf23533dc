"""From typed parts to articles: grouped as a reader would name them, jumps and captions brought home."""
