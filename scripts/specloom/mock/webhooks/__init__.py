"""Deliver what a vendor sends of its own accord: signed, in order, again until it is taken.

It is loaded when first something is to be sent, or to serve a vendor that sends anything.
"""
