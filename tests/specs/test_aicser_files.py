"""What an uploaded file is found to hold."""

import io
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specs.aicser.files import name_of, read_file
from specs.aicser.tables import BadFile, Table, profile, statistics

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def kinds(table: Table) -> dict[str, str]:
    return {column.name: column.kind for column in table.columns}


def values(content: bytes) -> list[tuple[object, ...]]:
    return [column.values for column in read_file("a.csv", content).columns]


def workbook(rows: str, extra: str = "") -> bytes:
    """Make the smallest workbook: one sheet of these rows, whose style 1 is a date."""
    relation = '<Relationship Id="r1" Target="worksheets/s.xml"/>'
    sheet = '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
    own = '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>'
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'
    texts = "<si><t>date</t></si><si><r><t>a</t></r><r><t>b</t></r></si>"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKED}">{extra}{sheet}</workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relation}</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{own}{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
        "xl/worksheets/s.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return written.getvalue()


def packed(way: int) -> bytes:
    """Make a workbook that is packed in some way."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", way) as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    return written.getvalue()


def test_every_column_has_the_kind_that_all_its_values_have() -> None:
    table = read_file(
        "a.csv",
        b"day,time,n,price,ok,name,code,mixed\n"
        b"2024-01-31,2024-01-31T10:00:00Z,1,1.5,true,Ann,007,1\n"
        b"2024-02-29,2024-02-29T10:00:00Z,-2,2,FALSE,Bob,008,x\n",
    )

    assert list(kinds(table).values()) == [
        "datetime", "datetime", "integer", "decimal", "boolean", "string", "string", "string",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["31/12/2024", "12/31/2024", "31.12.2024", "2024/12/31", "Dec 31, 2024", "31 Dec 2024"]
)
def test_dates_are_known_in_the_forms_that_people_write(text: str) -> None:
    (column,) = read_file("a.tsv", f'day\n"{text}"\n'.encode()).columns

    assert (column.kind, column.values) == ("datetime", ("2024-12-31",))


def test_a_profile_tells_what_lacks_and_what_differs() -> None:
    table = read_file("a.csv", b"a,b\n1,x\n1,\n2,y\nnull,z\n")

    assert profile(table.columns[0]) == {
        "type": "integer",
        "nullable": True,
        "unique_values": 2,
        "sample_values": [1, 2],
    }
    assert statistics(table) == {"total_rows": 4, "completeness": 0.75, "data_quality_score": 0.5}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert values(f"a{delimiter}b\n1{delimiter}2\n".encode()) == [(1,), (2,)]


def test_a_quoted_value_may_hold_delimiters_quotes_and_new_lines() -> None:
    assert values(b'a,b\n"1,5 ""x""\ny",2\n') == [('1,5 "x"\ny',), (2,)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(encoding: str) -> None:
    assert values("näme\nü\n".encode(encoding)) == [("ü",)]


def test_a_short_line_lacks_its_last_values_and_a_long_one_is_refused() -> None:
    assert values(b"a,b\n1\n2,3\n") == [(1, 2), (None, 3)]
    with pytest.raises(BadFile, match="line 3 has 3 values for 2 columns"):
        read_file("a.csv", b"a,b\n1,2\n1,2,3\n")


def test_every_column_has_a_name_of_its_own() -> None:
    assert list(kinds(read_file("a.csv", b"a,,a,a\n1,2,3,4\n"))) == ["a", "column_2", "a_2", "a_3"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"\n \n", "empty"),
        ("a.csv", b"\x89PNG\r\n\0", "not text"),
        ("a.exe", b"MZ", "exe files are not read"),
        ("a.xls", b"\xd0\xcf", "xls files are not read"),
        ("a.xlsx", b"PK\x03\x04", "not an Excel workbook"),
        ("a.xlsx", workbook("<row>"), "damaged"),
        ("a.xlsx", workbook('<row><c r="ZZZ1"><v>1</v></c></row>'), "no workbook has"),
        ("a.xlsx", workbook("<row>" + "<c>" * 50_000 + "</c>" * 50_000 + "</row>"), "nests deeper"),
        ("a.xlsx", packed(zipfile.ZIP_BZIP2), "unusual"),
        ("a.csv", b"a" + b"," * 3000 + b"\n1" * 3000, "more than 5000000 cells"),
    ],
)
def test_a_file_that_is_no_table_is_refused(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(BadFile, match=reason):
        read_file(name, content)


def test_a_workbook_is_read_with_its_dates_texts_and_gaps() -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>ok</t></is></c></row>'
        '<row r="2"><c r="A2" s="1"><v>45292</v></c><c r="B2" t="s"><v>1</v></c>'
        '<c r="C2" t="b"><v>1</v></c></row>'
        '<row r="3"><c r="A3" s="2"><v>45292.5</v></c><c r="B3" t="e"><v>#N/A</v></c></row>'
    )
    table = read_file("a.xlsx", workbook(rows))

    assert kinds(table) == {"date": "datetime", "column_2": "string", "ok": "boolean"}
    assert [column.values for column in table.columns] == [
        ("2024-01-01", "2024-01-01T12:00:00"),
        ("ab", None),
        (True, None),
    ]


def test_a_workbook_may_count_its_days_from_1904() -> None:
    rows = '<row><c t="str"><v>d</v></c></row><row><c s="1"><v>0</v></c></row>'

    (column,) = read_file("a.xlsx", workbook(rows, '<workbookPr date1904="1"/>')).columns
    assert column.values == ("1904-01-01",)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd.csv", "passwd.csv"),
        ("C:\\data\\sales.csv", "sales.csv"),
        ("a\0b\n.csv", "ab.csv"),
        ("..", ".."),
        ("", ""),
    ],
)
def test_of_a_files_name_only_the_last_part_is_kept(sent: str, kept: str) -> None:
    assert name_of(sent) == kept


@given(st.lists(st.lists(st.integers(-(10**17), 10**17), min_size=2, max_size=2), min_size=1, max_size=20))
def test_what_was_written_as_numbers_is_read_as_the_same(rows: Sequence[Sequence[int]]) -> None:
    text = "a,b\n" + "".join(f"{one},{other}\n" for one, other in rows)
    table = read_file("a.csv", text.encode())

    assert kinds(table) == {"a": "integer", "b": "integer"}
    assert [list(row) for row in zip(*(c.values for c in table.columns), strict=True)] == [
        list(row) for row in rows
    ]


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.xlsx", "a.tsv", "a"]))
def test_any_bytes_are_a_table_or_refused(content: bytes, name: str) -> None:
    try:
        table = read_file(name, content)
    except BadFile:
        return
    assert len({column.name for column in table.columns}) == len(table.columns)
