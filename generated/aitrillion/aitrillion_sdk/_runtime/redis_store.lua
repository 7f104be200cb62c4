-- Decide as ledger.py and meters.py do, on accounts that are kept in Redis; see there for the reasons.
--
-- KEYS: the accounts. ARGV[1]: the message as JSON; accounts and places in them are numbers that count from 1.
-- An account is {closed, windows, flying, answered, permits, waiting}; a window is {points, seconds, used,
-- departed, leaving, last}: last is the moment and the points that leave last, and leaving a string of such pairs
-- of doubles for what leaves before, which most messages read only the ends of and do not change.

local TOLERANCE, GLANCE, GRACE, SOON, JUMP = 1e-9, 0.01, 0.25, 0.005, 1
local message = cjson.decode(ARGV[1])
local now = message.now
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) + tonumber(time[2]) / 1e6
end

local function count(window) return #window.leaving / 16 + (window.last and 1 or 0) end

local function entry(window, number)
  local start = 16 * number - 15
  if start > #window.leaving then return window.last[1], window.last[2] end
  local moment, points = struct.unpack('<dd', window.leaving, start)
  return moment, points
end

local function window_wait(window, cost)
  local excess = window.used + cost - window.points
  if excess <= TOLERANCE then return 0 end
  for number = 1, count(window) do
    local moment, points = entry(window, number)
    excess = excess - points
    if excess <= TOLERANCE then return math.max(0, moment - now) end
  end
  return window.seconds
end

local function room(window)
  local room = window.points - window.used
  for number = 1, count(window) do
    local moment, points = entry(window, number)
    if moment > now then break end
    room = room + points
  end
  return room
end

local function leave(window, cost, moment)
  local last, before = window.last, #window.leaving / 16
  local is_close = before > 0 and moment - entry(window, before) <= window.seconds / 256
  if last and (moment <= last[1] or is_close) then
    window.last = {math.max(moment, last[1]), last[2] + cost}
  else
    if last then window.leaving = window.leaving .. struct.pack('<dd', last[1], last[2]) end
    window.last = {moment, cost}
  end
end

local function forget(window)
  local gone, number = 0, count(window)
  while gone < number do
    local moment, points = entry(window, gone + 1)
    if moment > now then break end
    window.used, window.departed = window.used - points, window.departed + points
    gone = gone + 1
  end
  if gone > 0 and gone == number then window.last = nil end
  if gone > 0 then window.leaving = window.leaving:sub(16 * gone + 1) end
end

local function longest_wait(windows, cost)
  local longest = 0
  for _, window in ipairs(windows) do longest = math.max(longest, window_wait(window, cost)) end
  return longest
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
  local wait = longest_wait(account.all, cost)
  if wait == 0 or #account.overflow == 0 then return wait end
  return math.min(wait, math.max(mixed_for(account, cost), longest_wait(account.regular, cost)))
end

local function overflow_wait(account, cost)
  local wait = longest_wait(account.overflow, cost)
  if wait == 0 and mixed_with(account, cost) then return GLANCE end
  return wait
end

local function meter_wait(account, cost)
  if now < account.closed then return account.closed - now end
  local wait = regular_wait(account, cost)
  if wait > 0 and #account.overflow > 0 then return math.min(wait, overflow_wait(account, cost)) end
  return wait
end

local function occupied(account, extra)
  local windows = {}
  for _, window in ipairs(account.all) do windows[#windows + 1] = window end
  if #account.overflow > 0 then
    for _, window in ipairs(extra and account.overflow or account.regular) do windows[#windows + 1] = window end
  end
  return windows
end

local function draw(account, id, cost)
  local extra = #account.overflow > 0 and regular_wait(account, cost) > 0
  local marks = {}
  for place, window in ipairs(account.all) do marks[place] = window.departed end
  for _, window in ipairs(occupied(account, extra)) do window.used = window.used + cost end
  local key = tostring(cost)
  account.flying[key] = (account.flying[key] or 0) + 1
  account.permits[id] = {message.owner, cost, extra, now, marks}
end

local function finish(account, id)
  local permit = account.permits[id]
  if not permit then return end
  account.permits[id] = nil
  local cost, key = permit[2], tostring(permit[2])
  for _, window in ipairs(occupied(account, permit[3])) do
    leave(window, cost, now + window.seconds)
    forget(window)
  end
  account.flying[key] = account.flying[key] - 1
  account.answered[key] = now
end

local function learn(account, id, lesson)
  local permit = account.permits[id]
  if not permit then return end
  local seen, place = account.all[lesson.place], lesson.place
  if lesson.limit and lesson.limit >= permit[2] and account.quotas == 1 then seen.points = lesson.limit end
  local taken = lesson.used or (lesson.remaining and math.max(0, seen.points - lesson.remaining))
  local others = taken and taken - (seen.used + seen.departed - permit[5][place]) or 0
  if others <= 0 then return end
  local touched = {seen}
  if account.regular[place] ~= seen then touched[2] = account.regular[place] end
  for _, window in ipairs(touched) do
    window.used = window.used + others
    leave(window, others, now + math.min(window.seconds, lesson.reset or math.huge))
  end
end

local function windows_of(quotas, overflow, held)
  local windows = {}
  for _, quota in ipairs(quotas) do
    if quota[3] == overflow then
      windows[#windows + 1] = {points = quota[1], seconds = quota[2] + held, used = 0, departed = 0, leaving = ''}
    end
  end
  return windows
end

local function put_back(account, seconds)
  account.closed = account.closed - seconds
  for _, windows in ipairs({account.all, account.overflow, account.regular}) do
    for _, window in ipairs(windows) do
      local entries = {}
      for number = 1, #window.leaving / 16 do
        local moment, points = entry(window, number)
        entries[number] = struct.pack('<dd', moment - seconds, points)
      end
      window.leaving = table.concat(entries)
      if window.last then window.last[1] = window.last[1] - seconds end
    end
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

local function opened(key, quotas)
  local longest = 0
  for _, quota in ipairs(quotas) do
    if not quota[3] then longest = math.max(longest, quota[2]) end
  end
  local kept = redis.call('GET', key)
  local account = kept and cmsgpack.unpack(kept) or {
    latest = now, closed = 0, flying = {}, answered = {}, permits = {}, waiting = {},
    all = windows_of(quotas, false, 0), overflow = windows_of(quotas, true, longest),
    regular = windows_of(quotas, false, 0),
  }
  follow(account)
  account.longest, account.quotas = longest, #quotas
  if #account.overflow == 0 then account.regular = account.all end
  for id, permit in pairs(account.permits) do
    if permit[4] + message.lease <= now then finish(account, id) end
  end
  return account
end

local function keep(key, account)
  local seconds = 0
  for _, windows in ipairs({account.all, account.overflow}) do
    for _, window in ipairs(windows) do seconds = math.max(seconds, window.seconds) end
  end
  if account.regular == account.all then account.regular = {} end
  account.latest = now
  seconds = math.ceil(2 * seconds + message.lease + math.max(0, account.closed - now)) + 1
  redis.call('SET', key, cmsgpack.pack(account), 'EX', seconds)
end

local function account_wait(account, cost, since)
  local wait, first = meter_wait(account, cost), math.huge
  for owner, turn in pairs(account.waiting) do
    local is_before = turn[1] < since or (turn[1] == since and owner < message.owner)
    if owner ~= message.owner and is_before and turn[2] + GRACE > now then first = math.min(first, turn[2]) end
  end
  if first < math.huge then return math.max(wait, first - now, SOON) end
  return wait
end

local accounts = {}
for index, key in ipairs(KEYS) do accounts[index] = opened(key, message.policies[index]) end

for _, ending in ipairs(message.ends) do
  for _, lesson in ipairs(ending.lessons) do learn(accounts[lesson.account], ending.id, lesson) end
  for _, index in ipairs(ending.accounts) do finish(accounts[index], ending.id) end
end
for _, closing in ipairs(message.closed) do
  accounts[closing[1]].closed = math.max(accounts[closing[1]].closed, now + closing[2])
end

local answer = {waits = {}, allowances = {}}
if #message.bids > 0 then
  local since, blocked, admitted = now, {}, false
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
      elseif not accounts[drawn[1]].permits[bid.id] then
        draw(accounts[drawn[1]], bid.id, drawn[2])
      end
    end
    answer.waits[number], admitted = wait, admitted or wait == 0
  end
  if admitted then since = now end
  for index, account in ipairs(accounts) do
    account.waiting[message.owner] = blocked[index] and {since, now + math.min(blocked[index], message.nap)} or nil
  end
end
for index, account in ipairs(accounts) do
  if message.looks then
    local left, spare = math.huge, #account.overflow > 0 and math.huge or 0
    for _, window in ipairs(account.all) do left = math.min(left, room(window)) end
    for _, window in ipairs(account.overflow) do spare = math.min(spare, room(window)) end
    left = now < account.closed and 0 or math.max(0, left + spare)
    answer.allowances[index] = {left, meter_wait(account, 1)}
  end
  keep(KEYS[index], account)
end
return cjson.encode(answer)
