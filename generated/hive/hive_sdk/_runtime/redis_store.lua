-- Decide as ledger.py and meters.py do, on accounts that are kept in Redis; see there for the reasons.
--
-- KEYS: the accounts. ARGV[1]: the message as JSON; accounts and places in them are numbers that count from 1.
-- ARGV[2]: the quotas of each account as JSON, read only if there is one to be opened. LEASE and NAP are put before
-- this text. The answer is the seconds that each bid has to wait, and if it looks, what is left on each account and
-- the seconds until there is room for one more, as numbers between spaces.
--
-- An account is a hash. Its field "account" has {quotas, longest, latest, expires, closed, regular, windows, flying, answered,
-- permits, waiting}. So many windows as regular says are of what is drawn on the regular quotas, as many after them
-- of what is drawn on the overflow instead, if there is one, and the others are of the overflow.
--
-- A window is {points, seconds, used, departed, open_until, first, last}. What leaves last, as a moment and points,
-- is in last; what leaves before is a string of such pairs of doubles in a field of its own, which most messages need
-- not read: first is the first moment in it.

local TOLERANCE, GLANCE, GRACE, SOON, JUMP = 1e-9, 0.01, 0.25, 0.005, 1
local message = cjson.decode(ARGV[1])
local now = message.now
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) + tonumber(time[2]) / 1e6
end

local function leaving(window)
  window.leaving = window.leaving or window.first and redis.call('HGET', window.key, window.field) or ''
  return window.leaving
end

local function count(window) return #leaving(window) / 16 + (window.last and 1 or 0) end

local function entry(window, number)
  local start = 16 * number - 15
  if start > #window.leaving then return window.last[1], window.last[2] end
  local moment, points = struct.unpack('<dd', window.leaving, start)
  return moment, points
end

-- Two windows may count one quota together: what is drawn on it, and on the overflow instead.
local function wait_for_room(cost, window, extra)
  local excess = window.used + (extra and extra.used or 0) + cost - window.points
  if excess <= TOLERANCE then return 0 end
  local one, other, ones, others = 1, 1, count(window), extra and count(extra) or 0
  while one <= ones or other <= others do
    local moment, points
    if other > others or one <= ones and entry(window, one) <= entry(extra, other) then
      moment, points = entry(window, one)
      one = one + 1
    else
      moment, points = entry(extra, other)
      other = other + 1
    end
    excess = excess - points
    if excess <= TOLERANCE then return math.max(0, moment - now) end
  end
  return window.seconds
end

local function occupied(window)
  local points = window.used
  for number = 1, count(window) do
    local moment, left = entry(window, number)
    if moment > now then break end
    points = points - left
  end
  return points
end

local function forget(window)
  if (window.first or window.last and window.last[1] or math.huge) > now then return end
  local gone, number = 0, count(window)
  while gone < number do
    local moment, points = entry(window, gone + 1)
    if moment > now then break end
    window.used, window.departed = window.used - points, window.departed + points
    gone = gone + 1
  end
  if gone == number then window.last = nil end
  window.leaving = window.leaving:sub(16 * gone + 1)
  window.first = #window.leaving > 0 and entry(window, 1) or nil
  window.is_changed = true
end

-- Let points leave long before the last, as a vendor's reset may: alone or with the next.
local function join(window, cost, moment)
  local text, number = leaving(window), 1
  while entry(window, number) < moment do number = number + 1 end
  local at, points = entry(window, number)
  local before, after = text:sub(1, 16 * number - 16), text:sub(16 * number - 15)
  if at - moment <= window.seconds / 256 then
    moment, cost, after = at, points + cost, after:sub(17)
  end
  window.leaving = before .. struct.pack('<dd', moment, cost) .. after
  window.first, window.is_changed = entry(window, 1), true
end

local function release(window, cost, moment)
  local last = window.last
  if last and moment < last[1] - window.seconds / 256 then
    join(window, cost, moment)
  elseif last and moment <= window.open_until then
    window.last = {math.max(moment, last[1]), last[2] + cost}
  else
    if last then
      window.leaving = leaving(window) .. struct.pack('<dd', last[1], last[2])
      window.first, window.is_changed = window.first or last[1], true
    end
    window.last, window.open_until = {moment, cost}, moment + window.seconds / 256
  end
  forget(window)
end

local function mixed_with(account, cost)
  for other, count in pairs(account.flying) do
    if count > 0 and tonumber(other) ~= cost then return true end
  end
  return false
end

local function mixed_for(account, cost)
  if mixed_with(account, cost) then return account.longest end
  local last = -math.huge
  for other, moment in pairs(account.answered) do
    if tonumber(other) ~= cost then last = math.max(last, moment) end
  end
  return math.max(0, last + account.longest - now)
end

local function regular_wait(account, cost)
  local windows, wait, alone = account.windows, 0, 0
  for place = 1, account.regular do
    wait = math.max(wait, wait_for_room(cost, windows[place], windows[account.regular + place]))
  end
  if wait == 0 or #windows == account.regular then return wait end
  for place = 1, account.regular do alone = math.max(alone, wait_for_room(cost, windows[place])) end
  return math.min(wait, math.max(alone, mixed_for(account, cost)))
end

local function overflow_wait(account, cost)
  local wait = 0
  for number = 2 * account.regular + 1, #account.windows do
    wait = math.max(wait, wait_for_room(cost, account.windows[number]))
  end
  if wait == 0 and mixed_with(account, cost) then return GLANCE end
  return wait
end

local function meter_wait(account, cost)
  if now < account.closed then return account.closed - now end
  local wait = regular_wait(account, cost)
  if wait > 0 and #account.windows > account.regular then return math.min(wait, overflow_wait(account, cost)) end
  return wait
end

local function occupied_by(account, is_extra)
  if is_extra then return account.regular + 1, #account.windows end
  return 1, account.regular
end

local function draw(account, id, cost)
  local windows, is_extra, marks = account.windows, false, {}
  for place = 1, account.regular do
    local extra = windows[account.regular + place]
    marks[place] = windows[place].departed + (extra and extra.departed or 0)
  end
  if #windows > account.regular then
    local key = tostring(cost)
    is_extra = regular_wait(account, cost) > 0
    account.flying[key] = (account.flying[key] or 0) + 1
  end
  local first, last = occupied_by(account, is_extra)
  for number = first, last do windows[number].used = windows[number].used + cost end
  account.permits[id] = {message.owner, cost, is_extra, now, marks}
end

local function finish(account, id)
  local permit = account.permits[id]
  if not permit then return end
  account.permits[id] = nil
  local first, last = occupied_by(account, permit[3])
  for number = first, last do
    local window = account.windows[number]
    release(window, permit[2], now + window.seconds)
  end
  if #account.windows > account.regular then
    local key = tostring(permit[2])
    account.flying[key] = account.flying[key] - 1
    account.answered[key] = now
  end
end

local function learn(account, id, lesson)
  local permit = account.permits[id]
  if not permit then return end
  local place = lesson.place
  local seen, extra = account.windows[place], account.windows[account.regular + place] or {used = 0, departed = 0}
  if lesson.limit and lesson.limit >= permit[2] and account.quotas == 1 then seen.points = lesson.limit end
  local taken = lesson.used or (lesson.remaining and math.max(0, seen.points - lesson.remaining))
  local others = taken and taken + permit[5][place] - seen.used - seen.departed - extra.used - extra.departed or 0
  if others <= 0 then return end
  seen.used = seen.used + others
  release(seen, others, now + math.min(seen.seconds, lesson.reset or math.huge))
end

local function put_back(account, seconds)
  account.closed, account.expires = account.closed - seconds, account.expires - seconds
  for _, window in ipairs(account.windows) do
    local moved = {}
    for number = 1, #leaving(window) / 16 do
      local moment, points = entry(window, number)
      moved[number] = struct.pack('<dd', moment - seconds, points)
    end
    window.leaving, window.is_changed = table.concat(moved), true
    window.first, window.open_until = window.first and window.first - seconds, window.open_until - seconds
    if window.last then window.last[1] = window.last[1] - seconds end
  end
  for cost, moment in pairs(account.answered) do account.answered[cost] = moment - seconds end
  for _, permit in pairs(account.permits) do permit[4] = permit[4] - seconds end
  account.waiting = {}
end

-- A clock that was set back goes on from where it was; one that is read out of order stands still.
local function follow(account)
  local behind = account.latest - now
  if behind > JUMP then put_back(account, behind) end
  if behind > 0 and behind <= JUMP then now = account.latest end
end

local function add_windows(windows, quotas, is_overflow, held)
  for _, quota in ipairs(quotas) do
    if quota[3] == is_overflow then
      windows[#windows + 1] = {points = quota[1], seconds = quota[2] + held, used = 0, departed = 0, open_until = 0}
    end
  end
  return #windows
end

local function new_account(quotas)
  local longest, windows = 0, {}
  for _, quota in ipairs(quotas) do
    if not quota[3] then longest = math.max(longest, quota[2]) end
  end
  local regular = add_windows(windows, quotas, false, 0)
  if regular < #quotas then
    add_windows(windows, quotas, false, 0)
    add_windows(windows, quotas, true, longest)
  end
  return {
    quotas = #quotas, longest = longest, latest = now, expires = 0, closed = 0, regular = regular, windows = windows,
    flying = {}, answered = {}, permits = {}, waiting = {},
  }
end

local function opened(index)
  local kept = redis.call('HGET', KEYS[index], 'account')
  local account = kept and cmsgpack.unpack(kept) or new_account(cjson.decode(ARGV[2])[index])
  for field, window in ipairs(account.windows) do window.key, window.field = KEYS[index], field end
  follow(account)
  for id, permit in pairs(account.permits) do
    if permit[4] + LEASE <= now then finish(account, id) end
  end
  return account
end

local function keep(index, account)
  local seconds, fields = 0, {}
  for field, window in ipairs(account.windows) do
    if window.is_changed then
      fields[#fields + 1] = field
      fields[#fields + 1] = window.leaving
    end
    window.key, window.field, window.leaving, window.is_changed = nil, nil, nil, nil
    seconds = math.max(seconds, window.seconds)
  end
  account.latest = now
  seconds = math.ceil(seconds + LEASE + math.max(0, account.closed - now)) + 1
  local is_short = now + seconds > account.expires
  if is_short then account.expires = now + 2 * seconds end
  redis.call('HSET', KEYS[index], 'account', cmsgpack.pack(account), unpack(fields))
  if is_short then redis.call('EXPIRE', KEYS[index], 2 * seconds) end
end

local function account_wait(account, cost, since)
  local wait, first, ahead = meter_wait(account, cost), math.huge, 0
  for owner, turn in pairs(account.waiting) do
    local is_before = turn[1] < since or (turn[1] == since and owner < message.owner)
    if owner ~= message.owner and is_before and turn[2] + GRACE > now then
      first, ahead = math.min(first, turn[2]), ahead + turn[3]
    end
  end
  if ahead == 0 or meter_wait(account, cost + ahead) == 0 then return wait end
  return math.max(wait, first - now, SOON)
end

local accounts = {}
for index in ipairs(KEYS) do accounts[index] = opened(index) end

for _, ending in ipairs(message.ends or {}) do
  for _, lesson in ipairs(ending.lessons or {}) do learn(accounts[lesson.account], ending.id, lesson) end
  for _, index in ipairs(ending.accounts) do finish(accounts[index], ending.id) end
end
for _, closing in ipairs(message.closed or {}) do
  accounts[closing[1]].closed = math.max(accounts[closing[1]].closed, now + closing[2])
end

local answer = {}
if message.bids then
  local since, blocked, costs, admitted = now, {}, {}, false
  for _, account in ipairs(accounts) do
    local turn = account.waiting[message.owner]
    if turn then since = math.min(since, turn[1]) end
  end
  for number, bid in ipairs(message.bids) do
    local known, wait = true, 0
    for _, drawn in ipairs(bid.draws) do known = known and accounts[drawn[1]].permits[bid.id] ~= nil end
    if not known then
      for _, drawn in ipairs(bid.draws) do
        wait = math.max(wait, blocked[drawn[1]] or account_wait(accounts[drawn[1]], drawn[2], since))
      end
    end
    for _, drawn in ipairs(bid.draws) do
      if wait > 0 then
        blocked[drawn[1]] = math.max(wait, blocked[drawn[1]] or 0)
        costs[drawn[1]] = costs[drawn[1]] or drawn[2]
      elseif not accounts[drawn[1]].permits[bid.id] then
        draw(accounts[drawn[1]], bid.id, drawn[2])
      end
    end
    answer[number], admitted = wait, admitted or wait == 0
  end
  if admitted then since = now end
  for index, account in ipairs(accounts) do
    account.waiting[message.owner] =
      blocked[index] and {since, now + math.min(blocked[index], NAP), costs[index]} or nil
  end
end
for index, account in ipairs(accounts) do
  if message.looks then
    local windows, regular = account.windows, account.regular
    local left, spare = math.huge, #windows > regular and math.huge or 0
    for place = 1, regular do
      local extra = windows[regular + place]
      left = math.min(left, windows[place].points - occupied(windows[place]) - (extra and occupied(extra) or 0))
    end
    for number = 2 * regular + 1, #windows do
      spare = math.min(spare, windows[number].points - occupied(windows[number]))
    end
    left = now < account.closed and 0 or math.max(0, left + spare)
    answer[#answer + 1] = left
    answer[#answer + 1] = meter_wait(account, 1)
  end
  keep(index, account)
end
return table.concat(answer, ' ')
