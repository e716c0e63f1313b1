-- Who was here before has found their way and is asked nothing.
update users set greeted_at = seen_at where seen_at is not null and greeted_at is null;
--> statement-breakpoint
-- True once, for the first call: the first questions are asked once in a lifetime, however many starts come at
-- the same time. An unknown person is stored.
create function user_greet_v1(p_user bigint, p_at timestamptz)
returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  v_greeted boolean;
begin
  perform user_upsert_v1(p_user, null, null, null);
  update users u set greeted_at = p_at where u.id = p_user and u.greeted_at is null returning true into v_greeted;
  return coalesce(v_greeted, false);
end $$;
