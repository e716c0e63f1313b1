-- As ledger_hold_many_v1, which locked the balance before the user: a payment of the same person at the same
-- moment locks them in the other order, and one of the two had to die.
-- Accepts several generations with the holds of their prices: all of them or none, whatever the reason. Each
-- part names its own id, message, input, amount and what the amount was made of; the rest is shared. Repeating
-- it changes nothing: the first part tells. What a person wants to be asked about (`ask`) is the price of all
-- together. What it answers is the balance as it stands afterwards.
create function ledger_hold_many_v2(
  p_parts jsonb, p_user bigint, p_chat bigint, p_model text, p_api text, p_format text, p_language text,
  p_free boolean, p_max_running int, p_free_limit int, p_free_since timestamptz, p_lease_until timestamptz,
  p_deadline_at timestamptz, p_at timestamptz, p_refund_rate numeric, p_hour_limit int, p_hour_since timestamptz,
  p_asked boolean
) returns table (
  outcome text, available bigint, held bigint, debt bigint, free_used int, event_lost boolean, bound bigint,
  spent bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_part jsonb;
  v_hold record;
  v_outcome text := 'ok';
  v_event_lost boolean := false;
  v_bound bigint;
  v_spent bigint;
  v_total bigint := 0;
begin
  perform user_upsert_v1(p_user, null, null, null);
  perform balance_lock_v1(p_user);                                                               -- lock
  v_spent := spent_since_v1(p_user, own_day_v1(p_user, p_at));
  begin
    for v_part in select p.part from jsonb_array_elements(p_parts) with ordinality p (part, place)
      order by p.place
    loop
      select h.* into strict v_hold from ledger_hold_v4((v_part ->> 'id')::uuid, p_user, p_chat, -- look, check
        (v_part ->> 'message')::bigint, p_model, p_api, p_format, p_language, (v_part ->> 'amount')::bigint,
        p_free, v_part -> 'input', p_max_running, p_free_limit, p_free_since, p_lease_until, p_deadline_at,
        p_at, (v_part ->> 'milli')::bigint, p_refund_rate, p_hour_limit, p_hour_since, true) h;
      v_event_lost := v_event_lost or v_hold.event_lost;
      if v_hold.outcome <> 'ok' then
        v_outcome := v_hold.outcome;
        v_bound := v_hold.bound;
        raise exception 'not all of them' using errcode = 'AT001';
      end if;
      v_total := v_total + (v_part ->> 'amount')::bigint;
    end loop;
    select p.ask_above into v_bound from preferences p
    where p.user_id = p_user and not p_free and not p_asked and v_total > p.ask_above;
    if v_bound is not null then
      v_outcome := 'ask';
      raise exception 'not before a question' using errcode = 'AT001';
    end if;
  exception when sqlstate 'AT001' then                                                           -- write
    v_event_lost := false; -- Everything of this block is undone; what it said of itself is kept.
  end;
  select b.* into strict v_balance from balances b where b.user_id = p_user;
  return query select v_outcome, v_balance.available, v_balance.held, v_balance.debt,
    case when p_free then free_used_v1(p_user, p_free_since) else 0 end, v_event_lost, v_bound, v_spent;
end $$;
--> statement-breakpoint
-- As report_close_v1, with the locks in the order of all others: user, balance, report.
-- An operator decides about a report, once: the money taken for the result comes back as a present, in the
-- same statement, or it does not. `repeated`: it was decided before, and nothing moves. `nothing`: there is no
-- money to give back, and the report stays open.
create function report_close_v2(
  p_generation uuid, p_pay_back boolean, p_by bigint, p_at timestamptz
) returns table (outcome text, generation jsonb, amount bigint)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_row generations;
  v_amount bigint := 0;
begin
  select g.* into v_row from generations g join reports r on r.generation_id = g.id where g.id = p_generation;
  if not found then return query select 'unknown', null::jsonb, 0::bigint; return; end if;
  perform user_upsert_v1(v_row.user_id, null, null, null);
  perform balance_lock_v1(v_row.user_id);                                                        -- lock
  perform 1 from reports r where r.generation_id = p_generation and r.state = 'open' for update; -- look
  if not found then return query select 'repeated', to_jsonb(v_row), 0::bigint; return; end if;
  if p_pay_back then
    v_amount := taken_v1(v_row);
    if v_amount = 0 then return query select 'nothing', to_jsonb(v_row), 0::bigint; return; end if; -- check
    perform ledger_gift_v1('report:' || p_generation, v_row.user_id, v_amount, p_at);            -- write
  end if;
  update reports r set state = case when p_pay_back then 'paid_back' else 'declined' end,
    closed_at = p_at, closed_by = p_by
  where r.generation_id = p_generation;
  return query select 'ok', to_jsonb(v_row), v_amount;
end $$;
