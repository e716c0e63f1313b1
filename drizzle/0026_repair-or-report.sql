-- Gives back what was taken for a result that cannot be had: once, and not when an operator gave it back on a
-- report. A decided report looks for the transfer of this under the same lock.
create function ledger_repair_v1(p_generation uuid, p_user bigint, p_amount bigint, p_at timestamptz)
returns table (outcome text, available bigint, held bigint, debt bigint)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_outcome text := 'repeated';
begin
  perform user_upsert_v1(p_user, null, null, null);
  v_balance := balance_lock_v1(p_user);
  if not exists (select from transfers t
    where t.key in ('repair:' || p_generation, 'report:' || p_generation))
  then
    v_balance := ledger_write_v1('credit', 'repair:' || p_generation, p_user, p_amount, null, null, p_at);
    v_outcome := 'credited';
  end if;
  return query select v_outcome, v_balance.available, v_balance.held, v_balance.debt;
end $$;
