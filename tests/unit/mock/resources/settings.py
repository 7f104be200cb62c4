"""A resource that has no name, of which replies may show two members."""

SETTINGS = """
/settings:
  put:
    operationId: settings_set
    x-resource: {name: setting, action: upsert, key: id}
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses: {"204": {description: Set.}}
  get:
    operationId: settings_get
    x-resource: {name: setting, action: get, key: id}
    responses:
      "200": {description: S., content: {application/json: {schema: {$ref: "#/components/schemas/Closed"}}}}
      "404": {description: None.}
"""
CLOSED = """
components:
  schemas:
    Closed:
      type: object
      additionalProperties: false
      properties: {id: {type: string}, colour: {type: string}}
"""
