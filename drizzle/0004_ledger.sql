-- Money on its way back to a user: still on the balance, spoken for.
create function refunding_v1(p_user bigint) returns bigint language sql stable as $$
  select coalesce(sum(p.amount), 0)::bigint from payments p where p.user_id = p_user and p.state = 'refunding'
$$;
--> statement-breakpoint
-- Accepts a generation together with the hold of its price; a free one takes a place in the quota instead.
-- Repeating it changes nothing and says where the generation stands. Another user's id is `foreign`.
create function ledger_hold_v1(
  p_generation uuid, p_user bigint, p_chat bigint, p_message bigint, p_model text, p_api text, p_format text,
  p_language text, p_amount bigint, p_free boolean, p_input jsonb, p_max_running int, p_free_limit int,
  p_free_since timestamptz, p_lease_until timestamptz, p_deadline_at timestamptz, p_at timestamptz
) returns table (
  outcome text, available bigint, held bigint, debt bigint, state text, task_id text, free_used int,
  event_lost boolean
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_row generations;
  v_outcome text;
  v_slot int;
  v_free_used int := 0;
  v_event_lost boolean := false;
begin
  v_balance := balance_lock_v1(p_user);                                                          -- lock
  select g.* into v_row from generations g where g.id = p_generation;                            -- look
  if p_free then v_free_used := free_used_v1(p_user, p_free_since); end if;

  if v_row.user_id = p_user then v_outcome := 'repeated';                                        -- check
  elsif v_row.user_id is not null then v_outcome := 'foreign';
  elsif (select u.blocked from users u where u.id = p_user) then v_outcome := 'blocked';
  elsif not p_free and v_balance.debt > 0 then v_outcome := 'debt';
  elsif not p_free and v_balance.available - refunding_v1(p_user) < p_amount then v_outcome := 'short';
  elsif p_free and v_free_used >= p_free_limit then v_outcome := 'quota';
  else
    -- The smallest place that is free, unless as many run as may: the limit may have been lowered meanwhile.
    select min(s.place) into v_slot from generate_series(1, p_max_running) s (place)
    where not exists (select from generations g where g.user_id = p_user and g.slot = s.place)
      and (select count(*) from generations g where g.user_id = p_user and g.slot is not null)
        < p_max_running;
    if v_slot is null then v_outcome := 'limit'; end if;
  end if;

  if v_outcome is null then                                                                      -- write
    insert into generations as g (id, user_id, chat_id, message_id, model, api, format, language, amount,
      free, state, money, slot, input, lease_until, look_at, deadline_at, accepted_at)
    values (p_generation, p_user, p_chat, p_message, p_model, p_api, p_format, p_language, p_amount, p_free,
      'accepted', case when p_free then 'none' else 'held' end, v_slot, p_input, p_lease_until, p_lease_until,
      p_deadline_at, p_at)
    on conflict (id) do nothing
    returning g.* into v_row;
    if not found then
      v_outcome := 'foreign'; -- Somebody else's, a moment ago: our own would have waited for the balance.
    else
      v_outcome := 'ok';
      if p_free then v_free_used := v_free_used + 1;
      else
        v_balance := ledger_write_v1('hold', 'hold:' || p_generation, p_user, p_amount,
          p_generation, null, p_at);
      end if;
      v_event_lost := event_write_v1(v_row, 'started', p_at);
    end if;
  end if;
  if v_outcome = 'foreign' then v_row := null; end if;
  return query select v_outcome, v_balance.available, v_balance.held, v_balance.debt, v_row.state,
    v_row.task_id, v_free_used, v_event_lost;
end $$;
--> statement-breakpoint
-- How many results of cancelled runs a user was given since then.
create function cancelled_gifts_v1(p_user bigint, p_since timestamptz) returns int language sql stable as $$
  select count(*)::int from generations g
  where g.user_id = p_user and g.accepted_at >= p_since and g.state = 'cancelled' and g.late
    and g.delivery_problem is distinct from 'cancelled'
$$;
--> statement-breakpoint
-- A result exists: the held price is spent, once. After a release it is `late`: kept, delivered, never
-- charged. A repeat is `owed` when the result was not delivered and nobody is at it (the caller now is),
-- otherwise `repeated`. A generation that belongs to another task is `foreign` and untouched.
create function ledger_capture_v1(
  p_generation uuid, p_task text, p_result jsonb, p_credits_milli bigint, p_delivery_lease_until timestamptz,
  p_at timestamptz
) returns table (outcome text, generation jsonb, available bigint, event_lost boolean)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_row generations;
  v_outcome text;
  v_event_lost boolean := false;
begin
  if p_task is null or p_result is null then
    raise exception 'a capture names its task and its result' using errcode = 'null_value_not_allowed';
  end if;
  select g.* into v_row from generations g where g.id = p_generation;
  if not found then return query select 'unknown', null::jsonb, null::bigint, false; return; end if;
  v_balance := balance_lock_v1(v_row.user_id);                                                   -- lock
  select g.* into strict v_row from generations g where g.id = p_generation for update;          -- look

  if v_row.task_id <> p_task
    or exists (select from generations g where g.task_id = p_task and g.id <> p_generation)      -- check
  then
    return query select 'foreign', null::jsonb, null::bigint, false; return;
  end if;

  if v_row.resolved_at is null then                                                              -- write
    v_outcome := 'captured';
    update generations g set state = 'succeeded', money = case when g.free then 'none' else 'captured' end,
      slot = null, task_id = p_task, result = p_result, credits_milli = p_credits_milli, resolved_at = p_at,
      look_at = null, look_seconds = 30, lease_until = null,
      delivery_lease_until = p_delivery_lease_until, deliveries = 1
    where g.id = p_generation
    returning g.* into v_row;
    if not v_row.free then
      v_balance := ledger_write_v1('capture', 'settle:' || p_generation, v_row.user_id, v_row.amount,
        p_generation, null, p_at);
    end if;
    v_event_lost := event_write_v1(v_row, 'success', p_at);
  elsif v_row.state <> 'succeeded' and not v_row.late then
    -- What its owner cancelled is a present when it ends well all the same, but no way to get things for nothing.
    if v_row.state = 'cancelled' and cancelled_gifts_v1(v_row.user_id, p_at - interval '1 day') >= 3 then
      v_outcome := 'repeated';
      update generations g set late = true, task_id = p_task, result = p_result,
        credits_milli = p_credits_milli, delivered_at = coalesce(g.delivered_at, p_at),
        delivery_problem = 'cancelled'
      where g.id = p_generation
      returning g.* into v_row;
    else
      v_outcome := 'late';
      update generations g set late = true, task_id = p_task, result = p_result,
        credits_milli = p_credits_milli, look_seconds = 30, delivered_at = null, delivery_problem = null,
        delivery_lease_until = p_delivery_lease_until, deliveries = 1
      where g.id = p_generation
      returning g.* into v_row;
    end if;
  else
    v_row := generation_take_v1(v_row, p_delivery_lease_until, p_at);
    v_outcome := case when v_row.id is null then 'repeated' else 'owed' end;
    select g.* into strict v_row from generations g where g.id = p_generation;
  end if;
  return query select v_outcome, to_jsonb(v_row), v_balance.available, v_event_lost;
end $$;
--> statement-breakpoint
-- There will be no paid result: the held price goes back, once. `final` when it had already succeeded. With a
-- user given, anybody else's generation is `foreign`. Without a delivery lease nothing is owed: the caller
-- tells the person in the same breath.
create function ledger_release_v1(
  p_generation uuid, p_task text, p_verdict text, p_error_code text, p_error_reason text,
  p_delivery_lease_until timestamptz, p_user bigint, p_at timestamptz
) returns table (outcome text, generation jsonb, available bigint, event_lost boolean)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_row generations;
  v_outcome text;
  v_event_lost boolean := false;
begin
  select g.* into v_row from generations g where g.id = p_generation;
  if not found then return query select 'unknown', null::jsonb, null::bigint, false; return; end if;
  if v_row.user_id <> p_user then
    return query select 'foreign', null::jsonb, null::bigint, false; return;
  end if;
  v_balance := balance_lock_v1(v_row.user_id);                                                   -- lock
  select g.* into strict v_row from generations g where g.id = p_generation for update;          -- look

  if v_row.task_id <> p_task
    or exists (select from generations g where g.task_id = p_task and g.id <> p_generation)      -- check
  then
    return query select 'foreign', null::jsonb, null::bigint, false; return;
  end if;

  if v_row.resolved_at is null then                                                              -- write
    v_outcome := 'released';
    update generations g set state = p_verdict, money = case when g.free then 'none' else 'released' end,
      slot = null, task_id = coalesce(g.task_id, p_task), error_code = coalesce(p_error_code, p_verdict),
      error_reason = left(p_error_reason, 500), resolved_at = p_at,
      look_at = null, look_seconds = 30, lease_until = null,
      delivery_lease_until = p_delivery_lease_until,
      delivered_at = case when p_delivery_lease_until is null then p_at end,
      deliveries = 1
    where g.id = p_generation
    returning g.* into v_row;
    if not v_row.free then
      v_balance := ledger_write_v1('release', 'settle:' || p_generation, v_row.user_id, v_row.amount,
        p_generation, null, p_at);
    end if;
    v_event_lost := event_write_v1(v_row,
      case when p_verdict = 'expired' then 'timeout' else 'failed' end, p_at);
  elsif v_row.state = 'succeeded' then
    v_outcome := 'final';
  else
    v_row := generation_take_v1(v_row, p_delivery_lease_until, p_at);
    v_outcome := case when v_row.id is null then 'repeated' else 'owed' end;
    select g.* into strict v_row from generations g where g.id = p_generation;
  end if;
  return query select v_outcome, to_jsonb(v_row), v_balance.available, v_event_lost;
end $$;
--> statement-breakpoint
-- Takes the lease of a delivery that is owed and that nobody is at; a row of nulls when there is nothing to
-- take. The caller holds the lock of the row.
create function generation_take_v1(p_row generations, p_delivery_lease_until timestamptz, p_at timestamptz)
returns generations language plpgsql as $$
declare
  v_row generations;
begin
  if p_row.delivered_at is null and coalesce(p_row.delivery_lease_until, p_at) <= p_at
    and p_delivery_lease_until is not null
  then
    update generations g set delivery_lease_until = p_delivery_lease_until, deliveries = g.deliveries + 1
    where g.id = p_row.id
    returning g.* into v_row;
  end if;
  return v_row;
end $$;
