"""Collections that cover, between them, every kind of mess that real ones hold, and what is right for each.

They are what an importer is tested with, and what converters are compared on.
"""

from typing import Any

import attrs

from .building import Item, as_json, auth, collection, folder, header, raw, request, saved

ORDER = {"id": 12345, "total": 12.5, "status": "open", "created_at": "2024-05-01T10:00:00Z"}
OTHER = {"id": 67890, "total": 7, "status": "paid", "created_at": "2024-05-02T11:30:00Z", "note": "gift"}
KEY = "sk_live_51H8xKJ2eZvKYlo2C"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.c2lnbmF0dXJlc2lnbmF0dXJl"
PASSWORD = "correct-horse-battery"
TEXT_HTML = "text/html; charset=utf-8"


@attrs.frozen
class Case:
    """A source, what its requests become, and facts of it that any good spec has.

    `operations` are methods with paths, in which `{}` stands for any parameter. `types` and `required` are
    those of properties by name; `auth` are security schemes as (type, scheme or place, name).
    """

    name: str
    source: Any
    operations: tuple[str, ...]
    types: dict[str, str] = attrs.field(factory=dict)
    formats: dict[str, str | None] = attrs.field(factory=dict)
    required: dict[str, bool] = attrs.field(factory=dict)
    auth: tuple[tuple[str, str, str], ...] = ()
    servers: tuple[str, ...] = ("https://api.shop.example/v2",)
    secrets: tuple[str, ...] = ()
    environment: Any = None


LITERAL_IDS = Case(
    "literal ids in paths",
    collection(
        "Ids",
        request("List orders", "GET /orders", saved(200, [ORDER, OTHER])),
        request("One order", "GET /orders/12345", saved(200, ORDER)),
        request("Another order", "GET /orders/67890", saved(200, OTHER)),
        request("Cancel", "DELETE /orders/12345", saved(204, "")),
        request("Its items", "GET /orders/12345/items", saved(200, [{"sku": "TEA", "quantity": 2}])),
        request("A user", "GET /users/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f", saved(200, {"name": "Ada"})),
    ),
    ("GET /orders", "GET /orders/{}", "DELETE /orders/{}", "GET /orders/{}/items", "GET /users/{}"),
    types={"id": "integer", "total": "number", "quantity": "integer", "sku": "string"},
    required={"id": True, "note": False},
)

MERGED = Case(
    "two requests of one method and path",
    collection(
        "Merged",
        request("Create an order", "POST /orders", saved(201, ORDER), body=as_json({"sku": "TEA", "qty": 1})),
        request(
            "Create a gift",
            "POST /orders?notify=true",
            saved(201, OTHER, "gift"),
            saved(422, {"error": "sku is unknown"}),
            body=raw('{\n  // wrapped in paper\n  "sku": "CUP",\n  "qty": 2,\n  "gift": true\n}'),
        ),
    ),
    ("POST /orders",),
    types={"qty": "integer", "gift": "boolean", "total": "number"},
    required={"sku": True, "gift": False},
)

PATH_VARIABLES = Case(
    "path variables, :id and {{id}}",
    collection(
        "Paths",
        request(
            "Get a pet",
            "GET /pets/:petId/toys/:toyId",
            saved(200, {"toy": "ball"}),
            url={"variable": [{"key": "petId", "value": "7", "description": "Which pet."}]},
        ),
        request("Get an owner", "GET /owners/{{ownerId}}", saved(200, {"owner": "Ada"})),
        request("Walk", "POST /pets/:petId/walk", saved(202, {"accepted": True})),
        variable=[{"key": "ownerId", "value": "55"}],
    ),
    ("GET /pets/{}/toys/{}", "GET /owners/{}", "POST /pets/{}/walk"),
    types={"accepted": "boolean"},
)

SECRETS = Case(
    "variables, an environment and secrets",
    collection(
        "Secrets",
        request("Who am I", "GET /me?region={{region}}", saved(200, {"name": "Ada"})),
        request("Sign in", "POST /login", body=as_json({"email": "ada@shop.example", "password": PASSWORD})),
        request("Rotate", "POST /keys", headers=(header("X-Api-Key", KEY),), body=as_json({"days": 30})),
        auth=auth("bearer", token="{{token}}"),
        variable=[{"key": "region", "value": "eu"}, {"key": "apiKey", "value": KEY, "type": "secret"}],
    ),
    ("GET /me", "POST /login", "POST /keys"),
    types={"days": "integer"},
    auth=(("http", "bearer", ""),),
    servers=("https://sandbox.shop.example/v2",),
    secrets=(KEY, TOKEN, PASSWORD),
    environment={
        "name": "Sandbox",
        "values": [
            {"key": "baseUrl", "value": "https://sandbox.shop.example/v2", "enabled": True},
            {"key": "token", "value": TOKEN, "type": "secret", "enabled": True},
        ],
        "_postman_variable_scope": "environment",
    },
)

AUTH_INHERITED = Case(
    "auth inherited from folders and the collection",
    collection(
        "Inherited",
        request("Status", "GET /status", saved(200, {"up": True}), auth=auth("noauth")),
        folder(
            "Admin",
            folder("Users", request("List users", "GET /admin/users", saved(200, [{"name": "Ada"}]))),
            request("Audit", "GET /admin/audit", auth=auth("basic", username="root", password=PASSWORD)),
            auth=auth("apikey", key="X-Admin-Key", value=KEY, **{"in": "header"}),
        ),
        request("Profile", "GET /profile", saved(200, {"name": "Ada"})),
        auth=auth("bearer", token=TOKEN),
    ),
    ("GET /status", "GET /admin/users", "GET /admin/audit", "GET /profile"),
    types={"up": "boolean"},
    auth=(("http", "bearer", ""), ("apiKey", "header", "X-Admin-Key"), ("http", "basic", "")),
    secrets=(KEY, TOKEN, PASSWORD),
)

AUTH_KINDS = Case(
    "every other kind of auth",
    collection(
        "Kinds",
        request("In the query", "GET /a", auth=auth("apikey", key="api_key", value=KEY, **{"in": "query"})),
        request(
            "OAuth",
            "GET /b",
            auth=auth(
                "oauth2",
                accessTokenUrl="https://login.shop.example/token",
                grant_type="client_credentials",
                clientId="web",
                clientSecret=PASSWORD,
                scope="read write",
            ),
        ),
        request("Digest", "GET /c", auth=auth("digest", username="ada", password=PASSWORD)),
        request("Amazon", "GET /d", auth=auth("awsv4", accessKey="AKIAIOSFODNN7EXAMPLE", secretKey=KEY)),
        request("Hawk", "GET /e", auth=auth("hawk", authId="ada", authKey=KEY)),
    ),
    ("GET /a", "GET /b", "GET /c", "GET /d", "GET /e"),
    auth=(("apiKey", "query", "api_key"), ("oauth2", "", ""), ("http", "digest", "")),
    secrets=(KEY, PASSWORD),
)

DISABLED = Case(
    "disabled parameters",
    collection(
        "Disabled",
        request(
            "Search",
            "GET /products",
            saved(200, {"items": [{"name": "Tea", "price": 3.5}], "page": 1}),
            headers=(header("X-Trace", "on", disabled=True), header("X-Shop", "main")),
            url={
                "query": [
                    {"key": "q", "value": "tea", "description": "Words to look for. Required."},
                    {"key": "page", "value": "1", "disabled": True},
                    {"key": "sort", "value": "-price", "disabled": True, "description": "The order."},
                ]
            },
        ),
    ),
    ("GET /products",),
    types={"price": "number", "page": "integer"},
)

RAW_BODIES = Case(
    "raw bodies with comments, variables and stray commas",
    collection(
        "Raw",
        request(
            "Comments", "POST /a", body=raw('{\n  /* how many */ "count": 3, // so many\n  "ratio": 0.5\n}')
        ),
        request("Variables", "PUT /b", body=raw('{"owner": {{ownerId}}, "tags": ["{{tag}}"], "open": true}')),
        request("Trailing", "POST /c", body=raw('{"days": 5, "words": ["a", "b",],}')),
        request("Missing", "PATCH /d", body=raw('{"hours": 8\n "name": "Ada"\n}')),
        request(
            "Text",
            "POST /e",
            body={"mode": "raw", "raw": "plain words", "options": {"raw": {"language": "text"}}},
        ),
        request(
            "XML", "POST /f", body={"mode": "raw", "raw": "<a>1</a>", "options": {"raw": {"language": "xml"}}}
        ),
    ),
    ("POST /a", "PUT /b", "POST /c", "PATCH /d", "POST /e", "POST /f"),
    types={"count": "integer", "ratio": "number", "days": "integer", "hours": "integer", "open": "boolean"},
)

FORMS = Case(
    "forms, files and GraphQL",
    collection(
        "Forms",
        request(
            "Subscribe",
            "POST /subscribe",
            body={
                "mode": "urlencoded",
                "urlencoded": [
                    {"key": "email", "value": "ada@shop.example", "description": "Whose. Required."},
                    {"key": "weekly", "value": "true", "disabled": True},
                ],
            },
        ),
        request(
            "Upload",
            "POST /pictures",
            body={
                "mode": "formdata",
                "formdata": [
                    {"key": "picture", "type": "file", "src": "/home/ada/tea.png"},
                    {"key": "title", "type": "text", "value": "Tea"},
                ],
            },
        ),
        request(
            "Whole file", "PUT /documents/:id", body={"mode": "file", "file": {"src": "/home/ada/a.pdf"}}
        ),
        request(
            "Query",
            "POST /graphql",
            saved(200, {"data": {"order": {"id": 1}}}),
            body={
                "mode": "graphql",
                "graphql": {"query": "query ($id: ID!) { order(id: $id) { id } }", "variables": '{"id": 1}'},
            },
        ),
    ),
    ("POST /subscribe", "POST /pictures", "PUT /documents/{}", "POST /graphql"),
    types={"email": "string", "title": "string", "query": "string"},
)

REPLIES = Case(
    "saved responses by status and content type",
    collection(
        "Replies",
        request(
            "Report",
            "GET /report",
            saved(200, {"rows": 2, "share": 1, "next": None}, "whole"),
            saved(200, {"rows": 3, "share": 0.5, "next": "b", "warning": "late"}, "in part"),
            saved(200, "rows,share\n2,1\n", "as a table", "text/csv"),
            saved(404, {"error": {"code": "gone", "message": "No such report."}}),
            saved(429, {"error": {"code": "slow", "message": "Too many."}}),
            saved(500, "<html><body>Oops</body></html>", "crash", TEXT_HTML),
        ),
        request("Delete", "DELETE /report", saved(204, "")),
    ),
    ("GET /report", "DELETE /report"),
    types={"rows": "integer", "share": "number"},
    required={"rows": True, "warning": False},
)

FORMATS = Case(
    "types, formats and what is required",
    collection(
        "Formats",
        request(
            "List",
            "GET /people",
            saved(
                200,
                [
                    {
                        "key": "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                        "mail": "ada@shop.example",
                        "site": "https://ada.example/me",
                        "born": "1815-12-10",
                        "seen": "2024-05-01T10:00:00Z",
                        "code": "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                        "level": "gold",
                        "size": 1,
                        "weight": 61,
                    },
                    {
                        "key": "1a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                        "mail": "bob@shop.example",
                        "site": "https://bob.example",
                        "born": "1975-01-02",
                        "seen": "2024-05-02T10:00:00.5+02:00",
                        "code": "B-17",
                        "level": "silver",
                        "size": 2,
                        "weight": 70.5,
                        "nick": None,
                    },
                ],
            ),
        ),
    ),
    ("GET /people",),
    types={"size": "integer", "weight": "number", "level": "string", "code": "string"},
    formats={
        "key": "uuid",
        "mail": "email",
        "site": "uri",
        "born": "date",
        "seen": "date-time",
        "code": None,
    },
    required={"key": True, "weight": True, "nick": False},
)

HEADERS = Case(
    "headers and cookies",
    collection(
        "Headers",
        request(
            "Basket",
            "GET /basket",
            saved(200, {"lines": 2})
            | {
                "header": [
                    header("Content-Type", "application/json"),
                    header("X-RateLimit-Remaining", "41"),
                    header("Set-Cookie", f"session={TOKEN}; HttpOnly"),
                ],
                "cookie": [{"name": "session", "value": TOKEN, "domain": "shop.example", "path": "/"}],
            },
            headers=(
                header("X-Shop", "main", description="Which shop."),
                header("Accept-Language", "fr"),
                header("Accept", "application/json"),
                header("Cookie", f"theme=dark; session={TOKEN}"),
            ),
        ),
    ),
    ("GET /basket",),
    types={"lines": "integer"},
    secrets=(TOKEN,),
)

WORDS = Case(
    "descriptions in Markdown and HTML",
    collection(
        "Words",
        folder(
            "Books",
            request(
                "List books",
                "GET /books",
                saved(200, {"items": [{"title": "Ada"}], "total": 1}),
                description="<p>Lists <b>books</b>.</p><ul><li>by page</li></ul><script>x()</script>",
                url={
                    "query": [
                        {"key": "page", "value": "1", "description": {"content": "**Which** page."}},
                        {"key": "size", "value": "20", "description": "How many; at most 100. (required)"},
                    ]
                },
            ),
            description="# About books\n\nThey are *old*.",
        ),
        description="<h1>The shop</h1><p>Sells <em>tea</em> &amp; books.</p>",
        event=[
            {"listen": "prerequest", "script": {"type": "text/javascript", "exec": ["pm.sendRequest(x)"]}}
        ],
    ),
    ("GET /books",),
    types={"title": "string", "total": "integer"},
)

NAMES = Case(
    "duplicate and hostile names",
    collection(
        'Names ☕ "quoted"',
        folder(
            "class",
            request("Get", "GET /a", saved(200, {"class": 1, "self": "x", "__init__": True, "größe": 2})),
            request("Get", "GET /b", saved(200, {"None": 1, "a b": "x", "a-b": "y"})),
            request('"""; import os #', "POST /c", body=as_json({"{{x}}": 1, "../../etc": "y"})),
            request("", "GET /d"),
            request("..", "GET /e"),
            request("获取订单", "GET /订单"),
            request("line\nbreak", "GET /f?from[gte]=1&filter.x=2&日=3"),
        ),
        folder("class", request("Get", "DELETE /a", saved(204, ""))),
    ),
    ("GET /a", "GET /b", "POST /c", "GET /d", "GET /e", "GET /订单", "GET /f", "DELETE /a"),
    types={"class": "integer", "größe": "integer", "a b": "string"},
)


def _version_2_0() -> Item:
    """Return a collection 2.0: addresses are texts, settings of auth an object, an item a request alone."""
    made = collection(
        "Old",
        {
            "name": "Find",
            "request": {
                "method": "GET",
                "url": "{{baseUrl}}/items/:id?expand=all",
                "auth": {"type": "apikey", "apikey": {"key": "X-Key", "value": KEY, "in": "header"}},
            },
            "response": [saved(200, {"id": 7, "price": 1.5})],
        },
        {"name": "Ping", "request": "{{baseUrl}}/ping"},
        minor=0,
    )
    return {"collection": made}


VERSION_2_0 = Case(
    "a collection 2.0, wrapped",
    _version_2_0(),
    ("GET /items/{}", "GET /ping"),
    types={"id": "integer", "price": "number"},
    auth=(("apiKey", "header", "X-Key"),),
    secrets=(KEY,),
)

PUBLISHED = Case(
    "a published document",
    {
        "activeVersionTag": "latest",
        "collection": {
            "info": {"name": "Published", "description": "<p>As a site shows it.</p>"},
            "item": [
                {
                    "name": "List carts",
                    "request": {
                        "method": "GET",
                        "header": [],
                        "url": "https://api.shop.example/v2/carts?page=2&api-key={{dataApiKey}}",
                        "urlObject": {
                            "protocol": "https",
                            "host": ["api", "shop", "example"],
                            "path": ["v2", "carts"],
                            "query": [
                                {
                                    "key": "page",
                                    "value": "2",
                                    "description": {"content": "<p>Which page.</p>"},
                                },
                                {"key": "api-key", "value": "{{dataApiKey}}"},
                            ],
                            "variable": [],
                        },
                    },
                    "response": [saved(200, {"carts": [{"lines": 3}], "pages": 4})],
                }
            ],
        },
        "environments": [],
    },
    ("GET /carts",),
    types={"lines": "integer", "pages": "integer"},
)

CASES = (
    LITERAL_IDS,
    MERGED,
    PATH_VARIABLES,
    SECRETS,
    AUTH_INHERITED,
    AUTH_KINDS,
    DISABLED,
    RAW_BODIES,
    FORMS,
    REPLIES,
    FORMATS,
    HEADERS,
    WORDS,
    NAMES,
    VERSION_2_0,
    PUBLISHED,
)
