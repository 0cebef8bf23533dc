"""From lines to chunks: what a reader sees as one paragraph, heading or box, before it has a meaning."""
