-- Keeps a form under a name. The same id again changes nothing; a person keeps so many and no more.
create function preset_keep_v1(
  p_user bigint, p_preset uuid, p_title text, p_model text, p_format text, p_values jsonb, p_most int,
  p_at timestamptz
) returns text language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  -- Two at once must not both find room for the last one.
  perform 1 from users u where u.id = p_user for no key update;
  if exists (select from presets p where p.id = p_preset) then return 'repeated'; end if;
  if (select count(*) from presets p where p.user_id = p_user) >= p_most then return 'full'; end if;
  insert into presets (id, user_id, title, model, format, values, created_at)
  values (p_preset, p_user, p_title, p_model, p_format, p_values, p_at);
  return 'kept';
end $$;
--> statement-breakpoint
-- What a person keeps, the newest first.
create function presets_of_v1(p_user bigint)
returns table (presets jsonb) language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'model', p.model)
    order by p.created_at desc, p.id), '[]'::jsonb)
  from presets p where p.user_id = p_user
$$;
--> statement-breakpoint
-- One kept form, for its owner and for whoever was given its id in a link; no row when it is gone.
create function preset_read_v1(p_preset uuid)
returns table (preset jsonb) language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('id', p.id, 'user_id', p.user_id, 'title', p.title, 'model', p.model,
    'format', p.format, 'values', p.values)
  from presets p where p.id = p_preset
$$;
--> statement-breakpoint
-- Another title for one's own; false for a foreign one and for one that is gone.
create function preset_rename_v1(p_user bigint, p_preset uuid, p_title text)
returns boolean language plpgsql set search_path = public, pg_temp as $$
begin
  update presets p set title = p_title where p.id = p_preset and p.user_id = p_user;
  return found;
end $$;
--> statement-breakpoint
-- Deletes one's own; false for a foreign one and for one that is gone already.
create function preset_drop_v1(p_user bigint, p_preset uuid)
returns boolean language plpgsql set search_path = public, pg_temp as $$
begin
  delete from presets p where p.id = p_preset and p.user_id = p_user;
  return found;
end $$;
