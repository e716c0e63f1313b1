-- A generation whose person had everything erased stays a sum with its dates: nothing is written into it any
-- more, whatever comes late, and nobody reads, shares, keeps or reports it.
-- Those that were erased before.
update generations g set erased_at = g.resolved_at, error_code = null, delivery_problem = null, task_id = null,
  chat_id = g.user_id, message_id = null, reply_to = null
from users u
where u.id = g.user_id and u.name is null and g.input = '{}' and g.files is null and g.delivered_at is not null
  and coalesce(g.result = '{"files": []}', true);
--> statement-breakpoint
-- As ledger_capture_v2; a result of what was erased is not kept and not delivered (`repeated`).
create function ledger_capture_v3(
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
  select g.* into v_row from generations g where g.id = p_generation and g.erased_at is not null; -- look, check
  if found then
    return query select 'repeated', to_jsonb(v_row), b.available, false from balances b
      where b.user_id = v_row.user_id;
    return;
  end if;
  return query select c.* from ledger_capture_v2(p_generation, p_task, p_result, p_credits_milli,  -- write
    p_delivery_lease_until, p_at) c;
end $$;
--> statement-breakpoint
-- As generation_submitted_v1; the task and the message of what was erased are not remembered.
create function generation_submitted_v2(
  p_generation uuid, p_task text, p_message bigint, p_look_at timestamptz, p_look_seconds int,
  p_at timestamptz
) returns table (outcome text, state text, money text, task_id text, message_id bigint)
language plpgsql set search_path = public, pg_temp as $$
declare
  v_row generations;
begin
  select g.* into v_row from generations g where g.id = p_generation for update;
  if v_row.erased_at is not null then
    return query select 'repeated', v_row.state, v_row.money, null::text, null::bigint; return;
  end if;
  return query select s.* from generation_submitted_v1(p_generation, p_task, p_message, p_look_at,
    p_look_seconds, p_at) s;
end $$;
--> statement-breakpoint
-- As generation_delivered_v1; the files of what was erased are not remembered.
create function generation_delivered_v2(
  p_generation uuid, p_late boolean, p_files jsonb, p_problem text, p_at timestamptz
) returns table (outcome text) language plpgsql set search_path = public, pg_temp as $$
declare
  v_row generations;
begin
  select g.* into v_row from generations g where g.id = p_generation for update;
  if v_row.erased_at is not null then return query select 'repeated'; return; end if;
  return query select d.* from generation_delivered_v1(p_generation, p_late, p_files, p_problem, p_at) d;
end $$;
--> statement-breakpoint
-- As generation_asked_v1; not of what was erased.
create function generation_asked_v2(p_generation uuid, p_user bigint, p_message bigint)
returns void language sql set search_path = public, pg_temp as $$
  update generations g set reply_to = p_message
  where g.id = p_generation and g.user_id = p_user and g.reply_to is null and g.erased_at is null
$$;
--> statement-breakpoint
-- As generation_read_v1; what was erased is not there.
create function generation_read_v2(p_generation uuid, p_user bigint)
returns table (generation jsonb) language sql stable set search_path = public, pg_temp as $$
  select to_jsonb(g) from generations g
  where g.id = p_generation and g.user_id = p_user and g.erased_at is null
$$;
--> statement-breakpoint
-- As generation_share_v1; what was erased is not shared.
create function generation_share_v2(p_generation uuid, p_user bigint, p_shared boolean, p_at timestamptz)
returns table (generation jsonb, code text) language plpgsql set search_path = public, pg_temp as $$
begin
  update generations g set shared_at = case when p_shared then p_at end
  where g.id = p_generation and g.user_id = p_user and (g.shared_at is not null) <> p_shared
    and (g.state = 'succeeded' or g.late) and g.erased_at is null;
  return query select to_jsonb(g), u.code from generations g join users u on u.id = g.user_id
    where g.id = p_generation and g.user_id = p_user and (g.state = 'succeeded' or g.late) and g.erased_at is null;
end $$;
--> statement-breakpoint
-- As report_open_v1; there is nothing wrong with what was erased.
create function report_open_v2(
  p_generation uuid, p_user bigint, p_reason text, p_words text, p_at timestamptz
) returns table (outcome text, state text) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from generations g
    where g.id = p_generation and g.user_id = p_user and g.result is not null and g.erased_at is null)
  then
    return query select 'unknown', null; return;
  end if;
  insert into reports (generation_id, user_id, reason, words, created_at)
  values (p_generation, p_user, left(p_reason, 32), left(p_words, 1000), p_at)
  on conflict do nothing;
  return query select case when found then 'ok' else 'repeated' end, r.state
    from reports r where r.generation_id = p_generation;
end $$;
--> statement-breakpoint
-- As project_put_v1; what was erased is not kept.
create function project_put_v2(
  p_user bigint, p_project uuid, p_generation uuid, p_note text, p_most int, p_at timestamptz)
returns table (outcome text, name text, item bigint) language plpgsql set search_path = public, pg_temp as $$
declare
  v_project projects;
  v_item bigint;
begin
  select p.* into v_project from projects p
  where p.id = p_project and p.user_id = p_user for no key update; -- One at a time: the limit holds.
  if not found or not exists (
    select 1 from generations g
    where g.id = p_generation and g.user_id = p_user and g.result is not null and g.erased_at is null) then
    return query select 'unknown', null::text, null::bigint;
    return;
  end if;
  select i.id into v_item from project_items i
  where i.project_id = p_project and i.generation_id = p_generation;
  if found then
    return query select 'already', v_project.name, v_item;
    return;
  end if;
  if (select count(*) from project_items i where i.project_id = p_project) >= p_most then
    return query select 'full', v_project.name, null::bigint;
    return;
  end if;
  insert into project_items (project_id, generation_id, note) values (p_project, p_generation, p_note)
  returning id into v_item;
  update projects set changed_at = p_at where id = p_project;
  return query select 'saved', v_project.name, v_item;
end $$;
--> statement-breakpoint
-- As project_make_v1, by project_put_v2.
create function project_make_v2(
  p_user bigint, p_project uuid, p_name text, p_generation uuid, p_most int, p_most_items int,
  p_at timestamptz)
returns table (outcome text, name text, saved boolean) language plpgsql set search_path = public, pg_temp as $$
declare
  v_project projects;
  v_outcome text := 'repeated';
  v_put text;
begin
  perform user_upsert_v1(p_user, null, null, null);
  perform 1 from users u where u.id = p_user for no key update; -- One at a time: the limit holds.
  select p.* into v_project from projects p where p.id = p_project;
  if found and v_project.user_id <> p_user then
    return query select 'unknown', null::text, false;
    return;
  end if;
  if not found then
    if (select count(*) from projects p where p.user_id = p_user) >= p_most then
      return query select 'full', null::text, false;
      return;
    end if;
    insert into projects (id, user_id, name, created_at, changed_at)
    values (p_project, p_user, p_name, p_at, p_at) returning * into v_project;
    v_outcome := 'made';
  end if;
  if p_generation is not null then
    select t.outcome into v_put
    from project_put_v2(p_user, p_project, p_generation, null, p_most_items, p_at) t;
  end if;
  return query select v_outcome, v_project.name, coalesce(v_put in ('saved', 'already'), false);
end $$;
--> statement-breakpoint
-- As models_of_v1; what was erased is no taste of anybody.
create function models_of_v2(p_user bigint, p_recent int)
returns table (liked jsonb, recent jsonb) language sql stable set search_path = public, pg_temp as $$
  select
    (select coalesce(jsonb_agg(f.model order by f.created_at desc, f.model), '[]'::jsonb)
      from favourites f where f.user_id = p_user),
    (select coalesce(jsonb_agg(r.model order by r.at desc), '[]'::jsonb) from (
      select g.model, max(g.accepted_at) as at from (
        select o.model, o.accepted_at from generations o where o.user_id = p_user and o.erased_at is null
        order by o.accepted_at desc limit 200) g
      group by g.model order by at desc limit p_recent) r)
$$;
--> statement-breakpoint
-- A person goes, as person_forget_v1, for good: of a generation stay its model, price, state and dates; names,
-- words, files, the chat, messages and task are erased, and so are the events of runs, reports, and everything
-- they kept. The journal of money and the payments stay. `open` while something runs, is held, on its way back
-- or not delivered: then nothing is erased. When they were here first stays, so that nobody is new twice, and
-- who brought them. `runs`: those of the last day, whose answers may still be on their way. Repeating it
-- changes nothing more.
create function person_forget_v2(p_user bigint, p_at timestamptz)
returns table (outcome text, available bigint, runs jsonb)
language plpgsql set search_path = public, pg_temp as $$
declare
  v_balance balances;
  v_runs jsonb;
begin
  perform user_upsert_v1(p_user, null, null, null);
  perform 1 from users u where u.id = p_user for no key update;                                  -- lock
  v_balance := balance_lock_v1(p_user);
  if v_balance.held > 0 or refunding_v1(p_user) > 0                                              -- look, check
    or exists (select from generations g where g.user_id = p_user and g.due_at is not null)
  then
    return query select 'open', v_balance.available, '[]'::jsonb; return;
  end if;
  update users u set name = null, username = null, language_code = null, language = null, greeted_at = null,
    code = substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
  where u.id = p_user;                                                                           -- write
  with erased as (
    update generations g set erased_at = p_at, input = '{}', files = null, error_reason = null,
      error_code = null, delivery_problem = null, shared_at = null, task_id = null, chat_id = g.user_id,
      message_id = null, reply_to = null,
      result = case when g.result is not null then '{"files": []}'::jsonb end
    where g.user_id = p_user and g.erased_at is null
    returning g.id, g.accepted_at
  )
  select coalesce(jsonb_agg(e.id), '[]') into v_runs from (
    select r.id from erased r where r.accepted_at > p_at - interval '1 day'
    order by r.accepted_at desc limit 200) e;
  -- By the two indexes there are: the start of a run and its end.
  delete from events e using generations g
  where g.user_id = p_user and e.generation_id = g.id and e.kind = 'started';
  delete from events e using generations g
  where g.user_id = p_user and e.generation_id = g.id and e.kind <> 'started';
  delete from reports r where r.user_id = p_user;
  delete from projects p where p.user_id = p_user;
  delete from presets r where r.user_id = p_user;
  delete from favourites f where f.user_id = p_user;
  delete from preferences p where p.user_id = p_user;
  delete from claims c where c.key like '%draft:' || p_user or c.key like '%session:' || p_user
    or c.key like '%confirm:' || p_user || ':%';
  delete from parked_updates q where q.body @? ('$.**.id ? (@ == ' || p_user || ')')::jsonpath;
  return query select 'done', v_balance.available, v_runs;
end $$;
