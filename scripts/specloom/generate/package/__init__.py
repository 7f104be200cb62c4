"""Hold the modules that every client takes over, beside the runtime that they build on."""
