"""Run the specloom command, as ``specloom`` or as ``python -m specloom``."""

import gc


def main() -> None:
    """Run the command line; what is imported for it stays, so that no collection of garbage walks it."""
    gc.disable()
    from .cli import main as run

    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
