import { type Kysely, sql } from 'kysely'
import { IS_PLATFORM, one, ownedTable, secured } from '../row-policy.ts'

/** Calls that carry an `Idempotency-Key`, and what processes hold of the limits that they share. */
export const quotas = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // They go with their connection, and with time.
  `CREATE TABLE keyed_calls (
    connection_id text NOT NULL REFERENCES connections ON DELETE CASCADE,
    endpoint text NOT NULL,
    key_hash text NOT NULL,
    application_id text NOT NULL,
    user_id text NOT NULL,
    claim text NOT NULL,
    request bytea NOT NULL,
    outcome bytea,
    in_flight_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (connection_id, endpoint, key_hash)
  )`,
  'CREATE INDEX keyed_calls_by_expiry ON keyed_calls (expires_at)',
  ...ownedTable({ table: 'keyed_calls', user: 'user_id', connections: one('connection_id') }),

  // `held_until`: nothing of the share can count at the provider any more. `asks_until`: the process may still be there.
  `CREATE TABLE rate_shares (
    lane text NOT NULL,
    process text NOT NULL,
    share integer NOT NULL,
    wanted integer NOT NULL,
    held_until timestamptz NOT NULL,
    asks_until timestamptz NOT NULL,
    blocked_until timestamptz,
    PRIMARY KEY (lane, process)
  )`,
  'CREATE INDEX rate_shares_by_end ON rate_shares (held_until)',
  ...secured('rate_shares'),
  `CREATE POLICY of_platform ON rate_shares USING (${IS_PLATFORM})`,
  // One process at a time settles a lane, so that shares are never more than the limit together.
  `CREATE FUNCTION settle_rate_share(
    asked_lane text, asking text, whole integer, spent integer, asked integer, spends_ms bigint, counts_ms bigint, blocked bigint
  ) RETURNS TABLE (given integer, cap integer, free integer, claimants integer, blocked_ms bigint) LANGUAGE plpgsql AS $$
  DECLARE others record; own integer; moment timestamptz;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(asked_lane, 7));
    moment := clock_timestamp();
    SELECT coalesce(sum(share), 0)::integer AS held,
      coalesce(sum(s.wanted) FILTER (WHERE asks_until > moment), 0) AS wanted,
      coalesce(bool_or(s.wanted > share AND asks_until > moment), false) AS is_short,
      (count(*) FILTER (WHERE s.wanted > 0 AND asks_until > moment))::integer AS claimants,
      max(blocked_until) AS blocked_until
    INTO others FROM rate_shares s WHERE s.lane = asked_lane AND s.process <> asking AND s.held_until > moment;
    -- Where another goes short, nobody has more than an even part, or than all others leave.
    cap := CASE WHEN others.is_short
      THEN greatest(1, whole / (others.claimants + 1), whole - others.wanted) ELSE whole END;
    -- What it has already it may be spending at this very moment, but for what it offers by asking for less.
    SELECT share INTO own FROM rate_shares s WHERE s.lane = asked_lane AND s.process = asking AND s.held_until > moment;
    given := greatest(spent, least(coalesce(own, 0), asked), least(asked, cap, whole - others.held));
    free := whole - others.held - given;
    claimants := others.claimants + 1;
    blocked_ms := greatest(0, ceil(extract(epoch FROM others.blocked_until - moment) * 1000));
    IF given = 0 AND asked = 0 AND blocked = 0 THEN
      DELETE FROM rate_shares s WHERE s.lane = asked_lane AND s.process = asking;
    ELSE
      INSERT INTO rate_shares AS s VALUES (asked_lane, asking, given, asked,
        moment + make_interval(secs => greatest(spends_ms + counts_ms, blocked) / 1000.0),
        moment + make_interval(secs => spends_ms / 1000.0),
        CASE WHEN blocked > 0 THEN moment + make_interval(secs => blocked / 1000.0) END)
      ON CONFLICT (lane, process) DO UPDATE SET share = excluded.share, wanted = excluded.wanted,
        held_until = excluded.held_until, asks_until = excluded.asks_until, blocked_until = excluded.blocked_until;
    END IF;
    RETURN NEXT;
  END $$`,
]
