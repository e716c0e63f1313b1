CREATE TABLE "usual_times" (
	"model" text PRIMARY KEY NOT NULL,
	"seconds" integer NOT NULL,
	"runs" integer NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	CONSTRAINT "usual_times_positive" CHECK ("usual_times"."seconds" > 0 and "usual_times"."runs" > 0)
);
--> statement-breakpoint
CREATE INDEX "generations_timed" ON "generations" USING btree ("model","resolved_at") WHERE "generations"."state" = 'succeeded' and "generations"."usual_share" is not null;
--> statement-breakpoint
-- Measures how long a usual request of each model takes, at most once an hour: the middle of its last 200
-- results, each divided by how many times as long as a usual one it was. Answers how many models; 0 when that
-- was done within the hour. By the index of results alone, model by model.
create function usual_times_measure_v1(p_at timestamptz) returns int
language plpgsql set search_path = public, pg_temp as $$
declare
  v_models int;
begin
  if exists (select from usual_times t where t.measured_at > p_at - interval '1 hour') then return 0; end if;
  with recursive models (model) as (
    select min(g.model) from generations g where g.state = 'succeeded' and g.usual_share is not null
    union all
    select (select min(g.model) from generations g
      where g.state = 'succeeded' and g.usual_share is not null and g.model > m.model)
    from models m where m.model is not null
  )
  insert into usual_times as t (model, seconds, runs, measured_at)
  select m.model, greatest(1, round(percentile_cont(0.5) within group (order by r.seconds)))::int, count(*), p_at
  from models m cross join lateral (
    select extract(epoch from g.resolved_at - g.accepted_at)::float8 / g.usual_share::float8 as seconds
    from generations g
    where g.model = m.model and g.state = 'succeeded' and g.usual_share is not null
    order by g.resolved_at desc limit 200) r
  group by m.model order by m.model
  on conflict (model) do update set
    seconds = excluded.seconds, runs = excluded.runs, measured_at = excluded.measured_at;
  get diagnostics v_models = row_count;
  return v_models;
end $$;
--> statement-breakpoint
-- The measured times of models with at least ten results, for whoever knows those of `p_known`; null when
-- nothing was measured since.
create function usual_times_v1(p_known timestamptz) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select case when max(t.measured_at) > coalesce(p_known, '-infinity') then jsonb_build_object(
    'at', max(t.measured_at),
    'times', coalesce(jsonb_object_agg(t.model, t.seconds) filter (where t.runs >= 10), '{}')) end
  from usual_times t
$$;
