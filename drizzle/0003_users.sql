-- A person opens the bot: their row and balance exist, the welcome credit is given once, and what the first
-- screen needs comes back. `is_new` and `welcomed` are true for one call only, however many come at once.
create function user_open_v1(
  p_user bigint, p_name text, p_username text, p_language_code text,
  p_welcome bigint, p_at timestamptz, p_free_since timestamptz
) returns table (
  is_new boolean, language text, language_code text, blocked boolean,
  available bigint, held bigint, debt bigint, free_used int, welcomed boolean
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_user users;
  v_balance balances;
  v_is_new boolean;
  v_welcomed boolean := false;
begin
  perform user_upsert_v1(p_user, p_name, p_username, p_language_code);
  select u.* into strict v_user from users u where u.id = p_user for no key update;
  v_is_new := v_user.seen_at is null;
  update users u set seen_at = greatest(u.seen_at, p_at), left_at = null where u.id = p_user;
  v_balance := balance_lock_v1(p_user);
  if p_welcome > 0 and not exists (select from transfers t where t.key = 'welcome:' || p_user) then
    v_balance := ledger_write_v1('credit', 'welcome:' || p_user, p_user, p_welcome, null, null, p_at);
    v_welcomed := true;
  end if;
  return query select v_is_new, v_user.language, v_user.language_code, v_user.blocked,
    v_balance.available, v_balance.held, v_balance.debt, free_used_v1(p_user, p_free_since), v_welcomed;
end $$;
--> statement-breakpoint
-- Free generations of a user that count against the limit: accepted since then and not failed.
create function free_used_v1(p_user bigint, p_since timestamptz) returns int language sql stable as $$
  select count(*)::int from generations g
  where g.user_id = p_user and g.accepted_at >= p_since and g.free
    and (g.late or g.state not in ('failed', 'expired', 'cancelled')
      -- Given up by its owner after KIE had it: the try was used.
      or (g.state = 'cancelled' and g.submitted_at is not null))
$$;
--> statement-breakpoint
-- The person chose a language. Repeating it changes nothing.
create function user_language_v1(p_user bigint, p_language text)
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  update users u set language = p_language where u.id = p_user and u.language is distinct from p_language;
end $$;
--> statement-breakpoint
-- The person blocked the bot, or let it in again. Repeating it changes nothing.
create function user_left_v1(p_user bigint, p_left boolean, p_at timestamptz)
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  update users u set left_at = case when p_left then p_at end
  where u.id = p_user and (u.left_at is not null) <> p_left;
end $$;
