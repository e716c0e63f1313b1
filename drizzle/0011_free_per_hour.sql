-- Accepts a generation as ledger_hold_v2 does; a free one also has to fit into the hour: `hour` when so many
-- were begun since then, while the day would still allow it. Decided under the lock of the balance row.
create function ledger_hold_v3(
  p_generation uuid, p_user bigint, p_chat bigint, p_message bigint, p_model text, p_api text, p_format text,
  p_language text, p_amount bigint, p_free boolean, p_input jsonb, p_max_running int, p_free_limit int,
  p_free_since timestamptz, p_lease_until timestamptz, p_deadline_at timestamptz, p_at timestamptz,
  p_quoted_milli bigint, p_refund_rate numeric, p_hour_limit int, p_hour_since timestamptz
) returns table (
  outcome text, available bigint, held bigint, debt bigint, state text, task_id text, free_used int,
  event_lost boolean
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
begin
  if p_free then
    perform user_upsert_v1(p_user, null, null, null);
    v_balance := balance_lock_v1(p_user);                                                        -- lock
    if not exists (select from generations g where g.id = p_generation)                          -- look, check
      and not exists (select from users u where u.id = p_user and u.blocked)
      and free_used_v1(p_user, p_free_since) < p_free_limit
      and free_used_v1(p_user, p_hour_since) >= p_hour_limit
    then
      return query select 'hour', v_balance.available, v_balance.held, v_balance.debt, null, null,
        free_used_v1(p_user, p_free_since), false;
      return;
    end if;
  end if;
  return query select h.* from ledger_hold_v2(p_generation, p_user, p_chat, p_message, p_model, p_api,   -- write
    p_format, p_language, p_amount, p_free, p_input, p_max_running, p_free_limit, p_free_since, p_lease_until,
    p_deadline_at, p_at, p_quoted_milli, p_refund_rate) h;
end $$;
