CREATE TABLE "balances" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"available" bigint DEFAULT 0 NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"debt" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "balances_available" CHECK ("balances"."available" >= 0),
	CONSTRAINT "balances_held" CHECK ("balances"."held" >= 0),
	CONSTRAINT "balances_debt" CHECK ("balances"."debt" >= 0),
	CONSTRAINT "balances_debt_is_paid_first" CHECK (not ("balances"."available" > 0 and "balances"."debt" > 0))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"key" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"stage" text NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	"value" jsonb,
	"lease_until" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "claims_stage_known" CHECK ("claims"."stage" in ('leased', 'finished'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"generation_id" uuid NOT NULL,
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"model" text NOT NULL,
	"format" text NOT NULL,
	"amount" bigint NOT NULL,
	"free" boolean NOT NULL,
	"task_id" text,
	"ms" bigint,
	"error_code" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_kind_known" CHECK ("events"."kind" in ('started', 'success', 'failed', 'timeout'))
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"chat_id" bigint NOT NULL,
	"message_id" bigint,
	"model" text NOT NULL,
	"api" text NOT NULL,
	"format" text NOT NULL,
	"language" text NOT NULL,
	"amount" bigint NOT NULL,
	"free" boolean NOT NULL,
	"state" text NOT NULL,
	"money" text NOT NULL,
	"slot" smallint,
	"input" jsonb NOT NULL,
	"task_id" text,
	"lease_until" timestamp with time zone,
	"look_at" timestamp with time zone,
	"look_seconds" integer DEFAULT 30 NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"delivery_lease_until" timestamp with time zone,
	"deliveries" smallint DEFAULT 0 NOT NULL,
	"delivered_at" timestamp with time zone,
	"delivery_problem" text,
	"late" boolean DEFAULT false NOT NULL,
	"result" jsonb,
	"files" jsonb,
	"error_code" text,
	"error_reason" text,
	"credits_milli" bigint,
	"due_at" timestamp with time zone GENERATED ALWAYS AS (case
  when delivered_at is not null then null
  when resolved_at is not null then coalesce(delivery_lease_until, resolved_at)
  else greatest(least(look_at, deadline_at), lease_until)
end) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generations_task_id_unique" UNIQUE("task_id"),
	CONSTRAINT "generations_free_costs_nothing" CHECK ("generations"."free" = ("generations"."amount" = 0) and "generations"."amount" >= 0),
	CONSTRAINT "generations_free_moves_no_money" CHECK ("generations"."free" = ("generations"."money" = 'none')),
	CONSTRAINT "generations_state_and_money" CHECK (case "generations"."state"
        when 'accepted' then "generations"."money" in ('none', 'held')
        when 'submitted' then "generations"."money" in ('none', 'held') and "generations"."task_id" is not null
        when 'submit_unknown' then "generations"."money" in ('none', 'held')
        when 'succeeded' then "generations"."money" in ('none', 'captured') and "generations"."result" is not null and not "generations"."late"
        when 'failed' then "generations"."money" in ('none', 'released')
        when 'cancelled' then "generations"."money" in ('none', 'released')
        when 'expired' then "generations"."money" in ('none', 'released')
        else false end),
	CONSTRAINT "generations_open_holds_a_slot" CHECK (("generations"."slot" is not null) = ("generations"."state" in ('accepted', 'submitted', 'submit_unknown'))
        and ("generations"."slot" is null) = ("generations"."resolved_at" is not null) and "generations"."slot" > 0),
	CONSTRAINT "generations_delivered_when_resolved" CHECK ("generations"."delivered_at" is null or "generations"."resolved_at" is not null),
	CONSTRAINT "generations_late_has_result" CHECK (not "generations"."late" or "generations"."result" is not null),
	CONSTRAINT "generations_look_seconds" CHECK ("generations"."look_seconds" between 1 and 600),
	CONSTRAINT "generations_error_reason_length" CHECK (length("generations"."error_reason") <= 500),
	CONSTRAINT "generations_language_known" CHECK ("generations"."language" in ('ru', 'en'))
);
--> statement-breakpoint
CREATE TABLE "parked_updates" (
	"update_id" bigint PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"error" text NOT NULL,
	"tries" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"charge_id" text NOT NULL,
	"stars" integer NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"generation_id" uuid,
	"state" text DEFAULT 'paid' NOT NULL,
	"paid_at" timestamp with time zone NOT NULL,
	"refunding_at" timestamp with time zone,
	"refunded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_stars" CHECK ("payments"."stars" > 0),
	CONSTRAINT "payments_amount" CHECK ("payments"."amount" > 0),
	CONSTRAINT "payments_state_known" CHECK ("payments"."state" in ('paid', 'refunding', 'refunded')),
	CONSTRAINT "payments_refunded_has_moment" CHECK (("payments"."state" = 'refunded') = ("payments"."refunded_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "project_items" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"generation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_name_length" CHECK (length("projects"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"referee_id" bigint PRIMARY KEY NOT NULL,
	"referrer_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"counted_at" timestamp with time zone,
	CONSTRAINT "referrals_not_oneself" CHECK ("referrals"."referee_id" <> "referrals"."referrer_id")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"generation_id" uuid,
	"payment_id" uuid,
	"available_after" bigint NOT NULL,
	"held_after" bigint NOT NULL,
	"debt_after" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transfers_amount" CHECK ("transfers"."amount" > 0),
	CONSTRAINT "transfers_key_says_what" CHECK (coalesce(case "transfers"."kind"
        when 'hold' then "transfers"."key" = 'hold:' || "transfers"."generation_id"::text
        when 'capture' then "transfers"."key" = 'settle:' || "transfers"."generation_id"::text
        when 'release' then "transfers"."key" = 'settle:' || "transfers"."generation_id"::text
        when 'refund' then "transfers"."key" = 'refund:' || "transfers"."payment_id"::text
        when 'credit' then "transfers"."key" = 'credit:' || "transfers"."payment_id"::text
          or "transfers"."payment_id" is null and "transfers"."key" !~ '^(hold|settle|refund|credit):'
        else false end, false)),
	CONSTRAINT "transfers_after" CHECK ("transfers"."available_after" >= 0 and "transfers"."held_after" >= 0 and "transfers"."debt_after" >= 0
        and not ("transfers"."available_after" > 0 and "transfers"."debt_after" > 0))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY NOT NULL,
	"name" text,
	"username" text,
	"language_code" text,
	"language" text,
	"blocked" boolean DEFAULT false NOT NULL,
	"left_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	"referrer_id" bigint,
	CONSTRAINT "users_id_positive" CHECK ("users"."id" > 0),
	CONSTRAINT "users_language_known" CHECK ("users"."language" in ('ru', 'en')),
	CONSTRAINT "users_name_length" CHECK (length("users"."name") <= 256),
	CONSTRAINT "users_not_own_referrer" CHECK ("users"."referrer_id" <> "users"."id")
);
--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_items" ADD CONSTRAINT "project_items_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_items" ADD CONSTRAINT "project_items_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_referee_id_users_id_fk" FOREIGN KEY ("referee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_referrer_id_users_id_fk" FOREIGN KEY ("referrer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_user_id_balances_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."balances"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_referrer_id_users_id_fk" FOREIGN KEY ("referrer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_expired" ON "claims" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_one_start" ON "events" USING btree ("generation_id") WHERE "events"."kind" = 'started';--> statement-breakpoint
CREATE UNIQUE INDEX "events_one_end" ON "events" USING btree ("generation_id") WHERE "events"."kind" <> 'started';--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "generations_one_per_slot" ON "generations" USING btree ("user_id","slot") WHERE "generations"."slot" is not null;--> statement-breakpoint
CREATE INDEX "generations_due" ON "generations" USING btree ("due_at") WHERE "generations"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "generations_of_user" ON "generations" USING btree ("user_id","accepted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_one_per_charge" ON "payments" USING btree ("charge_id");--> statement-breakpoint
CREATE INDEX "payments_of_user" ON "payments" USING btree ("user_id","paid_at");--> statement-breakpoint
CREATE UNIQUE INDEX "project_items_once" ON "project_items" USING btree ("project_id","generation_id");--> statement-breakpoint
CREATE INDEX "projects_of_user" ON "projects" USING btree ("user_id","changed_at");--> statement-breakpoint
CREATE INDEX "referrals_referrer" ON "referrals" USING btree ("referrer_id","counted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_once_per_key" ON "transfers" USING btree ("key");--> statement-breakpoint
CREATE INDEX "transfers_of_user" ON "transfers" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "users_username" ON "users" USING btree (lower("username"));