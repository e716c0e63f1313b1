-- When the day began that the clock of a person shows.
create function own_day_v1(p_user bigint, p_at timestamptz) returns timestamptz
language sql stable set search_path = public, pg_temp as $$
  select (date_trunc('day', p_at at time zone 'UTC' + o.offset_minutes) - o.offset_minutes) at time zone 'UTC'
  from (select coalesce((select p.utc_offset from preferences p where p.user_id = p_user), 180)
    * interval '1 minute') o (offset_minutes)
$$;
--> statement-breakpoint
-- What generations of a person took since then: held, or spent. What went back does not count.
create function spent_since_v1(p_user bigint, p_since timestamptz) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(coalesce(g.charged, g.amount)), 0)::bigint from generations g
  where g.user_id = p_user and g.accepted_at >= p_since and g.money in ('held', 'captured')
$$;
--> statement-breakpoint
-- Accepts a generation as ledger_hold_v3 does, within what the person set for themselves: `cap` when the price
-- does not fit into what is left of their day (`bound` says the cap, `spent` what it took so far), `ask` when
-- it is above the sum they want to be asked about (`bound`) and they were not. Decided under the lock of the
-- balance row, so that of two holds at once only those that fit together are accepted.
create function ledger_hold_v4(
  p_generation uuid, p_user bigint, p_chat bigint, p_message bigint, p_model text, p_api text, p_format text,
  p_language text, p_amount bigint, p_free boolean, p_input jsonb, p_max_running int, p_free_limit int,
  p_free_since timestamptz, p_lease_until timestamptz, p_deadline_at timestamptz, p_at timestamptz,
  p_quoted_milli bigint, p_refund_rate numeric, p_hour_limit int, p_hour_since timestamptz, p_asked boolean
) returns table (
  outcome text, available bigint, held bigint, debt bigint, state text, task_id text, free_used int,
  event_lost boolean, bound bigint, spent bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_own preferences;
  v_spent bigint;
begin
  if not p_free then
    perform user_upsert_v1(p_user, null, null, null);
    v_balance := balance_lock_v1(p_user);                                                        -- lock
    select p.* into v_own from preferences p where p.user_id = p_user;                           -- look
    if (v_own.day_cap is not null or v_own.ask_above is not null)                                -- check
      and not exists (select from generations g where g.id = p_generation)
      and not exists (select from users u where u.id = p_user and u.blocked)
    then
      v_spent := spent_since_v1(p_user, own_day_v1(p_user, p_at));
      if v_spent + p_amount > v_own.day_cap then
        return query select 'cap', v_balance.available, v_balance.held, v_balance.debt, null, null, 0, false,
          v_own.day_cap, v_spent;
        return;
      end if;
      -- Only what could be paid is asked about.
      if p_amount > v_own.ask_above and not p_asked and v_balance.debt = 0
        and v_balance.available - refunding_v1(p_user) >= p_amount
      then
        return query select 'ask', v_balance.available, v_balance.held, v_balance.debt, null, null, 0, false,
          v_own.ask_above, v_spent;
        return;
      end if;
    end if;
  end if;
  return query select h.*, null::bigint, null::bigint from ledger_hold_v3(p_generation, p_user, p_chat,  -- write
    p_message, p_model, p_api, p_format, p_language, p_amount, p_free, p_input, p_max_running, p_free_limit,
    p_free_since, p_lease_until, p_deadline_at, p_at, p_quoted_milli, p_refund_rate, p_hour_limit,
    p_hour_since) h;
end $$;
--> statement-breakpoint
-- The row of a generation with what its person set for themselves: whether it comes covered, and without a
-- sound.
create function generation_manners_v1(p_generation jsonb) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select p_generation || jsonb_build_object('prefs', preferences_of_v1((p_generation ->> 'user_id')::bigint))
$$;
--> statement-breakpoint
-- Leases what is due as generation_due_v1 does; each row with what its person set for themselves.
create function generation_due_v2(p_limit int, p_lease_until timestamptz, p_at timestamptz)
returns table (any_open boolean, due jsonb) language sql set search_path = public, pg_temp as $$
  select d.any_open, coalesce((
    select jsonb_agg(jsonb_set(one.value, '{generation}', generation_manners_v1(one.value -> 'generation'))
      order by one.ordinality)
    from jsonb_array_elements(d.due) with ordinality one), '[]'::jsonb)
  from generation_due_v1(p_limit, p_lease_until, p_at) d
$$;
