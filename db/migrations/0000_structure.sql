CREATE TABLE "framework" (
	"code" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"purchasing_body_id" uuid NOT NULL,
	"notified_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"position" integer DEFAULT 1 NOT NULL,
	"axes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lot" (
	"code" text PRIMARY KEY NOT NULL,
	"framework_code" text NOT NULL,
	"number" integer NOT NULL,
	"axis" text NOT NULL,
	"ceiling_cents" bigint NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"assessment_id" uuid NOT NULL,
	"question_code" text NOT NULL,
	"kind" text NOT NULL,
	"level" integer,
	"guess" boolean DEFAULT false NOT NULL,
	"assurance" integer DEFAULT 0 NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"answered_by" uuid,
	CONSTRAINT "answer_assessment_id_question_code_pk" PRIMARY KEY("assessment_id","question_code")
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"questionnaire" text NOT NULL,
	"pass" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" uuid,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"score" jsonb
);
--> statement-breakpoint
CREATE TABLE "availability" (
	"award_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"available" boolean NOT NULL,
	"until" date,
	"reason" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" uuid,
	CONSTRAINT "availability_award_id_version_pk" PRIMARY KEY("award_id","version")
);
--> statement-breakpoint
CREATE TABLE "award" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"lot_code" text NOT NULL,
	"rank" integer NOT NULL,
	"zone" text[] NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offer_text" (
	"award_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid,
	CONSTRAINT "offer_text_award_id_version_pk" PRIMARY KEY("award_id","version")
);
--> statement-breakpoint
CREATE TABLE "price_item" (
	"schedule_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"unit_price_cents" bigint NOT NULL,
	CONSTRAINT "price_item_schedule_id_item_code_pk" PRIMARY KEY("schedule_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "price_schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"award_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"system" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_mail" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"principal" text NOT NULL,
	"key" text NOT NULL,
	"route" text NOT NULL,
	"digest" text NOT NULL,
	"outcome" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_principal_key_pk" PRIMARY KEY("principal","key")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"status" text NOT NULL,
	"limit_cents" bigint,
	"delegation_ref" text,
	"valid_until" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "membership_person_id_organisation_id_role_pk" PRIMARY KEY("person_id","organisation_id","role")
);
--> statement-breakpoint
CREATE TABLE "one_time_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"roles" text[],
	"sign_up" jsonb,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"siren" text,
	"siret" text,
	"body_type" text,
	"register_code" text,
	"department" text,
	"population" integer,
	"agents" integer,
	"workstations" integer,
	"data_terabytes" integer,
	"status" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"lang" text DEFAULT 'fr' NOT NULL,
	"email_confirmed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_body" (
	"code" text PRIMARY KEY NOT NULL,
	"siren" text,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"postcodes" text[] NOT NULL,
	"department" text,
	"population" integer
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"absolute_expires_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"organisation_id" uuid NOT NULL,
	"public_id" text NOT NULL,
	"device" text NOT NULL,
	"network" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"bucket" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "allocation_run" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"lot_code" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"rule" jsonb NOT NULL,
	"candidates" jsonb NOT NULL,
	"award_id" uuid,
	"turn_before" integer NOT NULL,
	"turn_after" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "basket_line" (
	"organisation_id" uuid NOT NULL,
	"lot_code" text NOT NULL,
	"formula_code" text NOT NULL,
	"quantities" jsonb NOT NULL,
	"plan_id" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "basket_line_organisation_id_lot_code_pk" PRIMARY KEY("organisation_id","lot_code")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"lot_code" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"order_id" uuid,
	"amount_cents" bigint NOT NULL,
	"ceiling_after_cents" bigint NOT NULL,
	"reserved_after_cents" bigint NOT NULL,
	"committed_after_cents" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "ledger_entry_lot_code_seq_pk" PRIMARY KEY("lot_code","seq")
);
--> statement-breakpoint
CREATE TABLE "lot_account" (
	"lot_code" text PRIMARY KEY NOT NULL,
	"ceiling_cents" bigint NOT NULL,
	"reserved_cents" bigint DEFAULT 0 NOT NULL,
	"committed_cents" bigint DEFAULT 0 NOT NULL,
	"entries" integer DEFAULT 0 NOT NULL,
	"turn" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "lot_account_positive" CHECK ("lot_account"."reserved_cents" >= 0 and "lot_account"."committed_cents" >= 0),
	CONSTRAINT "lot_account_ceiling" CHECK ("lot_account"."reserved_cents" + "lot_account"."committed_cents" <= "lot_account"."ceiling_cents")
);
--> statement-breakpoint
CREATE TABLE "order_counter" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	"person_name" text,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_line" (
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_code" text NOT NULL,
	"label" jsonb NOT NULL,
	"unit" jsonb NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price_cents" bigint NOT NULL,
	"net_cents" bigint NOT NULL,
	"tax_basis_points" integer NOT NULL,
	"tax_kind" text NOT NULL,
	CONSTRAINT "order_line_order_id_position_pk" PRIMARY KEY("order_id","position")
);
--> statement-breakpoint
CREATE TABLE "purchase_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"organisation_id" uuid NOT NULL,
	"lot_code" text NOT NULL,
	"formula_code" text NOT NULL,
	"state" text NOT NULL,
	"attempt" integer NOT NULL,
	"root_id" uuid NOT NULL,
	"previous_id" uuid,
	"award_id" uuid,
	"firm_id" uuid,
	"price_schedule_id" uuid,
	"net_cents" bigint NOT NULL,
	"tax_cents" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"engagement_ref" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"placed_by" uuid,
	"signed_at" timestamp (3) with time zone,
	"signed_by" uuid,
	"signatory_name" text,
	"signatory_title" text,
	"delegation_ref" text,
	"signed_net_cents" bigint,
	"issued_at" timestamp (3) with time zone,
	"answer_due_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"reason_code" text,
	"reason_text" text,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "purchase_order_amounts" CHECK ("purchase_order"."net_cents" > 0 and "purchase_order"."tax_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "chosen_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"assessment_id" uuid,
	"budget_cents" bigint NOT NULL,
	"scenario" text NOT NULL,
	"content" jsonb NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	"chosen_by" uuid
);
--> statement-breakpoint
ALTER TABLE "framework" ADD CONSTRAINT "framework_purchasing_body_id_organisation_id_fk" FOREIGN KEY ("purchasing_body_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot" ADD CONSTRAINT "lot_framework_code_framework_code_fk" FOREIGN KEY ("framework_code") REFERENCES "public"."framework"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability" ADD CONSTRAINT "availability_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_lot_code_lot_code_fk" FOREIGN KEY ("lot_code") REFERENCES "public"."lot"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_text" ADD CONSTRAINT "offer_text_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_item" ADD CONSTRAINT "price_item_schedule_id_price_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."price_schedule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_schedule" ADD CONSTRAINT "price_schedule_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_order_id_purchase_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."purchase_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_lot_code_lot_code_fk" FOREIGN KEY ("lot_code") REFERENCES "public"."lot"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line" ADD CONSTRAINT "basket_line_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line" ADD CONSTRAINT "basket_line_lot_code_lot_code_fk" FOREIGN KEY ("lot_code") REFERENCES "public"."lot"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_lot_code_lot_code_fk" FOREIGN KEY ("lot_code") REFERENCES "public"."lot"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_order_id_purchase_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."purchase_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_account" ADD CONSTRAINT "lot_account_lot_code_lot_code_fk" FOREIGN KEY ("lot_code") REFERENCES "public"."lot"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_purchase_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."purchase_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_purchase_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."purchase_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_lot_code_lot_code_fk" FOREIGN KEY ("lot_code") REFERENCES "public"."lot"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_firm_id_organisation_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_price_schedule_id_price_schedule_id_fk" FOREIGN KEY ("price_schedule_id") REFERENCES "public"."price_schedule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_plan" ADD CONSTRAINT "chosen_plan_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_plan" ADD CONSTRAINT "chosen_plan_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_one_open" ON "assessment" USING btree ("organisation_id") WHERE "assessment"."status" = 'open';--> statement-breakpoint
CREATE INDEX "assessment_organisation" ON "assessment" USING btree ("organisation_id","closed_at");--> statement-breakpoint
CREATE INDEX "availability_award" ON "availability" USING btree ("award_id");--> statement-breakpoint
CREATE UNIQUE INDEX "award_firm_lot" ON "award" USING btree ("organisation_id","lot_code");--> statement-breakpoint
CREATE UNIQUE INDEX "award_lot_rank" ON "award" USING btree ("lot_code","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "price_schedule_version" ON "price_schedule" USING btree ("award_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "price_schedule_date" ON "price_schedule" USING btree ("award_id","valid_from");--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "outgoing_mail_due" ON "outgoing_mail" USING btree ("sent_at","next_attempt_at");--> statement-breakpoint
CREATE INDEX "submission_at" ON "submission" USING btree ("at");--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "one_time_token_email" ON "one_time_token" USING btree ("email","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_siren" ON "organisation" USING btree ("kind","siren") WHERE "organisation"."status" <> 'refused' and "organisation"."siret" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_siret" ON "organisation" USING btree ("kind","siret") WHERE "organisation"."status" <> 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_register_code" ON "organisation" USING btree ("register_code") WHERE "organisation"."status" <> 'refused';--> statement-breakpoint
CREATE INDEX "organisation_kind" ON "organisation" USING btree ("kind","status");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "public_body_siren" ON "public_body" USING btree ("siren");--> statement-breakpoint
CREATE INDEX "public_body_name" ON "public_body" USING btree ("search_name");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_public_id" ON "session" USING btree ("public_id");--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_run_order" ON "allocation_run" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "allocation_run_lot" ON "allocation_run" USING btree ("lot_code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_key" ON "ledger_entry" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_order_type" ON "ledger_entry" USING btree ("order_id","type");--> statement-breakpoint
CREATE INDEX "order_event_order" ON "order_event" USING btree ("order_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchase_order_number" ON "purchase_order" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "purchase_order_attempt" ON "purchase_order" USING btree ("root_id","attempt");--> statement-breakpoint
CREATE INDEX "purchase_order_organisation" ON "purchase_order" USING btree ("organisation_id","placed_at");--> statement-breakpoint
CREATE INDEX "purchase_order_firm" ON "purchase_order" USING btree ("firm_id","state");--> statement-breakpoint
CREATE INDEX "purchase_order_lot" ON "purchase_order" USING btree ("lot_code","issued_at");--> statement-breakpoint
CREATE INDEX "purchase_order_due" ON "purchase_order" USING btree ("state","answer_due_at");--> statement-breakpoint
CREATE INDEX "chosen_plan_organisation" ON "chosen_plan" USING btree ("organisation_id","chosen_at");