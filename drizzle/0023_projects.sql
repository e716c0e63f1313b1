-- What a screen shows of one project; has: whether it keeps this generation already.
create function project_v1(p projects, p_generation uuid) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('id', p.id, 'name', p.name, 'note', p.note, 'archived', p.archived_at is not null,
    'items', (select count(*) from project_items i where i.project_id = p.id),
    'has', exists (
      select 1 from project_items i where i.project_id = p.id and i.generation_id = p_generation))
$$;
--> statement-breakpoint
-- Projects of a person, the last used first; p_archived: those put away.
create function projects_of_v1(p_user bigint, p_archived boolean, p_generation uuid, p_limit int, p_offset int)
returns table (total int, archived int, projects jsonb) language sql stable
set search_path = public, pg_temp as $$
  select
    (select count(*)::int from projects p
      where p.user_id = p_user and (p.archived_at is not null) = p_archived),
    (select count(*)::int from projects p where p.user_id = p_user and p.archived_at is not null),
    (select coalesce(jsonb_agg(project_v1(p, p_generation) order by p.changed_at desc, p.id), '[]'::jsonb)
      from (
        select o.* from projects o where o.user_id = p_user and (o.archived_at is not null) = p_archived
        order by o.changed_at desc, o.id limit p_limit offset p_offset) p)
$$;
--> statement-breakpoint
-- Keeps a result in a project. A repeat says "already". Both belong to this person, or nothing happens.
create function project_put_v1(
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
    where g.id = p_generation and g.user_id = p_user and g.result is not null) then
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
-- Makes a project under an id that was born on the screen, and keeps a result in it when one is given. A
-- repeat makes no second one.
create function project_make_v1(
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
    from project_put_v1(p_user, p_project, p_generation, null, p_most_items, p_at) t;
  end if;
  return query select v_outcome, v_project.name, coalesce(v_put in ('saved', 'already'), false);
end $$;
--> statement-breakpoint
-- Renames a project, notes something on it, puts it away or takes it out again; null leaves a thing as it is,
-- an empty note takes the note away. Null for what is not this person's.
create function project_change_v1(
  p_user bigint, p_project uuid, p_name text, p_note text, p_archived boolean, p_at timestamptz)
returns table (project jsonb) language plpgsql set search_path = public, pg_temp as $$
declare
  v_project projects;
begin
  update projects p set
    name = coalesce(p_name, p.name),
    note = case when p_note is null then p.note else nullif(p_note, '') end,
    archived_at = case
      when p_archived is null then p.archived_at
      when p_archived then coalesce(p.archived_at, p_at) end,
    changed_at = case when p_archived is null then p.changed_at else p_at end
  where p.id = p_project and p.user_id = p_user returning p.* into v_project;
  return query select case when v_project.id is not null then project_v1(v_project, null) end;
end $$;
--> statement-breakpoint
-- Deletes a project; its results stay in the history. Says its name, or null when there is none (any more).
create function project_delete_v1(p_user bigint, p_project uuid)
returns table (name text) language plpgsql set search_path = public, pg_temp as $$
declare
  v_name text;
begin
  delete from projects p where p.id = p_project and p.user_id = p_user returning p.name into v_name;
  return query select v_name;
end $$;
--> statement-breakpoint
-- What a screen shows of one kept result.
create function item_v1(i project_items, g generations) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('id', i.id, 'project', i.project_id, 'note', i.note, 'work', work_v1(g))
$$;
--> statement-breakpoint
-- A project with a page of what it keeps, the last kept first; null for what is not this person's.
create function project_page_v1(p_user bigint, p_project uuid, p_limit int, p_offset int)
returns table (project jsonb, items jsonb) language sql stable set search_path = public, pg_temp as $$
  select project_v1(p, null), coalesce((
    select jsonb_agg(item_v1(i, g) order by i.id desc) from (
      select k.* from project_items k where k.project_id = p.id
      order by k.id desc limit p_limit offset p_offset) i
    join generations g on g.id = i.generation_id), '[]'::jsonb)
  from projects p where p.id = p_project and p.user_id = p_user
$$;
--> statement-breakpoint
-- One kept result with its project.
create function item_read_v1(p_user bigint, p_item bigint)
returns table (project jsonb, item jsonb) language sql stable set search_path = public, pg_temp as $$
  select project_v1(p, null), item_v1(i, g) from project_items i
  join projects p on p.id = i.project_id and p.user_id = p_user
  join generations g on g.id = i.generation_id
  where i.id = p_item
$$;
--> statement-breakpoint
-- Copies a kept result with its note into another project of the same person, or moves it there. What stands
-- there already stays as it is, and a move then only takes it out of the first one.
create function item_place_v1(
  p_user bigint, p_item bigint, p_project uuid, p_move boolean, p_most int, p_at timestamptz)
returns table (outcome text, name text, item bigint) language plpgsql set search_path = public, pg_temp as $$
declare
  v_item project_items;
  v_put record;
begin
  -- Both projects in one order, so that two moves that cross do not wait for each other for ever.
  perform 1 from projects p where p.user_id = p_user
    and (p.id = p_project or p.id in (select i.project_id from project_items i where i.id = p_item))
    order by p.id for no key update;
  select i.* into v_item from project_items i
  join projects p on p.id = i.project_id and p.user_id = p_user where i.id = p_item;
  if not found then
    return query select 'unknown', null::text, null::bigint;
    return;
  end if;
  select * into v_put
  from project_put_v1(p_user, p_project, v_item.generation_id, v_item.note, p_most, p_at);
  if p_move and v_put.outcome in ('saved', 'already') and v_item.project_id <> p_project then
    delete from project_items i where i.id = p_item;
    return query select 'moved', v_put.name, v_put.item;
    return;
  end if;
  return query select case v_put.outcome when 'saved' then 'copied' else v_put.outcome end,
    v_put.name, v_put.item;
end $$;
--> statement-breakpoint
-- Notes something on a kept result; an empty note takes the note away. False for what is not this person's.
create function item_note_v1(p_user bigint, p_item bigint, p_note text)
returns table (noted boolean) language plpgsql set search_path = public, pg_temp as $$
begin
  update project_items i set note = nullif(p_note, '') from projects p
  where i.id = p_item and p.id = i.project_id and p.user_id = p_user;
  return query select found;
end $$;
--> statement-breakpoint
-- Takes a result out of a project: it stays in the history. Says which project, or null when it is not there
-- (any more).
create function item_remove_v1(p_user bigint, p_item bigint)
returns table (project uuid) language plpgsql set search_path = public, pg_temp as $$
declare
  v_project uuid;
begin
  delete from project_items i using projects p
  where i.id = p_item and p.id = i.project_id and p.user_id = p_user returning p.id into v_project;
  return query select v_project;
end $$;
