-- KIE answered the submit. With a task: the generation is submitted, or, when it was resolved meanwhile, the
-- task is remembered so that a late success finds its way. Without one: nobody knows, and the submit is never
-- repeated. Repeating it changes nothing; a second task for one generation is `foreign`.
create function generation_submitted_v1(
  p_generation uuid, p_task text, p_message bigint, p_look_at timestamptz, p_look_seconds int,
  p_at timestamptz
) returns table (outcome text, state text, money text, task_id text, message_id bigint)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_row generations;
  v_outcome text := 'repeated';
begin
  select g.* into v_row from generations g where g.id = p_generation for update;
  if not found then
    return query select 'unknown', null, null, null, null::bigint; return;
  elsif v_row.task_id <> p_task
    or exists (select from generations g where g.task_id = p_task and g.id <> p_generation)
  then
    return query select 'foreign', v_row.state, v_row.money, v_row.task_id, v_row.message_id; return;
  end if;
  if p_task is null and v_row.state = 'accepted' then
    v_outcome := 'ok';
    update generations g set state = 'submit_unknown', message_id = coalesce(p_message, g.message_id),
      submitted_at = p_at, lease_until = null, look_at = g.deadline_at
    where g.id = p_generation returning g.* into v_row;
  elsif v_row.task_id is null and p_task is not null then
    v_outcome := 'ok';
    update generations g set task_id = p_task, message_id = coalesce(p_message, g.message_id),
      state = case when g.resolved_at is null then 'submitted' else g.state end,
      submitted_at = coalesce(g.submitted_at, p_at),
      lease_until = case when g.resolved_at is not null then g.lease_until end,
      look_at = case when g.resolved_at is null then p_look_at end,
      look_seconds = case when g.resolved_at is null then p_look_seconds else g.look_seconds end
    where g.id = p_generation returning g.* into v_row;
  elsif p_message is distinct from v_row.message_id and p_message is not null then
    update generations g set message_id = p_message where g.id = p_generation returning g.* into v_row;
  end if;
  return query select v_outcome, v_row.state, v_row.money, v_row.task_id, v_row.message_id;
end $$;
--> statement-breakpoint
-- Remembers the progress message. The last one wins.
create function generation_message_v1(p_generation uuid, p_message bigint)
returns table (outcome text) language plpgsql set search_path = public, pg_temp as $$
begin
  update generations g set message_id = p_message where g.id = p_generation;
  return query select case when found then 'ok' else 'unknown' end;
end $$;
--> statement-breakpoint
-- The person has the result (or was told the failure), or never can (`p_problem`): nothing is owed any more.
-- `p_late` says which of the two was delivered; telling a failure does not settle a success that came after
-- it.
create function generation_delivered_v1(
  p_generation uuid, p_late boolean, p_files jsonb, p_problem text, p_at timestamptz
) returns table (outcome text) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_row generations;
  v_outcome text;
begin
  select g.* into v_row from generations g where g.id = p_generation for update;
  v_outcome := case
    when v_row.id is null then 'unknown'
    when v_row.resolved_at is null then 'open'
    when v_row.late <> p_late then 'outdated'
    when v_row.delivered_at is not null then 'repeated'
    else 'ok' end;
  if v_outcome in ('ok', 'repeated') then
    update generations g set delivered_at = coalesce(g.delivered_at, p_at),
      files = coalesce(p_files, g.files),
      delivery_problem = case when p_files is null then coalesce(g.delivery_problem, left(p_problem, 500)) end
    where g.id = p_generation;
  end if;
  return query select v_outcome;
end $$;
--> statement-breakpoint
-- Leases what is due: open generations whose look or deadline has come (`look`, `expire`; `unknown` when
-- nobody knows whether KIE has it), and results and failures not delivered yet (`deliver`). A second caller
-- gets other rows. The next look is twice as far away each time, up to ten minutes. `any_open` says whether
-- anything is owed at all.
create function generation_due_v1(p_limit int, p_lease_until timestamptz, p_at timestamptz)
returns table (any_open boolean, due jsonb)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_due jsonb;
begin
  with picked as (
    select g.id, g.due_at, least(g.look_seconds * 2, 600) as gap,
      case
        when g.resolved_at is not null then 'deliver'
        when g.deadline_at <= p_at then 'expire'
        when g.task_id is null then 'unknown'
        else 'look'
      end as kind
    from generations g where g.due_at <= p_at
    order by g.due_at limit p_limit
    for update skip locked
  ), leased as (
    update generations g set
      state = case when k.kind = 'unknown' then 'submit_unknown' else g.state end,
      look_seconds = case when k.kind in ('look', 'deliver') then k.gap else g.look_seconds end,
      look_at = case k.kind when 'look' then p_at + k.gap * interval '1 second'
        when 'unknown' then g.deadline_at else g.look_at end,
      lease_until = case k.kind when 'look' then least(p_lease_until, p_at + k.gap * interval '1 second')
        when 'expire' then p_lease_until end,
      delivery_lease_until = case when k.kind = 'deliver'
        then greatest(p_lease_until, p_at + k.gap * interval '1 second') end,
      deliveries = g.deliveries + (k.kind = 'deliver')::int
    from picked k where g.id = k.id
    returning k.kind, k.due_at as was_due_at, to_jsonb(g) as generation
  )
  select jsonb_agg(jsonb_build_object('kind', l.kind, 'generation', l.generation)
    order by l.was_due_at, l.generation ->> 'id')
  into v_due from leased l;
  return query select exists (select from generations g where g.due_at is not null),
    coalesce(v_due, '[]'::jsonb);
end $$;
--> statement-breakpoint
-- One generation of this user, as it stands; nothing for anybody else's.
create function generation_read_v1(p_generation uuid, p_user bigint)
returns table (generation jsonb) language sql stable set search_path = public, pg_temp as $$
  select to_jsonb(g) from generations g where g.id = p_generation and g.user_id = p_user
$$;
--> statement-breakpoint
-- One generation, whoever it belongs to: for a caller who proved the generation itself (a sealed callback
-- token).
create function generation_state_v1(p_generation uuid)
returns table (generation jsonb) language sql stable set search_path = public, pg_temp as $$
  select to_jsonb(g) from generations g where g.id = p_generation
$$;
