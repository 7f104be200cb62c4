"""Offer a vendor's operations to an agent through its generated client (Model Context Protocol).

Where to begin: `server` answers the protocol, `tools` makes a tool of an operation, `calling` carries it out.
"""
