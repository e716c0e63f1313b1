-- What `@bot words` finds of one's own: the newest results that Telegram keeps, whose words or model were
-- meant, or one of them by its id; with the code of the person's links. Looks through the last 200.
create function inline_of_v1(p_user bigint, p_words text, p_models jsonb, p_generation uuid, p_limit int)
returns table (code text, results jsonb) language sql stable set search_path = public, pg_temp as $$
  select u.code, coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'model', r.model, 'files', r.files,
      'input', case when r.shared_at is not null then r.input end) order by r.accepted_at desc)
    from (
      select g.* from (
        select o.* from generations o where o.user_id = p_user
        order by o.accepted_at desc limit case when p_generation is null then 200 end) g
      where jsonb_typeof(g.files) = 'array' and g.files <> '[]'
        and case when p_generation is not null then g.id = p_generation
          else p_words = '' or p_models @> to_jsonb(g.model) or exists (
            select from jsonb_each(g.input) f where jsonb_typeof(f.value) = 'string'
              and strpos(lower(f.value #>> '{}'), lower(p_words)) > 0) end
      order by g.accepted_at desc limit p_limit) r), '[]')
  from users u where u.id = p_user and not u.blocked
$$;
