"""Write pictures as the pages of a PDF (ISO 32000-1), with the fonts that every reader has."""

from collections.abc import Iterator, Sequence

from .pictures import Picture, Shape, Text

PAPERS = {"a4": (595, 842), "letter": (612, 792), "legal": (612, 1008)}
"""Width and height in points, of 1/72 inch."""
_LETTER = 0.5
"""How wide a letter of Helvetica is on average, measured in its size."""


def pdf(title: str, pages: Sequence[Picture]) -> bytes:
    """Write a document with one picture to a page, each page as large as its picture."""
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode(),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    ]
    for page in pages:
        box = f"/MediaBox [0 0 {page.width:g} {page.height:g}] /Resources <</Font <</F 3 0 R>>>>"
        objects.append(f"<</Type /Page /Parent 2 0 R {box} /Contents {len(objects) + 2} 0 R>>".encode())
        drawn = b"\n".join(_drawn(page))
        objects.append(b"<</Length %d>>\nstream\n%b\nendstream" % (len(drawn), drawn))
    objects.append(b"<</Title %b>>" % _string(title))
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    """Write the objects, numbered, and where each begins; the last of them tells about the document."""
    written, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"trailer\n<</Size %d /Root 1 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        count,
        len(objects),
        len(written),
    )
    return bytes(written) + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + end


def _drawn(page: Picture) -> Iterator[bytes]:
    yield _colour(page.ground) + b" rg 0 0 %.2f %.2f re f" % (page.width, page.height)
    for shape in page.shapes:
        if isinstance(shape, Text):
            yield _text(page, shape)
        else:
            yield _shape(page, shape)


def _shape(page: Picture, shape: Shape) -> bytes:
    path = b" l ".join(b"%.2f %.2f" % (x, page.height - y) for x, y in shape.points).replace(
        b" l ", b" m ", 1
    )
    if shape.width is None:
        return _colour(shape.colour) + b" rg " + path + b" l h f"
    return _colour(shape.colour) + b" RG %.2f w " % shape.width + path + b" l S"


def _text(page: Picture, text: Text) -> bytes:
    wide = len(text.text) * text.size * _LETTER
    left = text.at[0] - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    place = b"%.2f %.2f Td " % (left, page.height - text.at[1])
    return _colour(text.colour) + b" rg BT /F %.2f Tf " % text.size + place + _string(text.text) + b" Tj ET"


def _colour(colour: str) -> bytes:
    return b" ".join(b"%.3f" % (part / 255) for part in bytes.fromhex(colour[1:]))


def _string(text: str) -> bytes:
    held = text.encode("cp1252", "replace")
    for special in (b"\\", b"(", b")"):
        held = held.replace(special, b"\\" + special)
    return b"(" + held.replace(b"\r", b" ").replace(b"\n", b" ") + b")"
