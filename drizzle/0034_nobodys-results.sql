-- The result of a fourth cancelled run of a day is nobody's: it is not kept, so that no list, link, project
-- or button can give away what the rule withholds. What was kept of such results before goes.
delete from project_items i using generations g
where g.id = i.generation_id and g.state = 'cancelled' and g.late and g.delivery_problem = 'cancelled';
--> statement-breakpoint
update generations g set late = false, result = null, files = null, shared_at = null
where g.state = 'cancelled' and g.late and g.delivery_problem = 'cancelled';
--> statement-breakpoint
-- As ledger_capture_v3; of a fourth cancelled run of a day only the task and what it cost us are remembered,
-- and that stays so whenever its result comes again (`repeated`).
create function ledger_capture_v4(
  p_generation uuid, p_task text, p_result jsonb, p_credits_milli bigint, p_delivery_lease_until timestamptz,
  p_at timestamptz
) returns table (outcome text, generation jsonb, available bigint, event_lost boolean)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_row generations;
begin
  select g.* into v_row from generations g where g.id = p_generation;
  if found then perform balance_lock_v1(v_row.user_id); end if;                                  -- lock
  select g.* into v_row from generations g
  where g.id = p_generation and g.state = 'cancelled' and not g.late and g.erased_at is null -- look, check
    and coalesce(g.task_id = p_task, not exists (select from generations o where o.task_id = p_task))
    and (g.delivery_problem = 'cancelled' or cancelled_gifts_v1(g.user_id, p_at - interval '1 day') >= 3)
    and p_task is not null and p_result is not null
  for update;
  if found then
    update generations g set task_id = p_task, credits_milli = p_credits_milli,                  -- write
      delivered_at = coalesce(g.delivered_at, p_at), delivery_lease_until = null,
      delivery_problem = 'cancelled'
    where g.id = p_generation returning g.* into v_row;
    return query select 'repeated', to_jsonb(v_row), b.available, false from balances b
      where b.user_id = v_row.user_id;
    return;
  end if;
  return query select c.* from ledger_capture_v3(p_generation, p_task, p_result, p_credits_milli,
    p_delivery_lease_until, p_at) c;
end $$;
