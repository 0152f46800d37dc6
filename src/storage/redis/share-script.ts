/**
 * Settles shares of lanes as `settle_rate_share` does in PostgreSQL, all at once as Redis runs one script at a time.
 *
 * KEYS: the epoch, then each lane. ARGV: an epoch for a Redis that has none, the epoch that the process knows (empty
 * where it knows none), the process, then six numbers a lane: limit, spent, wanted, spends, counts, blocked. Gives the
 * epoch, then five numbers a lane: share, cap, free, claimants, blocked; the epoch alone, with nothing changed, where it
 * is not the one that the process knows: then this Redis has forgotten what it was told.
 *
 * A lane is a hash with a field for each process: share, wanted, until when the share is held, until when the process
 * asks for more, until when the provider wants no calls. It expires with the last of its shares.
 */
export const SETTLE_SHARES = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local epoch = redis.call('GET', KEYS[1])
if not epoch then
  epoch = ARGV[1]
  redis.call('SET', KEYS[1], epoch)
end
if ARGV[2] ~= '' and ARGV[2] ~= epoch then return { epoch } end

local process = ARGV[3]
local answer = { epoch }
for at = 2, #KEYS do
  local lane, numbers = KEYS[at], {}
  for i = 1, 6 do numbers[i] = tonumber(ARGV[3 + (at - 2) * 6 + i]) end
  local whole, spent, asked, spends, counts, blocked = unpack(numbers)

  local own, held, wanted, claimants, blocked_until, last = 0, 0, 0, 0, 0, now
  local is_short = false
  local rows = redis.call('HGETALL', lane)
  for i = 1, #rows, 2 do
    local fields = {}
    for field in string.gmatch(rows[i + 1], '%d+') do fields[#fields + 1] = tonumber(field) end
    local share, want, held_until, asks_until, told = unpack(fields)
    if held_until <= now then
      redis.call('HDEL', lane, rows[i])
    elseif rows[i] == process then
      own = share
    else
      held = held + share
      last = math.max(last, held_until)
      blocked_until = math.max(blocked_until, told)
      if asks_until > now then
        wanted = wanted + want
        is_short = is_short or want > share
        if want > 0 then claimants = claimants + 1 end
      end
    end
  end

  -- Where another goes short, nobody has more than an even part, or than all others leave.
  local cap = whole
  if is_short then cap = math.max(1, math.floor(whole / (claimants + 1)), whole - wanted) end
  -- What it has already it may be spending at this very moment, but for what it offers by asking for less.
  local given = math.max(spent, math.min(own, asked), math.min(asked, cap, whole - held))
  if given == 0 and asked == 0 and blocked == 0 then
    redis.call('HDEL', lane, process)
  else
    local ends = now + math.max(spends + counts, blocked)
    last = math.max(last, ends)
    local told = 0
    if blocked > 0 then told = now + blocked end
    redis.call('HSET', lane, process, string.format('%.0f %.0f %.0f %.0f %.0f', given, asked, ends, now + spends, told))
  end
  if last > now then redis.call('PEXPIREAT', lane, string.format('%.0f', last)) end

  answer[#answer + 1] = given
  answer[#answer + 1] = cap
  answer[#answer + 1] = whole - held - given
  answer[#answer + 1] = claimants + 1
  answer[#answer + 1] = math.max(0, blocked_until - now)
end
return answer
`
