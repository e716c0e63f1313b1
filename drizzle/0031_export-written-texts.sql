-- A page of everything we hold on a person, as person_export_v1, with the texts that a model wrote for them among
-- the generations of the page: each with what was heard and what was written.
create function person_export_v2(p_user bigint, p_page int, p_size int)
returns table (held jsonb, more boolean) language sql stable set search_path = public, pg_temp as $$
  select e.held || jsonb_build_object('texts', (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('generation', g.id,
      'heard', g.result -> 'heard', 'text', g.result -> 'text')) order by g.accepted_at desc, g.id), '[]')
    from (select o.* from generations o where o.user_id = p_user
      order by o.accepted_at desc, o.id offset p_page * p_size limit p_size) g
    where g.result -> 'text' is not null)), e.more
  from person_export_v1(p_user, p_page, p_size) e
$$;
