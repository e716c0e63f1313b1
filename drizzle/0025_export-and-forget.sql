-- Everything we hold on a person, one page of it: the first page says who they are and what they keep, every
-- page has a part of their generations and of the movements of their money, the newest first.
create function person_export_v1(p_user bigint, p_page int, p_size int)
returns table (held jsonb, more boolean) language plpgsql stable set search_path = public, pg_temp as $$
declare
  v_held jsonb := '{}'::jsonb;
begin
  if p_page = 0 then
    select jsonb_build_object(
      'person', (select jsonb_build_object('id', u.id, 'name', u.name, 'username', u.username,
          'telegram_language', u.language_code, 'language', u.language, 'first_seen', u.created_at,
          'last_seen', u.seen_at, 'link_code', u.code, 'came_by_a_friend', u.referrer_id is not null)
        from users u where u.id = p_user),
      'balance', (select jsonb_build_object('available', b.available, 'held', b.held, 'debt', b.debt)
        from balances b where b.user_id = p_user),
      'preferences', preferences_of_v1(p_user),
      'friends_invited', (select count(*) from users f where f.referrer_id = p_user),
      'favourites', (select coalesce(jsonb_agg(f.model order by f.created_at), '[]')
        from favourites f where f.user_id = p_user),
      'presets', (select coalesce(jsonb_agg(to_jsonb(r) - 'user_id' order by r.created_at), '[]')
        from presets r where r.user_id = p_user),
      'projects', (select coalesce(jsonb_agg(to_jsonb(p) - 'user_id' || jsonb_build_object('items',
          (select coalesce(jsonb_agg(jsonb_build_object('generation', i.generation_id, 'note', i.note,
            'kept_at', i.created_at) order by i.id), '[]') from project_items i where i.project_id = p.id))
          order by p.created_at), '[]')
        from projects p where p.user_id = p_user),
      'reports', (select coalesce(jsonb_agg(to_jsonb(r) - 'user_id' - 'closed_by' order by r.created_at), '[]')
        from reports r where r.user_id = p_user),
      'payments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'stars', p.stars, 'amount', p.amount,
          'currency', p.currency, 'state', p.state, 'paid_at', p.paid_at, 'refunded_at', p.refunded_at)
          order by p.paid_at), '[]')
        from payments p where p.user_id = p_user)
    ) into v_held;
  end if;
  return query select v_held || jsonb_build_object('page', p_page + 1,
    'generations', (select coalesce(jsonb_agg(g.one order by g.at desc, g.id), '[]') from (
      select o.id, o.accepted_at as at, jsonb_build_object('id', o.id, 'model', o.model, 'format', o.format,
        'state', o.state, 'free', o.free, 'amount', o.amount, 'charged', o.charged, 'input', o.input,
        'files', o.files, 'accepted_at', o.accepted_at, 'resolved_at', o.resolved_at,
        'shared_at', o.shared_at) as one
      from generations o where o.user_id = p_user
      order by o.accepted_at desc, o.id offset p_page * p_size limit p_size) g),
    'money', (select coalesce(jsonb_agg(t.one order by t.id desc), '[]') from (
      select o.id, to_jsonb(o) - 'user_id' as one from transfers o where o.user_id = p_user
      order by o.id desc offset p_page * p_size * 4 limit p_size * 4) t)),
    exists (select from generations o where o.user_id = p_user offset (p_page + 1) * p_size)
      or exists (select from transfers o where o.user_id = p_user offset (p_page + 1) * p_size * 4);
end $$;
--> statement-breakpoint
-- A person goes: names, words, files and everything they kept are erased; the rows of money stay without
-- words. `open` while something runs, is held, on its way back or not delivered: then nothing is erased. When
-- they were here first stays, so that nobody is new twice. Repeating it changes nothing more.
create function person_forget_v1(p_user bigint) returns table (outcome text, available bigint)
language plpgsql set search_path = public, pg_temp as $$
declare
  v_balance balances;
begin
  perform user_upsert_v1(p_user, null, null, null);
  perform 1 from users u where u.id = p_user for no key update;                                  -- lock
  v_balance := balance_lock_v1(p_user);
  if v_balance.held > 0 or refunding_v1(p_user) > 0                                              -- look, check
    or exists (select from generations g where g.user_id = p_user and g.due_at is not null)
  then
    return query select 'open', v_balance.available; return;
  end if;
  update users u set name = null, username = null, language_code = null, language = null, greeted_at = null,
    code = substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
  where u.id = p_user;                                                                           -- write
  update generations g set input = '{}', files = null, error_reason = null, shared_at = null,
    result = case when g.result is not null then '{"files": []}'::jsonb end
  where g.user_id = p_user;
  update reports r set words = null where r.user_id = p_user;
  delete from projects p where p.user_id = p_user;
  delete from presets r where r.user_id = p_user;
  delete from favourites f where f.user_id = p_user;
  delete from preferences p where p.user_id = p_user;
  delete from claims c where c.key like '%draft:' || p_user or c.key like '%session:' || p_user
    or c.key like '%confirm:' || p_user || ':%';
  delete from parked_updates q where q.body @? ('$.**.id ? (@ == ' || p_user || ')')::jsonpath;
  return query select 'done', v_balance.available;
end $$;
