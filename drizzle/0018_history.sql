-- What a screen shows of one generation.
create function work_v1(g generations) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('id', g.id, 'model', g.model, 'format', g.format, 'input', g.input,
    'amount', g.amount, 'charged', g.charged, 'free', g.free, 'state', g.state, 'late', g.late,
    'accepted_at', g.accepted_at, 'resolved_at', g.resolved_at, 'result', g.result, 'files', g.files,
    'error_code', g.error_code)
$$;
--> statement-breakpoint
-- What a person made, newest first: what runs or came out, or (p_failed) what did not. p_formats null: of any
-- kind. p_words, a list of {"like", "models"}: each has to stand in the words of the generation or name its
-- model. Looks through the newest 5000, and answers how many there are beside the page.
create function history_v1(
  p_user bigint, p_formats text[], p_failed boolean, p_words jsonb, p_limit int, p_offset int)
returns table (total int, works jsonb) language sql stable set search_path = public, pg_temp as $$
  with matched as materialized (
    select g.id, g.accepted_at from (
      select o.id, o.accepted_at, o.format, o.model, o.input, o.resolved_at, o.result is null as empty
      from generations o where o.user_id = p_user order by o.accepted_at desc limit 5000) g
    where (p_formats is null or g.format = any (p_formats))
      and p_failed = (g.resolved_at is not null and g.empty)
      and not exists (
        select 1 from jsonb_array_elements(p_words) w where not w -> 'models' ? g.model and not exists (
          select 1 from jsonb_each(g.input) said
          where jsonb_typeof(said.value) = 'string' and said.value #>> '{}' ilike w ->> 'like'))),
  page as (
    select m.id, m.accepted_at from matched m order by m.accepted_at desc, m.id limit p_limit offset p_offset)
  select (select count(*)::int from matched),
    (select coalesce(jsonb_agg(work_v1(g) order by p.accepted_at desc, p.id), '[]'::jsonb)
      from page p join generations g on g.id = p.id)
$$;
