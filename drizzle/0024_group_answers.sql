ALTER TABLE "generations" ADD COLUMN "reply_to" bigint;
--> statement-breakpoint
-- The message in a group that a result will answer. Only the owner says so, and only once.
create function generation_asked_v1(p_generation uuid, p_user bigint, p_message bigint)
returns void language sql set search_path = public, pg_temp as $$
  update generations g set reply_to = p_message
  where g.id = p_generation and g.user_id = p_user and g.reply_to is null
$$;
