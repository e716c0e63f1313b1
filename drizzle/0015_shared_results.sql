-- The owner gives a result away by link, or takes the link back. Repeating it changes nothing; what is not
-- theirs, is not there or has no result is not shared. With the code of the owner's links.
create function generation_share_v1(p_generation uuid, p_user bigint, p_shared boolean, p_at timestamptz)
returns table (generation jsonb, code text) language plpgsql set search_path = public, pg_temp as $$
begin
  update generations g set shared_at = case when p_shared then p_at end
  where g.id = p_generation and g.user_id = p_user and (g.shared_at is not null) <> p_shared
    and (g.state = 'succeeded' or g.late);
  return query select to_jsonb(g), u.code from generations g join users u on u.id = g.user_id
    where g.id = p_generation and g.user_id = p_user and (g.state = 'succeeded' or g.late);
end $$;
--> statement-breakpoint
-- A result that its owner shares, for whoever has the link, with the code of the owner. Nothing of somebody
-- banned.
create function generation_shared_v1(p_generation uuid)
returns table (generation jsonb, code text) language sql stable set search_path = public, pg_temp as $$
  select to_jsonb(g), u.code from generations g join users u on u.id = g.user_id
  where g.id = p_generation and g.shared_at is not null and not u.blocked
$$;
