"""Open pages in headless Chromium."""

import subprocess
from pathlib import Path

_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--dump-dom",
)


def opened(url: str, profile: Path, *, milliseconds: int = 2000, size: str = "1280,900") -> str:
    """Return the page as the browser has it after its script ran for so long by the page's own clock."""
    options = (f"--user-data-dir={profile}", f"--window-size={size}", f"--virtual-time-budget={milliseconds}")
    command = ["chromium", *_QUIET, *options, url]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
