-- As friends_of_v1; a prompt that was written anew is no result yet.
create function friends_of_v2(p_user bigint)
returns table (code text, came int, counted int)
language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  return query select u.code,
    (select count(*)::int from users f where f.referrer_id = u.id),
    (select count(*)::int from users f where f.referrer_id = u.id and exists (
      select from generations g
      where g.user_id = f.id and g.api <> 'chat' and (g.state = 'succeeded' or g.late)))
  from users u where u.id = p_user;
end $$;
