// Serve the shop with openapi-backend: requests and responses validated by compiled Ajv, orders kept in memory.
// node openapi_backend.cjs <openapi.json> <seed.json> <port>
const http = require('node:http')
const fs = require('node:fs')
const { randomUUID } = require('node:crypto')
const { OpenAPIBackend } = require('openapi-backend')

const [, , document, seed, port] = process.argv
const orders = new Map(JSON.parse(fs.readFileSync(seed)).order.map((order) => [order.id, order]))
const ids = [...orders.keys()]
const failed = (status, error) => ({ status, body: { error } })

const handlers = {
  orders_get: ({ request }) => {
    const order = orders.get(request.params.id)
    return order ? { status: 200, body: order } : failed(404, 'there is no such order')
  },
  orders_list: ({ request }) => {
    const page = Number(request.query.page ?? 1)
    const limit = Number(request.query.limit ?? 10)
    const data = ids.slice((page - 1) * limit, page * limit).map((id) => orders.get(id))
    const pagination = { page, limit, pages: Math.ceil(ids.length / limit), total: ids.length }
    return { status: 200, body: { data, pagination } }
  },
  orders_create: ({ request }) => {
    const id = randomUUID()
    const order = { id, created_at: new Date().toISOString(), ...request.requestBody }
    orders.set(id, order)
    ids.push(id)
    return { status: 201, body: order }
  },
  unauthorizedHandler: () => failed(401, 'unknown token'),
  validationFail: ({ validation }) => failed(422, JSON.stringify(validation.errors)),
  notFound: () => failed(404, 'no such path'),
  postResponseHandler: (context) => {
    const { status, body } = context.response
    if (!context.operation) return context.response
    const found = context.api.validateResponse(body, context.operation, status)
    return found.errors ? failed(500, JSON.stringify(found.errors)) : context.response
  },
}

const api = new OpenAPIBackend({
  definition: JSON.parse(fs.readFileSync(document)),
  apiRoot: '/v1',
  quick: true,
  handlers,
  securityHandlers: { token: ({ request }) => request.headers.authorization === 'Bearer test' },
  customizeAjv: (ajv) => {
    require('ajv-formats')(ajv)
    return ajv
  },
})

const readBody = (request) =>
  new Promise((resolve) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => resolve(text))
  })

api.init().then(() => {
  const server = http.createServer(async (request, response) => {
    const [path, query] = request.url.split('?')
    const { method, headers } = request
    const body = method === 'GET' ? undefined : await readBody(request)
    const answer = await api.handleRequest({ method, path, query, headers, body })
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'x-ratelimit-limit': '1000000000',
      'x-ratelimit-remaining': '999999999',
    })
    response.end(JSON.stringify(answer.body))
  })
  server.listen(Number(port), '127.0.0.1')
})
