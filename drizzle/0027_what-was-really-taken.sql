-- What was given back counts no more, to the cap of a day and in the history; a decision on a report is owed
-- until its person knows; a generation can be erased, and remembers how long it was said to take.
ALTER TABLE "generations" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "usual_seconds" integer;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "usual_share" numeric;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "tell_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "reports_untold" ON "reports" USING btree ("tell_at") WHERE "reports"."tell_at" is not null;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_usual" CHECK ("generations"."usual_seconds" > 0 and "generations"."usual_share" > 0);
--> statement-breakpoint
-- What was taken for a generation and given back since: by an operator on a report, or by us because the
-- result could not be had.
create function given_back_v1(p_generation uuid) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(t.amount), 0)::bigint from transfers t
  where t.key in ('repair:' || p_generation, 'report:' || p_generation)
$$;
--> statement-breakpoint
-- As spent_since_v1, without what was given back afterwards: a day is charged with what it really took.
create function spent_since_v2(p_user bigint, p_since timestamptz) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(greatest(coalesce(g.charged, g.amount) - given_back_v1(g.id), 0)), 0)::bigint
  from generations g
  where g.user_id = p_user and g.accepted_at >= p_since and g.money in ('held', 'captured')
$$;
--> statement-breakpoint
-- As ledger_hold_v4, by what a day really took; and remembers how long it was said to take, and how many
-- times as long that is as a usual request of the model.
create function ledger_hold_v5(
  p_generation uuid, p_user bigint, p_chat bigint, p_message bigint, p_model text, p_api text, p_format text,
  p_language text, p_amount bigint, p_free boolean, p_input jsonb, p_max_running int, p_free_limit int,
  p_free_since timestamptz, p_lease_until timestamptz, p_deadline_at timestamptz, p_at timestamptz,
  p_quoted_milli bigint, p_refund_rate numeric, p_hour_limit int, p_hour_since timestamptz, p_asked boolean,
  p_usual_seconds int, p_usual_share numeric
) returns table (
  outcome text, available bigint, held bigint, debt bigint, state text, task_id text, free_used int,
  event_lost boolean, bound bigint, spent bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_own preferences;
  v_spent bigint;
  v_hold record;
begin
  if not p_free then
    perform user_upsert_v1(p_user, null, null, null);
    v_balance := balance_lock_v1(p_user);                                                        -- lock
    select p.* into v_own from preferences p where p.user_id = p_user;                           -- look
    if (v_own.day_cap is not null or v_own.ask_above is not null)                                -- check
      and not exists (select from generations g where g.id = p_generation)
      and not exists (select from users u where u.id = p_user and u.blocked)
    then
      v_spent := spent_since_v2(p_user, own_day_v1(p_user, p_at));
      if v_spent + p_amount > v_own.day_cap then
        return query select 'cap', v_balance.available, v_balance.held, v_balance.debt, null, null, 0, false,
          v_own.day_cap, v_spent;
        return;
      end if;
      -- Only what could be paid is asked about.
      if p_amount > v_own.ask_above and not p_asked and v_balance.debt = 0
        and v_balance.available - refunding_v1(p_user) >= p_amount
      then
        return query select 'ask', v_balance.available, v_balance.held, v_balance.debt, null, null, 0, false,
          v_own.ask_above, v_spent;
        return;
      end if;
    end if;
  end if;
  select h.* into strict v_hold from ledger_hold_v3(p_generation, p_user, p_chat, p_message, p_model, p_api,  -- write
    p_format, p_language, p_amount, p_free, p_input, p_max_running, p_free_limit, p_free_since, p_lease_until,
    p_deadline_at, p_at, p_quoted_milli, p_refund_rate, p_hour_limit, p_hour_since) h;
  if v_hold.outcome = 'ok' then
    update generations g set usual_seconds = p_usual_seconds, usual_share = p_usual_share
    where g.id = p_generation;
  end if;
  return query select v_hold.outcome, v_hold.available, v_hold.held, v_hold.debt, v_hold.state,
    v_hold.task_id, v_hold.free_used, v_hold.event_lost, null::bigint, null::bigint;
end $$;
--> statement-breakpoint
-- As ledger_hold_many_v2, of ledger_hold_v5.
create function ledger_hold_many_v3(
  p_parts jsonb, p_user bigint, p_chat bigint, p_model text, p_api text, p_format text, p_language text,
  p_free boolean, p_max_running int, p_free_limit int, p_free_since timestamptz, p_lease_until timestamptz,
  p_deadline_at timestamptz, p_at timestamptz, p_refund_rate numeric, p_hour_limit int, p_hour_since timestamptz,
  p_asked boolean, p_usual_seconds int, p_usual_share numeric
) returns table (
  outcome text, available bigint, held bigint, debt bigint, free_used int, event_lost boolean, bound bigint,
  spent bigint
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_part jsonb;
  v_hold record;
  v_outcome text := 'ok';
  v_event_lost boolean := false;
  v_bound bigint;
  v_spent bigint;
  v_total bigint := 0;
begin
  perform user_upsert_v1(p_user, null, null, null);
  perform balance_lock_v1(p_user);                                                               -- lock
  v_spent := spent_since_v2(p_user, own_day_v1(p_user, p_at));
  begin
    for v_part in select p.part from jsonb_array_elements(p_parts) with ordinality p (part, place)
      order by p.place
    loop
      select h.* into strict v_hold from ledger_hold_v5((v_part ->> 'id')::uuid, p_user, p_chat, -- look, check
        (v_part ->> 'message')::bigint, p_model, p_api, p_format, p_language, (v_part ->> 'amount')::bigint,
        p_free, v_part -> 'input', p_max_running, p_free_limit, p_free_since, p_lease_until, p_deadline_at,
        p_at, (v_part ->> 'milli')::bigint, p_refund_rate, p_hour_limit, p_hour_since, true,
        p_usual_seconds, p_usual_share) h;
      v_event_lost := v_event_lost or v_hold.event_lost;
      if v_hold.outcome <> 'ok' then
        v_outcome := v_hold.outcome;
        v_bound := v_hold.bound;
        raise exception 'not all of them' using errcode = 'AT001';
      end if;
      v_total := v_total + (v_part ->> 'amount')::bigint;
    end loop;
    select p.ask_above into v_bound from preferences p
    where p.user_id = p_user and not p_free and not p_asked and v_total > p.ask_above;
    if v_bound is not null then
      v_outcome := 'ask';
      raise exception 'not before a question' using errcode = 'AT001';
    end if;
  exception when sqlstate 'AT001' then                                                           -- write
    v_event_lost := false; -- Everything of this block is undone; what it said of itself is kept.
  end;
  select b.* into strict v_balance from balances b where b.user_id = p_user;
  return query select v_outcome, v_balance.available, v_balance.held, v_balance.debt,
    case when p_free then free_used_v1(p_user, p_free_since) else 0 end, v_event_lost, v_bound, v_spent;
end $$;
--> statement-breakpoint
-- What a screen shows of one generation, as work_v1, with what came back of what was taken.
create function work_v2(g generations) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select work_v1(g) || jsonb_build_object('given_back', given_back_v1(g.id))
$$;
--> statement-breakpoint
-- One generation of this person as a screen shows it; nothing for anybody else's, and of one that was erased.
create function work_read_v1(p_generation uuid, p_user bigint)
returns table (work jsonb) language sql stable set search_path = public, pg_temp as $$
  select work_v2(g) from generations g
  where g.id = p_generation and g.user_id = p_user and g.erased_at is null
$$;
--> statement-breakpoint
-- As history_v1, with what came back of each and without what was erased.
create function history_v2(
  p_user bigint, p_formats text[], p_failed boolean, p_words jsonb, p_limit int, p_offset int)
returns table (total int, works jsonb) language sql stable set search_path = public, pg_temp as $$
  with matched as materialized (
    select g.id, g.accepted_at from (
      select o.id, o.accepted_at, o.format, o.model, o.input, o.resolved_at, o.result is null as empty
      from generations o where o.user_id = p_user and o.erased_at is null order by o.accepted_at desc limit 5000) g
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
-- As item_v1, with what came back.
create function item_v2(i project_items, g generations) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('id', i.id, 'project', i.project_id, 'note', i.note, 'work', work_v2(g))
$$;
--> statement-breakpoint
-- As project_page_v1, with what came back of each.
create function project_page_v2(p_user bigint, p_project uuid, p_limit int, p_offset int)
returns table (project jsonb, items jsonb) language sql stable set search_path = public, pg_temp as $$
  select project_v1(p, null), coalesce((
    select jsonb_agg(item_v2(i, g) order by i.id desc) from (
      select k.* from project_items k where k.project_id = p.id
      order by k.id desc limit p_limit offset p_offset) i
    join generations g on g.id = i.generation_id), '[]'::jsonb)
  from projects p where p.id = p_project and p.user_id = p_user
$$;
--> statement-breakpoint
-- As item_read_v1, with what came back.
create function item_read_v2(p_user bigint, p_item bigint)
returns table (project jsonb, item jsonb) language sql stable set search_path = public, pg_temp as $$
  select project_v1(p, null), item_v2(i, g) from project_items i
  join projects p on p.id = i.project_id and p.user_id = p_user
  join generations g on g.id = i.generation_id
  where i.id = p_item
$$;
--> statement-breakpoint
-- As report_close_v2; the decision is owed to the person until report_told_v1, from p_tell_at on to whoever
-- looks (reports_due_v1).
create function report_close_v3(
  p_generation uuid, p_pay_back boolean, p_by bigint, p_tell_at timestamptz, p_at timestamptz
) returns table (outcome text, generation jsonb, amount bigint)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_row generations;
  v_amount bigint := 0;
begin
  select g.* into v_row from generations g join reports r on r.generation_id = g.id where g.id = p_generation;
  if not found then return query select 'unknown', null::jsonb, 0::bigint; return; end if;
  perform user_upsert_v1(v_row.user_id, null, null, null);
  perform balance_lock_v1(v_row.user_id);                                                        -- lock
  perform 1 from reports r where r.generation_id = p_generation and r.state = 'open' for update; -- look
  if not found then return query select 'repeated', to_jsonb(v_row), 0::bigint; return; end if;
  if p_pay_back then
    v_amount := taken_v1(v_row);
    if v_amount = 0 then return query select 'nothing', to_jsonb(v_row), 0::bigint; return; end if; -- check
    perform ledger_gift_v1('report:' || p_generation, v_row.user_id, v_amount, p_at);            -- write
  end if;
  update reports r set state = case when p_pay_back then 'paid_back' else 'declined' end,
    closed_at = p_at, closed_by = p_by, tell_at = p_tell_at
  where r.generation_id = p_generation;
  return query select 'ok', to_jsonb(v_row), v_amount;
end $$;
--> statement-breakpoint
-- The person knows of the decision, or never can: nothing is owed any more. Repeating it changes nothing.
create function report_told_v1(p_generation uuid) returns void
language sql set search_path = public, pg_temp as $$
  update reports r set tell_at = null where r.generation_id = p_generation and r.tell_at is not null
$$;
--> statement-breakpoint
-- Leases decisions that nobody told their person, the longest owed first; a second caller gets others. Each
-- with what came back. `open` counts all that are owed.
create function reports_due_v1(p_limit int, p_lease_until timestamptz, p_at timestamptz)
returns table (open int, due jsonb) language plpgsql set search_path = public, pg_temp as $$
declare
  v_due jsonb;
begin
  with picked as (
    select r.generation_id from reports r where r.tell_at <= p_at
    order by r.tell_at limit p_limit for update skip locked
  ), leased as (
    update reports r set tell_at = p_lease_until from picked k where r.generation_id = k.generation_id
    returning r.generation_id, r.state
  )
  select jsonb_agg(jsonb_build_object('generation', to_jsonb(g), 'state', l.state, 'amount',
    (select coalesce(sum(t.amount), 0) from transfers t where t.key = 'report:' || g.id)))
  into v_due from leased l join generations g on g.id = l.generation_id;
  return query select (select count(*)::int from reports r where r.tell_at is not null), coalesce(v_due, '[]'::jsonb);
end $$;
--> statement-breakpoint
-- As preset_read_v1, and nothing of somebody banned.
create function preset_read_v2(p_preset uuid)
returns table (preset jsonb) language sql stable set search_path = public, pg_temp as $$
  select r.preset from preset_read_v1(p_preset) r
  join users u on u.id = (r.preset ->> 'user_id')::bigint and not u.blocked
$$;
