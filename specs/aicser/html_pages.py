"""Write charts and dashboards as pages that need nothing else: no script, no font, no other file."""

from collections.abc import Iterable, Sequence
from html import escape

from .pictures import Picture, Shape, Text


def svg(picture: Picture) -> str:
    """Write a picture as SVG, to stand within HTML."""
    size = f'viewBox="0 0 {picture.width:g} {picture.height:g}"'
    drawn = "".join(_text(shape) if isinstance(shape, Text) else _shape(shape) for shape in picture.shapes)
    ground = f'<rect width="100%" height="100%" fill="{picture.ground}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{ground}{drawn}</svg>'


def _shape(shape: Shape) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape.points)
    if shape.width is None:
        return f'<polygon points="{points}" fill="{shape.colour}"/>'
    stroke = f'stroke="{shape.colour}" stroke-width="{shape.width:g}"'
    return f'<polyline points="{points}" fill="none" {stroke}/>'


def _text(text: Text) -> str:
    x, y = text.at
    look = f'font-size="{text.size:g}" fill="{text.colour}" text-anchor="{text.anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" font-family="sans-serif" {look}>{escape(text.text)}</text>'


def page(title: str, theme: str, sections: Iterable[str]) -> str:
    """Write a page of sections, which are HTML already."""
    ground, ink = ("#171c24", "#e6eaf0") if theme == "dark" else ("#ffffff", "#1f2933")
    style = f"body{{background:{ground};color:{ink};font-family:sans-serif;margin:2rem}}svg{{max-width:100%}}"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}td,th{{padding:0 1em;text-align:right}}</style></head>\n"
        f"<body><h1>{escape(title)}</h1>\n" + "\n".join(sections) + "\n</body></html>\n"
    )


def listed(sentences: Iterable[str]) -> str:
    """Write sentences as a list."""
    return "<ul>" + "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences) + "</ul>"


def tabled(rows: Sequence[Sequence[str]]) -> str:
    """Write a table whose first row names its columns."""
    head, *body = rows
    lines = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in body]
    names = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    return "<table><tr>" + "</tr>\n<tr>".join((names, *lines)) + "</tr></table>"
