"""Check who calls, and let in who logs in."""
