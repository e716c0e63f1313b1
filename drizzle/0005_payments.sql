-- A confirmed purchase reaches the balance, once per charge; a debt is paid first. The first charge of an
-- invoice gets the payment id it was asked for; an invoice paid again gets another one: the money did arrive.
create function ledger_credit_v1(
  p_payment uuid, p_user bigint, p_name text, p_username text, p_language_code text, p_charge text,
  p_stars int, p_amount bigint, p_currency text, p_generation uuid, p_at timestamptz
) returns table (
  outcome text, payment_id uuid, available bigint, held bigint, debt bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_payment uuid;
  v_outcome text := 'repeated';
begin
  perform user_upsert_v1(p_user, p_name, p_username, p_language_code);
  v_balance := balance_lock_v1(p_user);                                                          -- lock
  -- Another person's transaction may take the charge or the id while we insert; then the next round sees it.
  for v_round in 1..3 loop
    select p.id into v_payment from payments p where p.charge_id = p_charge;                     -- look
    exit when found;                                                                             -- check
    insert into payments as p                                                                    -- write
      (id, user_id, charge_id, stars, amount, currency, generation_id, paid_at)
    values (
      case when exists (select from payments o where o.id = p_payment) then gen_random_uuid()
        else p_payment end,
      p_user, p_charge, p_stars, p_amount, p_currency, p_generation, p_at)
    on conflict do nothing
    returning p.id into v_payment;
    if found then
      v_balance := ledger_write_v1('credit', 'credit:' || v_payment, p_user, p_amount, null, v_payment, p_at);
      v_outcome := 'credited';
      exit;
    end if;
  end loop;
  return query select v_outcome, v_payment, v_balance.available, v_balance.held, v_balance.debt;
end $$;
--> statement-breakpoint
-- Gives money that nobody paid for (a present, a reward, a repaired mistake), once per key.
create function ledger_gift_v1(p_key text, p_user bigint, p_amount bigint, p_at timestamptz)
returns table (outcome text, available bigint, held bigint, debt bigint)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_outcome text := 'repeated';
begin
  v_balance := balance_lock_v1(p_user);
  if not exists (select from transfers t where t.key = p_key) then
    v_balance := ledger_write_v1('credit', p_key, p_user, p_amount, null, null, p_at);
    v_outcome := 'credited';
  end if;
  return query select v_outcome, v_balance.available, v_balance.held, v_balance.debt;
end $$;
--> statement-breakpoint
-- Decides that a payment goes back, before Telegram is asked: only what is still unspent. Moves no money.
-- `repeated` says that it was decided (state refunding) or done (refunded) before.
create function ledger_refund_intent_v1(p_payment uuid, p_user bigint, p_at timestamptz)
returns table (
  outcome text, state text, user_id bigint, charge_id text, stars int, amount bigint, available bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_row payments;
  v_outcome text := 'repeated';
begin
  select p.* into v_row from payments p where p.id = p_payment;
  if not found or v_row.user_id <> p_user then
    return query select case when v_row.id is null then 'unknown' else 'foreign' end,
      null, null::bigint, null, null::int, null::bigint, null::bigint;
    return;
  end if;
  v_balance := balance_lock_v1(v_row.user_id);                                                   -- lock
  select p.* into strict v_row from payments p where p.id = p_payment for update;                -- look
  if v_row.state = 'paid' and v_balance.available - refunding_v1(v_row.user_id) < v_row.amount then v_outcome := 'short';      -- check
  elsif v_row.state = 'paid' then                                                                -- write
    update payments p set state = 'refunding', refunding_at = p_at where p.id = p_payment
    returning p.* into v_row;
    v_outcome := 'ok';
  end if;
  return query select v_outcome, v_row.state, v_row.user_id, v_row.charge_id, v_row.stars, v_row.amount,
    v_balance.available;
end $$;
--> statement-breakpoint
-- Telegram gave the Stars back (asked by us or not): the balance follows, once. What is no longer there
-- becomes debt. The payment is named by its id or by its charge.
create function ledger_refund_v1(p_payment uuid, p_charge text, p_at timestamptz)
returns table (
  outcome text, payment_id uuid, user_id bigint, stars int, amount bigint, available bigint, debt bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_row payments;
  v_outcome text := 'repeated';
begin
  select p.* into v_row from payments p where p.id = p_payment or p.charge_id = p_charge
  order by p.id = p_payment desc nulls last limit 1;
  if not found then
    return query select 'unknown', null::uuid, null::bigint, null::int, null::bigint, null::bigint,
      null::bigint;
    return;
  end if;
  v_balance := balance_lock_v1(v_row.user_id);                                                   -- lock
  select p.* into strict v_row from payments p where p.id = v_row.id for update;                 -- look
  if v_row.state <> 'refunded' then                                                       -- check, write
    update payments p set state = 'refunded', refunded_at = p_at where p.id = v_row.id;
    v_balance := ledger_write_v1('refund', 'refund:' || v_row.id, v_row.user_id, v_row.amount,
      null, v_row.id, p_at);
    v_outcome := 'refunded';
  end if;
  return query select v_outcome, v_row.id, v_row.user_id, v_row.stars, v_row.amount, v_balance.available,
    v_balance.debt;
end $$;
--> statement-breakpoint
-- The last payments of a user, newest first.
create function payments_of_v1(p_user bigint, p_limit int)
returns table (
  id uuid, charge_id text, stars int, amount bigint, currency text, state text, paid_at timestamptz,
  refunded_at timestamptz
) language sql stable set search_path = public, pg_temp as $$
  select p.id, p.charge_id, p.stars, p.amount, p.currency, p.state, p.paid_at, p.refunded_at
  from payments p where p.user_id = p_user order by p.paid_at desc, p.id limit p_limit
$$;
--> statement-breakpoint
-- The last transfers of a user, newest first.
create function transfers_of_v1(p_user bigint, p_limit int)
returns table (
  id bigint, key text, kind text, amount bigint, generation_id uuid, payment_id uuid, available_after bigint,
  held_after bigint, debt_after bigint, at timestamptz
) language sql stable set search_path = public, pg_temp as $$
  select t.id, t.key, t.kind, t.amount, t.generation_id, t.payment_id, t.available_after, t.held_after,
    t.debt_after, t.at
  from transfers t where t.user_id = p_user order by t.id desc limit p_limit
$$;
