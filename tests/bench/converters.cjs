// Convert a Postman collection with one of the tools that others use, and print the OpenAPI document.
// node converters.cjs <tool> <collection.json> <values.json>
const fs = require('node:fs')
const { createRequire } = require('node:module')
const { pathToFileURL } = require('node:url')

const [, , tool, file, given] = process.argv
const installed = createRequire(`${process.env.NODE_PATH}/`)
const collection = fs.readFileSync(file, 'utf8')
const settings = {
  replaceVars: true,
  additionalVars: JSON.parse(fs.readFileSync(given, 'utf8')),
  disabledParams: { includeQuery: true, includeHeader: true },
  operationId: 'auto',
  outputFormat: 'json'
}
const tools = {
  'postman-to-openapi': async () => installed('postman-to-openapi')(collection, null, settings),
  'postman-to-openapi-1': async () => installed('postman-to-openapi-1')(file, null, settings),
  postman2openapi: async () => installed('postman2openapi').transpile(JSON.parse(collection)),
  '@scalar/postman-to-openapi': async () => {
    const { convert } = await import(pathToFileURL(installed.resolve('@scalar/postman-to-openapi')))
    return convert(JSON.parse(collection))
  }
}

tools[tool]().then((made) => process.stdout.write(typeof made === 'string' ? made : JSON.stringify(made)))
