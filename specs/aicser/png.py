"""Write a picture as PNG (ISO/IEC 15948), drawn dot by dot."""

import struct
import zlib
from collections.abc import Iterator

from .font import GLYPHS, HIGH, UNKNOWN, WIDE
from .pictures import Picture, Point, Shape, Text


def png(picture: Picture) -> bytes:
    """Draw a picture and write it as PNG, three bytes for each dot."""
    width, height = int(picture.width), int(picture.height)
    dots = [bytearray(_rgb(picture.ground) * width) for _ in range(height)]
    for shape in picture.shapes:
        polygons = _glyphs(shape) if isinstance(shape, Text) else _outlines(shape)
        for polygon in polygons:
            _fill(dots, polygon, _rgb(shape.colour))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + line for line in dots), 6)
    chunks = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _rgb(colour: str) -> bytes:
    return bytes.fromhex(colour[1:])


def _outlines(shape: Shape) -> Iterator[tuple[Point, ...]]:
    """Yield the polygons that a shape covers; a line is one for each of its stretches."""
    if shape.width is None:
        yield shape.points
        return
    for (x, y), (to_x, to_y) in zip(shape.points, shape.points[1:], strict=False):
        length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5 or 1
        across, down = (to_y - y) / length * shape.width / 2, (to_x - x) / length * shape.width / 2
        yield (
            (x + across, y - down),
            (to_x + across, to_y - down),
            (to_x - across, to_y + down),
            (x - across, y + down),
        )


def _glyphs(text: Text) -> Iterator[tuple[Point, ...]]:
    """Yield a square for each dot of the letters."""
    dot = text.size / (HIGH + 1)
    wide = len(text.text) * (WIDE + 1) * dot
    left = text.at[0] - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    for place, letter in enumerate(text.text):
        for column, bits in enumerate(GLYPHS.get(letter, UNKNOWN)):
            x = left + (place * (WIDE + 1) + column) * dot
            for row in range(HIGH):
                if bits >> row & 1:
                    y = text.at[1] - (HIGH - row) * dot
                    yield (x, y), (x + dot, y), (x + dot, y + dot), (x, y + dot)


def _fill(dots: list[bytearray], polygon: tuple[Point, ...], colour: bytes) -> None:
    """Colour the dots whose middle lies in a polygon, line by line (even-odd rule)."""
    top = max(0, int(min(y for _, y in polygon)))
    bottom = min(len(dots) - 1, int(max(y for _, y in polygon)) + 1)
    edges = tuple(zip(polygon, (*polygon[1:], polygon[0]), strict=True))
    for row in range(top, bottom + 1):
        middle = row + 0.5
        crossed = sorted(
            x + (middle - y) * (to_x - x) / (to_y - y)
            for (x, y), (to_x, to_y) in edges
            if (y <= middle) != (to_y <= middle)
        )
        line = dots[row]
        for left, right in zip(crossed[::2], crossed[1::2], strict=False):
            first, after = max(0, round(left)), min(len(line) // 3, round(right))
            if after > first:
                line[3 * first : 3 * after] = colour * (after - first)
