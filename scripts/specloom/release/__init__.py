"""Prepare a release of one vendor: its version, changelog, client, spec, pages, checksums and provenance."""
