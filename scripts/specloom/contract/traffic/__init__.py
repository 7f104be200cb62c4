"""Judge traffic that others made: recordings, and what passes through a proxy."""
