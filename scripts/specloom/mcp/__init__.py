"""Offer a vendor's operations to an agent through its generated client (Model Context Protocol)."""
