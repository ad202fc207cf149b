"""Questions to the index; the answers are records in a stated order. Nothing here knows how they are shown."""
