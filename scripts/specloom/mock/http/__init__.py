"""Read requests and write responses as the spec describes them."""
