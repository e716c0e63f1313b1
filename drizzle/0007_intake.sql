-- Claims an event while Redis is away. `fresh`: go on (`tries` counts the claims); `mine`: the same owner
-- asked again; `busy`: another owner is at it; `finished`: done before. A lease that is over is taken by the
-- next one who asks. `p_finished` claims in one stage, for what is harmless to lose.
create function claim_v1(
  p_key text, p_owner text, p_finished boolean, p_lease_until timestamptz, p_expires_at timestamptz,
  p_at timestamptz
) returns table (outcome text, tries int, value jsonb)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_row record;
  v_outcome text;
  v_stage text := case when p_finished then 'finished' else 'leased' end;
begin
  -- Each claim sweeps a few old ones, so that the table needs no caretaker.
  delete from claims c where c.key in (
    select o.key from claims o where o.expires_at <= p_at and o.key <> p_key
    order by o.expires_at limit 5 for update skip locked);
  -- A conflict changes nothing but locks the row, so that it cannot vanish between the insert and the look.
  insert into claims as c (key, owner, stage, lease_until, expires_at)
  values (p_key, p_owner, v_stage, p_lease_until, p_expires_at)
  on conflict (key) do update set tries = c.tries
  returning c.*, c.xmax = 0 as inserted into v_row;
  if v_row.inserted then v_outcome := 'fresh';
  elsif v_row.expires_at <= p_at then
    v_outcome := 'fresh';
    update claims c set owner = p_owner, stage = v_stage, tries = 1, value = null,
      lease_until = p_lease_until, expires_at = p_expires_at
    where c.key = p_key returning c.* into v_row;
  elsif v_row.owner = p_owner then v_outcome := 'mine';
  elsif v_row.stage = 'finished' then v_outcome := 'finished';
  elsif v_row.lease_until > p_at then v_outcome := 'busy';
  else
    v_outcome := 'fresh';
    update claims c set owner = p_owner, stage = v_stage, tries = c.tries + 1,
      lease_until = p_lease_until, expires_at = p_expires_at
    where c.key = p_key returning c.* into v_row;
  end if;
  return query select v_outcome, v_row.tries, v_row.value;
end $$;
--> statement-breakpoint
-- Finishes an event, keeping an answer for those who ask again. False when somebody else holds the claim by
-- now. Without an end of its own the claim keeps the one it has; Telegram repeats an update for a day.
create function claim_finish_v1(
  p_key text, p_owner text, p_value jsonb, p_expires_at timestamptz, p_at timestamptz
) returns table (finished boolean) language plpgsql set search_path = public, pg_temp as $$
begin
  insert into claims as c (key, owner, stage, value, lease_until, expires_at)
  values (p_key, p_owner, 'finished', p_value, p_at, coalesce(p_expires_at, p_at + interval '25 hours'))
  on conflict (key) do update set
    owner = excluded.owner, stage = 'finished', value = excluded.value, lease_until = excluded.lease_until,
    expires_at = coalesce(p_expires_at, c.expires_at)
  where c.owner = excluded.owner or c.expires_at <= p_at;
  return query select found;
end $$;
--> statement-breakpoint
-- Keeps a value (a draft) while Redis is away; null forgets it. The last one wins.
create function keep_v1(p_key text, p_value jsonb, p_expires_at timestamptz)
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if p_value is null then
    delete from claims c where c.key = p_key;
  else
    insert into claims as c (key, owner, stage, value, lease_until, expires_at)
    values (p_key, 'kept', 'finished', p_value, p_expires_at, p_expires_at)
    on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at;
  end if;
end $$;
--> statement-breakpoint
-- The kept values of these keys that are still good.
create function kept_v1(p_keys text[], p_at timestamptz)
returns table (key text, value jsonb) language sql stable set search_path = public, pg_temp as $$
  select c.key, c.value from claims c
  where c.key = any (p_keys) and c.expires_at > p_at and c.value is not null
$$;
--> statement-breakpoint
-- Puts a poison update aside for the operator. Repeating it keeps the first.
create function park_v1(p_update bigint, p_body jsonb, p_error text, p_tries int, p_at timestamptz)
returns table (outcome text) language plpgsql set search_path = public, pg_temp as $$
begin
  insert into parked_updates (update_id, body, error, tries, at)
  values (p_update, p_body, left(p_error, 500), p_tries, p_at)
  on conflict do nothing;
  return query select case when found then 'parked' else 'repeated' end;
end $$;
