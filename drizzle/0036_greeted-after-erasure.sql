-- As user_greet_v2; whoever had everything erased is new again.
create function user_greet_v3(p_user bigint, p_at timestamptz)
returns boolean language plpgsql set search_path = public, pg_temp as $$
begin
  return user_greet_v1(p_user, p_at)
    and not exists (select from generations g where g.user_id = p_user and g.erased_at is null);
end $$;
