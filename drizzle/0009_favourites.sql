CREATE TABLE "favourites" (
	"user_id" bigint NOT NULL,
	"model" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "favourites_pkey" PRIMARY KEY("user_id","model"),
	CONSTRAINT "favourites_model_length" CHECK (length("favourites"."model") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Marks a model as a favourite of a person, or takes the mark away, and answers all that are left, newest
-- first. Over the limit the oldest mark goes. A repeat changes nothing.
create function favourite_set_v1(p_user bigint, p_model text, p_liked boolean, p_most int, p_at timestamptz)
returns table (models jsonb) language plpgsql set search_path = public, pg_temp as $$
begin
  perform user_upsert_v1(p_user, null, null, null);
  if p_liked then
    insert into favourites (user_id, model, created_at) values (p_user, left(p_model, 100), p_at)
    on conflict do nothing;
    delete from favourites f where f.user_id = p_user and f.model in (
      select o.model from favourites o where o.user_id = p_user
      order by o.created_at desc, o.model offset p_most);
  else
    delete from favourites f where f.user_id = p_user and f.model = p_model;
  end if;
  return query select coalesce(jsonb_agg(f.model order by f.created_at desc, f.model), '[]'::jsonb)
    from favourites f where f.user_id = p_user;
end $$;
--> statement-breakpoint
-- The models a person marked, and those of their last runs, each newest first.
create function models_of_v1(p_user bigint, p_recent int)
returns table (liked jsonb, recent jsonb) language sql stable set search_path = public, pg_temp as $$
  select
    (select coalesce(jsonb_agg(f.model order by f.created_at desc, f.model), '[]'::jsonb)
      from favourites f where f.user_id = p_user),
    (select coalesce(jsonb_agg(r.model order by r.at desc), '[]'::jsonb) from (
      select g.model, max(g.accepted_at) as at from (
        select o.model, o.accepted_at from generations o where o.user_id = p_user
        order by o.accepted_at desc limit 200) g
      group by g.model order by at desc limit p_recent) r)
$$;
