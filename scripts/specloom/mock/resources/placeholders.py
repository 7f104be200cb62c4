"""Give the smallest valid file of a binary media type, where a spec can print no example of it."""

from base64 import b64decode

_PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_FRAME = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
_DOT = (
    bytes.fromhex(  # a grey dot: quantization, frame, two Huffman tables of one code each, scan (ITU-T T.81)
        f"ffd8ffdb004300{'01' * 64}ffc0000b080001000101011100"
        f"ffc400140001{'00' * 16}ffc400141001{'00' * 16}ffda0008010100003f003fffd9"
    )
)
_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
_BLANK_PAGE = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""
_EMPTY_ZIP = b"PK\x05\x06" + bytes(18)
_FILES = {
    "image/png": _PIXEL,
    "image/gif": _FRAME,
    "image/jpeg": _DOT,
    "image/svg+xml": _DRAWING,
    "application/pdf": _BLANK_PAGE,
    "application/zip": _EMPTY_ZIP,
    "application/octet-stream": b"\x00",
}


def placeholder(media_type: str) -> bytes | None:
    """Return a file of a media type; None where there is none to give."""
    return _FILES.get(media_type)
