-- Ask the shop as MODE says, with ids and pages drawn at random, and print what came of it as one line of JSON.
local mode, token = os.getenv("MODE"), os.getenv("TOKEN")
local headers = { Authorization = "Bearer " .. token, ["Content-Type"] = "application/json" }
local orders, base = tonumber(os.getenv("ORDERS")), os.getenv("BASE")

local asks = {
  get = function() return wrk.format("GET", string.format("%s/orders/ord_%06d", base, math.random(orders)), headers) end,
  list = function()
    return wrk.format("GET", string.format("%s/orders?limit=10&page=%d", base, math.random(orders / 10)), headers)
  end,
  post = function() return wrk.format("POST", base .. "/orders", headers, os.getenv("BODY")) end,
  hello = function() return wrk.format("GET", "/") end,
}
asks.invalid = asks.post

request = asks[mode]

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format(
    '{"requests": %d, "microseconds": %d, "p99": %d, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration, latency:percentile(99), failed.status,
    failed.connect + failed.read + failed.write + failed.timeout
  ))
end
