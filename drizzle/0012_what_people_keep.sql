CREATE TABLE "preferences" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"day_cap" bigint,
	"ask_above" bigint,
	"quiet_from" smallint,
	"quiet_until" smallint,
	"utc_offset" smallint DEFAULT 180 NOT NULL,
	"safe" boolean DEFAULT false NOT NULL,
	"coach" boolean DEFAULT true NOT NULL,
	"tips" boolean DEFAULT true NOT NULL,
	"friends" boolean DEFAULT true NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preferences_sums_positive" CHECK ("preferences"."day_cap" > 0 and "preferences"."ask_above" > 0),
	CONSTRAINT "preferences_quiet_hours" CHECK (("preferences"."quiet_from" is null) = ("preferences"."quiet_until" is null)
        and "preferences"."quiet_from" between 0 and 23 and "preferences"."quiet_until" between 0 and 23),
	CONSTRAINT "preferences_utc_offset" CHECK ("preferences"."utc_offset" between -720 and 840)
);
--> statement-breakpoint
CREATE TABLE "presets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"title" text NOT NULL,
	"model" text NOT NULL,
	"format" text NOT NULL,
	"values" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presets_title_length" CHECK (length("presets"."title") between 1 and 64),
	CONSTRAINT "presets_model_length" CHECK (length("presets"."model") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"generation_id" uuid PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"words" text,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" bigint,
	CONSTRAINT "reports_words_length" CHECK (length("reports"."words") <= 1000),
	CONSTRAINT "reports_reason_length" CHECK (length("reports"."reason") between 1 and 32),
	CONSTRAINT "reports_state_known" CHECK ("reports"."state" in ('open', 'paid_back', 'declined')),
	CONSTRAINT "reports_closed" CHECK (("reports"."state" = 'open') = ("reports"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "shared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "project_items" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "code" text DEFAULT substr(replace(gen_random_uuid()::text, '-', ''), 1, 12) NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "greeted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presets" ADD CONSTRAINT "presets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "presets_of_user" ON "presets" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("created_at") WHERE "reports"."state" = 'open';--> statement-breakpoint
CREATE INDEX "project_items_of_generation" ON "project_items" USING btree ("generation_id");--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "project_items" ADD CONSTRAINT "project_items_note_length" CHECK (length("project_items"."note") <= 1000);--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_note_length" CHECK (length("projects"."note") <= 1000);