"""Exchange files: an edition's texts out to other programs, and back without overwriting anything."""
