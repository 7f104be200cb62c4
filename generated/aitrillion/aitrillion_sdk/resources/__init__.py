# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Hold the operations, one module for each resource."""

from .collections import AsyncCollections, Collections
from .customers import AsyncCustomers, Customers
from .orders import AsyncOrders, Orders
from .products import AsyncProducts, Products
from .shops import AsyncShops, Shops

__all__ = [
    "AsyncShops",
    "Shops",
    "AsyncCustomers",
    "Customers",
    "AsyncProducts",
    "Products",
    "AsyncCollections",
    "Collections",
    "AsyncOrders",
    "Orders",
]
