// Serve the shop with Scalar's mock server.
// node scalar.cjs <openapi.json> <seed.json> <port>
const fs = require('node:fs')
const { createRequire } = require('node:module')
const { pathToFileURL } = require('node:url')

const [, , document, , port] = process.argv
const installed = createRequire(`${process.env.NODE_PATH}/`)
const load = (name) => import(pathToFileURL(installed.resolve(name)))

Promise.all([load('@scalar/mock-server'), load('@hono/node-server')]).then(async ([scalar, hono]) => {
  const specification = fs.readFileSync(document, 'utf8')
  const { fetch } = await scalar.createMockServer({ specification })
  hono.serve({ fetch, port: Number(port), hostname: '127.0.0.1' })
})
