-- A text that a model wrote for a price (api `chat`) is a run like any other for money, its deadline and what is
-- told of it, but nothing that a person made: it stands in no list of works and its model in no list of models.
-- As history_v2, without such texts.
create function history_v3(
  p_user bigint, p_formats text[], p_failed boolean, p_words jsonb, p_limit int, p_offset int)
returns table (total int, works jsonb) language sql stable set search_path = public, pg_temp as $$
  with matched as materialized (
    select g.id, g.accepted_at from (
      select o.id, o.accepted_at, o.format, o.model, o.input, o.resolved_at, o.result is null as empty
      from generations o where o.user_id = p_user and o.erased_at is null and o.api <> 'chat'
      order by o.accepted_at desc limit 5000) g
    where (p_formats is null or g.format = any (p_formats))
      and p_failed = (g.resolved_at is not null and g.empty)
      and not exists (
        select 1 from jsonb_array_elements(p_words) w where not w -> 'models' ? g.model and not exists (
          select 1 from jsonb_each(g.input) said
          where jsonb_typeof(said.value) = 'string' and said.value #>> '{}' ilike w ->> 'like'))),
  page as (
    select m.id, m.accepted_at from matched m order by m.accepted_at desc, m.id limit p_limit offset p_offset)
  select (select count(*)::int from matched),
    (select coalesce(jsonb_agg(work_v2(g) order by p.accepted_at desc, p.id), '[]'::jsonb)
      from page p join generations g on g.id = p.id)
$$;
--> statement-breakpoint
-- As models_of_v2, without what only writes.
create function models_of_v3(p_user bigint, p_recent int)
returns table (liked jsonb, recent jsonb) language sql stable set search_path = public, pg_temp as $$
  select
    (select coalesce(jsonb_agg(f.model order by f.created_at desc, f.model), '[]'::jsonb)
      from favourites f where f.user_id = p_user),
    (select coalesce(jsonb_agg(r.model order by r.at desc), '[]'::jsonb) from (
      select g.model, max(g.accepted_at) as at from (
        select o.model, o.accepted_at from generations o
        where o.user_id = p_user and o.erased_at is null and o.api <> 'chat'
        order by o.accepted_at desc limit 200) g
      group by g.model order by at desc limit p_recent) r)
$$;
