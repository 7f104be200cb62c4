"""Serve simulators: in process, on a port, several at once."""
