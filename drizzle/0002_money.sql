-- What every operation is made of. Lock order everywhere: the user row, the balance row, then the generation
-- or payment. In all functions `p_` is a parameter, `v_` a variable; a bare name is a column (or a result,
-- where it is assigned). The time of the world is a parameter; now() fills created_at and nothing else.

-- The one place that makes a user: the row and its balance exist when it returns. What is unknown (null)
-- erases nothing.
create function user_upsert_v1(p_user bigint, p_name text, p_username text, p_language_code text)
returns void language plpgsql as $$
begin
  insert into users as u (id, name, username, language_code)
  values (p_user, left(p_name, 256), p_username, p_language_code)
  on conflict (id) do update set
    name = coalesce(excluded.name, u.name),
    -- Telegram always gives a name: without one nobody looked, and a missing username means nothing.
    username = case when excluded.name is null then u.username else excluded.username end,
    language_code = coalesce(excluded.language_code, u.language_code)
  where excluded.name is not null and (excluded.name, excluded.username) is distinct from (u.name, u.username)
    or excluded.language_code is not null and excluded.language_code is distinct from u.language_code;
  insert into balances (user_id) values (p_user) on conflict do nothing;
end $$;
--> statement-breakpoint
-- Locks the balance of a user, who is made first when missing; every movement of their money waits here.
create function balance_lock_v1(p_user bigint) returns balances language plpgsql as $$
declare
  v_balance balances;
begin
  select b.* into v_balance from balances b where b.user_id = p_user for update;
  if not found then
    perform user_upsert_v1(p_user, null, null, null);
    select b.* into strict v_balance from balances b where b.user_id = p_user for update;
  end if;
  return v_balance;
end $$;
--> statement-breakpoint
-- Writes one transfer and the balance after it. The caller holds the lock of the balance and has looked for
-- the key. Money coming in pays the debt first; money taken back beyond what is available becomes debt.
create function ledger_write_v1(
  p_kind text, p_key text, p_user bigint, p_amount bigint, p_generation uuid, p_payment uuid, p_at timestamptz
) returns balances language plpgsql as $$
declare
  v_own bigint := case p_kind when 'hold' then -p_amount when 'refund' then -p_amount
    when 'release' then p_amount when 'credit' then p_amount else 0 end;
  v_held bigint := case p_kind when 'hold' then p_amount when 'capture' then -p_amount
    when 'release' then -p_amount else 0 end;
  v_after balances;
begin
  update balances b set
    available = greatest(b.available - b.debt + v_own, 0),
    debt = greatest(b.debt - b.available - v_own, 0),
    held = b.held + v_held
  where b.user_id = p_user
  returning b.* into strict v_after;
  insert into transfers (key, user_id, kind, amount, generation_id, payment_id,
    available_after, held_after, debt_after, at)
  values (p_key, p_user, p_kind, p_amount, p_generation, p_payment,
    v_after.available, v_after.held, v_after.debt, p_at);
  return v_after;
end $$;
--> statement-breakpoint
-- Notes what happened to a generation; true when the note was lost. Nothing here may stop money: not a
-- missing table, not a lock on it, not a broken promise of it.
create function event_write_v1(p_row generations, p_kind text, p_at timestamptz)
returns boolean language plpgsql set lock_timeout = '300ms' as $$
begin
  insert into events (generation_id, user_id, kind, model, format, amount, free, task_id, ms, error_code, at)
  values (p_row.id, p_row.user_id, p_kind, p_row.model, p_row.format, p_row.amount, p_row.free, p_row.task_id,
    case when p_kind = 'started' then null
      else greatest(0, round(extract(epoch from p_at - p_row.accepted_at) * 1000))::bigint end,
    p_row.error_code, p_at);
  return false;
exception when others then
  return true;
end $$;
