"""Keep what a simulator remembers."""
