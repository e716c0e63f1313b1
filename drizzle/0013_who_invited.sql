CREATE INDEX "users_referrer" ON "users" USING btree ("referrer_id") WHERE "users"."referrer_id" is not null;--> statement-breakpoint
create trigger users_keep_their_referrer before update of referrer_id on users
for each row when (old.referrer_id is not null and new.referrer_id is distinct from old.referrer_id)
execute function refuse_change_v1('who brought a person never changes');
--> statement-breakpoint
-- `user_open_v1` for somebody who may come by the link of a friend. The friend is written down at the first
-- look only, by the code of a person who opened the bot before: so nobody brings themselves, a code that we
-- never gave leaves no trace, and no ring can close, since whoever brings was always here earlier.
create function user_open_v2(
  p_user bigint, p_name text, p_username text, p_language_code text, p_referrer_code text,
  p_welcome bigint, p_at timestamptz, p_free_since timestamptz
) returns table (
  is_new boolean, language text, language_code text, blocked boolean,
  available bigint, held bigint, debt bigint, free_used int, welcomed boolean
) language plpgsql set search_path = public, pg_temp as $$
begin
  if p_referrer_code is not null then
    perform user_upsert_v1(p_user, p_name, p_username, p_language_code);
    update users u set referrer_id = r.id from users r
    where u.id = p_user and u.seen_at is null and u.referrer_id is null
      and r.code = p_referrer_code and r.id <> p_user and r.seen_at is not null and not r.blocked;
  end if;
  return query select * from user_open_v1(
    p_user, p_name, p_username, p_language_code, p_welcome, p_at, p_free_since);
end $$;
--> statement-breakpoint
-- The code in the links of a person, the friends it brought, and those of them who have made something: a
-- friend counts from their first result.
create function friends_of_v1(p_user bigint)
returns table (code text, came int, counted int)
language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  return query select u.code,
    (select count(*)::int from users f where f.referrer_id = u.id),
    (select count(*)::int from users f where f.referrer_id = u.id and exists (
      select from generations g where g.user_id = f.id and (g.state = 'succeeded' or g.late)))
  from users u where u.id = p_user;
end $$;
