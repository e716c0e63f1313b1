-- What a person set for themselves; no row means the defaults. Written as the code reads it.
create function preferences_of_v1(p_user bigint) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'dayCap', p.day_cap, 'askAbove', p.ask_above,
    'quiet', case when p.quiet_from is not null
      then jsonb_build_object('from', p.quiet_from, 'until', p.quiet_until) end,
    'utcOffset', coalesce(p.utc_offset, 180), 'safe', coalesce(p.safe, false),
    'coach', coalesce(p.coach, true), 'tips', coalesce(p.tips, true), 'friends', coalesce(p.friends, true))
  from (select) nobody left join preferences p on p.user_id = p_user
$$;
--> statement-breakpoint
-- Sets what `p_change` names ({"dayCap": 5000}; null takes a value away) and answers everything as it is now.
-- A repeat changes nothing.
create function preference_set_v1(p_user bigint, p_change jsonb, p_at timestamptz) returns jsonb
language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  insert into preferences (user_id, changed_at) values (p_user, p_at) on conflict do nothing;
  update preferences p set
    day_cap = case when p_change ? 'dayCap' then (p_change ->> 'dayCap')::bigint else p.day_cap end,
    ask_above = case when p_change ? 'askAbove' then (p_change ->> 'askAbove')::bigint else p.ask_above end,
    quiet_from = case when p_change ? 'quiet' then (p_change -> 'quiet' ->> 'from')::smallint
      else p.quiet_from end,
    quiet_until = case when p_change ? 'quiet' then (p_change -> 'quiet' ->> 'until')::smallint
      else p.quiet_until end,
    utc_offset = coalesce((p_change ->> 'utcOffset')::smallint, p.utc_offset),
    safe = coalesce((p_change ->> 'safe')::boolean, p.safe),
    coach = coalesce((p_change ->> 'coach')::boolean, p.coach),
    tips = coalesce((p_change ->> 'tips')::boolean, p.tips),
    friends = coalesce((p_change ->> 'friends')::boolean, p.friends),
    changed_at = p_at
  where p.user_id = p_user and not preferences_of_v1(p_user) @> p_change;
  return preferences_of_v1(p_user);
end $$;
