"""Make the spec of a new vendor from what there is of it, and hold a spec against it."""
