-- The monitoring queries, as shipped: `psql "$DATABASE_URL" -f docs/monitoring.sql` runs them all.
-- Those headed "must be empty" find broken promises: a single row is a reason to wake somebody.
-- Amounts are minor units of the currency of the bot (kopecks by default).

-- runs of the last 24 hours: started = success + failed + timeout + running; `missing` are events that were lost
select r.*, r.started - r.success - r.failed - r.timeout - r.running as missing
from (
  select count(*) as started,
    count(*) filter (where e.kind = 'success') as success,
    count(*) filter (where e.kind = 'failed') as failed,
    count(*) filter (where e.kind = 'timeout') as timeout,
    count(*) filter (where e.kind is null and g.slot is not null) as running
  from events s
  left join events e on e.generation_id = s.generation_id and e.kind <> 'started'
  left join generations g on g.id = s.generation_id
  where s.kind = 'started' and s.at > now() - interval '24 hours'
) r;

-- must be empty: open runs past their deadline (15 minutes for the cron to notice)
select g.id, g.user_id, g.model, g.state, g.deadline_at
from generations g
where g.slot is not null and g.deadline_at < now() - interval '15 minutes';

-- must be empty: runs that ended and have no final event, or an event that says something else
select g.id, g.state, e.kind, e.amount, coalesce(g.charged, g.amount) as agreed
from generations g
join events s on s.generation_id = g.id and s.kind = 'started'
left join events e on e.generation_id = g.id and e.kind <> 'started'
where g.resolved_at is not null
  and (e.kind is distinct from case g.state when 'succeeded' then 'success' when 'expired' then 'timeout' else 'failed' end
    or e.amount is distinct from coalesce(g.charged, g.amount));

-- must be empty: balances that differ from the sum of their transfers
select b.user_id, b.available, b.held, b.debt, t.own, t.held as held_by_journal
from balances b
left join (
  select t.user_id,
    sum(case t.kind when 'credit' then t.amount when 'release' then t.amount
      when 'hold' then -t.amount when 'refund' then -t.amount else 0 end) as own,
    sum(case t.kind when 'hold' then t.amount when 'capture' then -t.amount
      when 'release' then -t.amount else 0 end) as held
  from transfers t group by t.user_id
) t on t.user_id = b.user_id
where b.available - b.debt <> coalesce(t.own, 0) or b.held <> coalesce(t.held, 0);

-- must be empty: held money that no open run accounts for, or open runs without their hold
select b.user_id, b.held, coalesce(g.open, 0) as open
from balances b
left join (
  select g.user_id, sum(g.amount) as open from generations g where g.money = 'held' group by g.user_id
) g on g.user_id = b.user_id
where b.held <> coalesce(g.open, 0);

-- must be empty: paid runs whose transfers do not tell the same story
select g.id, g.state, g.money, count(t.id) as transfers
from generations g
left join transfers t on t.generation_id = g.id
group by g.id
having count(*) filter (where t.kind = 'hold' and t.amount = g.amount) <> (not g.free)::int
  or count(*) filter (where t.kind = 'capture' and t.amount = coalesce(g.charged, g.amount)) <> (g.money = 'captured')::int
  or count(*) filter (where t.kind = 'release' and t.amount = g.amount) <> (g.money = 'released')::int
  or count(*) filter (where t.key = 'rest:' || g.id and t.amount = g.amount - g.charged) <> (g.charged is not null)::int
  or count(t.id) > 2 + (g.charged is not null)::int;

-- must be empty: results that took more than they used, or less than they cost
select g.id, g.model, g.amount, g.charged, g.credits_milli, g.refund_rate
from generations g
where g.charged is not null
  and g.charged is distinct from charged_v1(g.amount, g.refund_rate, g.credits_milli);

-- must be empty: results whose price went back twice, by us and on a report
select split_part(t.key, ':', 2) as generation, count(*) as times
from transfers t where t.key like 'repair:%' or t.key like 'report:%'
group by 1 having count(*) > 1;

-- must be empty: erased runs that something of their person was written into afterwards
select g.id, g.erased_at
from generations g
where g.erased_at is not null
  and (g.input <> '{}' or g.files is not null or g.task_id is not null or g.message_id is not null
    or g.reply_to is not null or g.shared_at is not null or g.chat_id <> g.user_id or g.result <> '{"files": []}'
    or exists (select from project_items i where i.generation_id = g.id)
    or exists (select from reports r where r.generation_id = g.id));

-- must be empty: payments that were not credited once, or refunded without a transfer
select p.id, p.charge_id, p.state
from payments p
left join transfers t on t.payment_id = p.id
group by p.id
having count(*) filter (where t.kind = 'credit' and t.amount = p.amount) <> 1
  or count(*) filter (where t.kind = 'refund' and t.amount = p.amount) <> (p.state = 'refunded')::int
  or count(t.id) > 2;

-- must be empty: a break in the chain of balances that the journal keeps
select c.id, c.user_id, c.kind, c.amount
from (
  select t.*, t.available_after - t.debt_after
      - lag(t.available_after - t.debt_after, 1, 0::bigint) over w as own,
    t.held_after - lag(t.held_after, 1, 0::bigint) over w as held
  from transfers t window w as (partition by t.user_id order by t.id)
) c
where c.own <> case c.kind when 'credit' then c.amount when 'release' then c.amount
    when 'hold' then -c.amount when 'refund' then -c.amount else 0 end
  or c.held <> case c.kind when 'hold' then c.amount when 'capture' then -c.amount
    when 'release' then -c.amount else 0 end;

-- must be empty: money that appeared or vanished (came in - given back - spent = still there)
select t.bought - t.refunded - t.spent as expected, b.present
from (
  select coalesce(sum(t.amount) filter (where t.kind = 'credit'), 0) as bought,
    coalesce(sum(t.amount) filter (where t.kind = 'refund'), 0) as refunded,
    coalesce(sum(t.amount) filter (where t.kind = 'capture'), 0) as spent
  from transfers t
) t
cross join (select coalesce(sum(b.available - b.debt + b.held), 0) as present from balances b) b
where t.bought - t.refunded - t.spent <> b.present;

-- results and failures that nobody was told, the oldest first
select g.id, g.user_id, g.state, g.late, g.resolved_at, g.deliveries, g.delivery_lease_until
from generations g
where g.resolved_at is not null and g.delivered_at is null
order by g.resolved_at limit 50;

-- decisions on reports that their people were not told, the oldest first
select r.generation_id, r.user_id, r.state, r.closed_at from reports r
where r.tell_at is not null order by r.closed_at limit 50;

-- refunds decided but not finished at Telegram
select p.id, p.user_id, p.stars, p.refunding_at from payments p
where p.state = 'refunding' order by p.refunding_at limit 50;

-- why runs failed in the last 24 hours, by model
select e.model, e.kind, e.error_code, count(*) as runs
from events e
where e.kind in ('failed', 'timeout') and e.at > now() - interval '24 hours'
group by e.model, e.kind, e.error_code order by runs desc limit 50;

-- how long a result takes, by model, over the last 7 days
select e.model, count(*) as runs,
  round(percentile_cont(0.5) within group (order by e.ms)) as p50_ms,
  round(percentile_cont(0.95) within group (order by e.ms)) as p95_ms
from events e
where e.kind = 'success' and e.at > now() - interval '7 days'
group by e.model order by runs desc limit 50;

-- money of the last 30 days, by day
select t.at::date as day,
  coalesce(sum(t.amount) filter (where t.kind = 'credit' and t.payment_id is not null), 0) as bought,
  coalesce(sum(t.amount) filter (where t.kind = 'credit' and t.payment_id is null), 0) as given,
  coalesce(sum(t.amount) filter (where t.kind = 'capture'), 0) as spent,
  coalesce(sum(t.amount) filter (where t.kind = 'refund'), 0) as refunded
from transfers t
where t.at > now() - interval '30 days'
group by day order by day desc;

-- what the results of the last 30 days cost us, in KIE credits, by model; late ones were never paid for
select g.model, count(*) as runs, count(*) filter (where g.free) as free, count(*) filter (where g.late) as late,
  sum(coalesce(g.charged, g.amount) - given_back_v1(g.id)) filter (where g.money = 'captured') as earned, sum(g.credits_milli) / 1000.0 as credits
from generations g
where g.resolved_at > now() - interval '30 days' and g.result is not null
group by g.model order by runs desc limit 50;

-- prices that KIE no longer agrees with, in the last 7 days: `dearer` runs cost more credits than their price was made
-- of, `cheaper` ones less where nothing goes back; the sums are credits of all runs of the model
select d.* from price_drift_v1(now() - interval '7 days') d;

-- what went back because a result did not use all that was held, in the last 30 days, by model
select g.model, count(*) as runs, sum(g.amount) as held, sum(g.charged) as taken, sum(g.amount - g.charged) as returned
from generations g
where g.charged is not null and g.resolved_at > now() - interval '30 days'
group by g.model order by runs desc limit 50;

-- from free to paid, over all time
select count(*) as people,
  count(*) filter (where exists (select from generations g where g.user_id = u.id and g.free)) as tried_free,
  count(*) filter (where exists (select from payments p where p.user_id = u.id)) as paid
from users u;

-- updates put aside after three failures
select p.update_id, p.error, p.tries, p.at from parked_updates p order by p.at desc limit 50;
