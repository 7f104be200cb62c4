"""Do what `x-resource` says to what is stored, and answer with it."""
