"""Let things go wrong on demand."""
