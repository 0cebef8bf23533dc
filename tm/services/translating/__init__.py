"""The one way to save a translation, and what stands around it while somebody types."""
