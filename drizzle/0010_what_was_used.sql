-- A result may be smaller than what was held for it: what it used is captured, the rest goes back, in one
-- statement. And the price remembers what it was made of, so that what KIE charges can be compared with it.
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_key_says_what";--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "charged" bigint;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "quoted_milli" bigint;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "refund_rate" numeric;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_charged_within_price" CHECK ("generations"."charged" is null or "generations"."money" = 'captured' and "generations"."charged" between 1 and "generations"."amount");--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_refund_rate" CHECK ("generations"."refund_rate" > 0);--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_key_says_what" CHECK (coalesce(case "transfers"."kind"
        when 'hold' then "transfers"."key" = 'hold:' || "transfers"."generation_id"::text
        when 'capture' then "transfers"."key" = 'settle:' || "transfers"."generation_id"::text
        when 'release' then "transfers"."key" = 'settle:' || "transfers"."generation_id"::text
          or "transfers"."key" = 'rest:' || "transfers"."generation_id"::text
        when 'refund' then "transfers"."key" = 'refund:' || "transfers"."payment_id"::text
        when 'credit' then "transfers"."key" = 'credit:' || "transfers"."payment_id"::text
          or "transfers"."payment_id" is null and "transfers"."key" !~ '^(hold|settle|rest|refund|credit):'
        else false end, false));
--> statement-breakpoint
create trigger generations_keep_their_rate before update of quoted_milli, refund_rate, charged on generations
for each row when (
  old.quoted_milli is not null
    and (old.quoted_milli, old.refund_rate) is distinct from (new.quoted_milli, new.refund_rate)
  or old.resolved_at is not null and old.charged is distinct from new.charged)
execute function refuse_change_v1('a generation keeps what its price was made of and what was taken of it');
--> statement-breakpoint
-- Accepts a generation and holds its price, as ledger_hold_v1 does, and remembers what the price was made of:
-- thousandths of a credit and, where what is not used goes back, minor units for each of them.
create function ledger_hold_v2(
  p_generation uuid, p_user bigint, p_chat bigint, p_message bigint, p_model text, p_api text, p_format text,
  p_language text, p_amount bigint, p_free boolean, p_input jsonb, p_max_running int, p_free_limit int,
  p_free_since timestamptz, p_lease_until timestamptz, p_deadline_at timestamptz, p_at timestamptz,
  p_quoted_milli bigint, p_refund_rate numeric
) returns table (
  outcome text, available bigint, held bigint, debt bigint, state text, task_id text, free_used int,
  event_lost boolean
) language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_hold record;
begin
  select h.* into strict v_hold from ledger_hold_v1(p_generation, p_user, p_chat, p_message, p_model, p_api,
    p_format, p_language, p_amount, p_free, p_input, p_max_running, p_free_limit, p_free_since, p_lease_until,
    p_deadline_at, p_at) h;
  if v_hold.outcome = 'ok' then
    update generations g set quoted_milli = p_quoted_milli, refund_rate = p_refund_rate
    where g.id = p_generation;
  end if;
  return query select v_hold.outcome, v_hold.available, v_hold.held, v_hold.debt, v_hold.state,
    v_hold.task_id, v_hold.free_used, v_hold.event_lost;
end $$;
--> statement-breakpoint
-- What of a price is taken for what KIE charged: rounded up once, never more than was held. All of it where
-- nothing goes back, or where KIE does not say: a result that cost nothing is no news of its cost.
create function charged_v1(p_amount bigint, p_refund_rate numeric, p_credits_milli bigint)
returns bigint language sql immutable as $$
  select case when p_refund_rate is null or coalesce(p_credits_milli, 0) <= 0 then p_amount
    else least(p_amount, ceil(p_credits_milli * p_refund_rate))::bigint end
$$;
--> statement-breakpoint
-- A result exists: of the held price what was used is spent and the rest goes back, once. After a release it
-- is `late`: kept, delivered, never charged. A repeat is `owed` when the result was not delivered and nobody
-- is at it (the caller now is), otherwise `repeated`. A generation that belongs to another task is `foreign`
-- and untouched. Shares its key with ledger_capture_v1, so of both together only one happens.
create function ledger_capture_v2(
  p_generation uuid, p_task text, p_result jsonb, p_credits_milli bigint, p_delivery_lease_until timestamptz,
  p_at timestamptz
) returns table (outcome text, generation jsonb, available bigint, event_lost boolean)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_balance balances;
  v_row generations;
  v_price bigint;
  v_charged bigint;
begin
  if p_task is null or p_result is null then
    raise exception 'a capture names its task and its result' using errcode = 'null_value_not_allowed';
  end if;
  select g.* into v_row from generations g where g.id = p_generation;
  if not found then return query select 'unknown', null::jsonb, null::bigint, false; return; end if;
  v_balance := balance_lock_v1(v_row.user_id);                                                   -- lock
  select g.* into strict v_row from generations g where g.id = p_generation for update;          -- look

  if v_row.resolved_at is not null                                                               -- check
    or v_row.task_id <> p_task
    or exists (select from generations g where g.task_id = p_task and g.id <> p_generation)
  then
    -- Nothing is held any more, or it is somebody else's: that has not changed.
    return query select c.* from ledger_capture_v1(p_generation, p_task, p_result, p_credits_milli,
      p_delivery_lease_until, p_at) c;
    return;
  end if;

  v_price := v_row.amount;                                                                       -- write
  v_charged := charged_v1(v_price, v_row.refund_rate, p_credits_milli);
  update generations g set state = 'succeeded', money = case when g.free then 'none' else 'captured' end,
    charged = case when v_charged < v_price then v_charged end,
    slot = null, task_id = p_task, result = p_result, credits_milli = p_credits_milli, resolved_at = p_at,
    look_at = null, look_seconds = 30, lease_until = null,
    delivery_lease_until = p_delivery_lease_until, deliveries = 1
  where g.id = p_generation
  returning g.* into v_row;
  if not v_row.free then
    v_balance := ledger_write_v1('capture', 'settle:' || p_generation, v_row.user_id, v_charged,
      p_generation, null, p_at);
    if v_charged < v_price then
      v_balance := ledger_write_v1('release', 'rest:' || p_generation, v_row.user_id, v_price - v_charged,
        p_generation, null, p_at);
    end if;
  end if;
  return query select 'captured', to_jsonb(v_row), v_balance.available,
    event_write_v1(jsonb_populate_record(v_row, jsonb_build_object('amount', v_charged)), 'success', p_at);
end $$;
--> statement-breakpoint
-- Where KIE charged something else than our prices are made of, by model: more (`dearer`), or less where
-- nothing goes back (`cheaper`), among so many results whose cost is known.
create function price_drift_v1(p_since timestamptz)
returns table (model text, runs bigint, dearer bigint, cheaper bigint, quoted numeric, charged numeric)
language sql stable set search_path = public, pg_temp as $$
  select g.model, count(*),
    count(*) filter (where g.credits_milli > g.quoted_milli) as dearer,
    count(*) filter (where g.credits_milli < g.quoted_milli and g.refund_rate is null) as cheaper,
    sum(g.quoted_milli) / 1000.0, sum(g.credits_milli) / 1000.0
  from generations g
  where g.resolved_at >= p_since and g.credits_milli > 0 and g.quoted_milli is not null
  group by g.model
  having count(*) filter (where g.credits_milli > g.quoted_milli
    or g.credits_milli < g.quoted_milli and g.refund_rate is null) > 0
  order by dearer desc, cheaper desc, g.model
$$;
