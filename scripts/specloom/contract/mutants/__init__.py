"""Measure what a contract run would notice: defects are seeded one at a time, in a server or in the spec."""
