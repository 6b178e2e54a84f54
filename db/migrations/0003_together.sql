CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"parts" text[] NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"lang" text DEFAULT 'fr' NOT NULL,
	"token_hash" text NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "doubt_reply" (
	"assessment_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"reply" text NOT NULL,
	"replied_at" timestamp (3) with time zone NOT NULL,
	"replied_by" uuid NOT NULL,
	CONSTRAINT "doubt_reply_assessment_id_rule_pk" PRIMARY KEY("assessment_id","rule")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"question_code" text NOT NULL,
	"level" integer NOT NULL,
	"assurance" integer NOT NULL,
	"title" text NOT NULL,
	"dated" date NOT NULL,
	"verifier" text DEFAULT '' NOT NULL,
	"where_kept" text DEFAULT '' NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_name" text,
	"sha256" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid,
	"contribution_id" uuid
);
--> statement-breakpoint
CREATE TABLE "evidence_file" (
	"organisation_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "evidence_file_organisation_id_sha256_pk" PRIMARY KEY("organisation_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "second_answer" (
	"assessment_id" uuid NOT NULL,
	"question_code" text NOT NULL,
	"respondent" uuid NOT NULL,
	"kind" text NOT NULL,
	"level" integer,
	"certainty" text,
	"reason" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "second_answer_assessment_id_question_code_respondent_pk" PRIMARY KEY("assessment_id","question_code","respondent")
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "certainty" text;--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "happened" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "contribution_id" uuid;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "context" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "context_revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "context_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "context_by" uuid;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "attested_name" text;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "attested_function" text;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "attested_on" date;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubt_reply" ADD CONSTRAINT "doubt_reply_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_sha256_evidence_file_organisation_id_sha256_fk" FOREIGN KEY ("organisation_id","sha256") REFERENCES "public"."evidence_file"("organisation_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_answer" ADD CONSTRAINT "second_answer_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contribution_token" ON "contribution" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "contribution_assessment" ON "contribution" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "evidence_answer" ON "evidence" USING btree ("assessment_id","question_code");--> statement-breakpoint
CREATE INDEX "evidence_file_of" ON "evidence" USING btree ("organisation_id","sha256");--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
UPDATE "answer" SET "certainty" = 'guess' WHERE "guess" AND "kind" = 'level';--> statement-breakpoint
ALTER TABLE "answer" DROP COLUMN "guess";--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_attested_whole" CHECK (num_nulls("attested_name", "attested_function", "attested_on") IN (0, 3));--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_certainty" CHECK ("certainty" IS NULL OR ("certainty" IN ('sure', 'about', 'guess') AND "kind" = 'level'));--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_assurance" CHECK ("assurance" BETWEEN 0 AND 2 AND ("assurance" = 0 OR "kind" = 'level'));--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_one_respondent" CHECK (num_nonnulls("answered_by", "contribution_id") <= 1);--> statement-breakpoint
ALTER TABLE "second_answer" ADD CONSTRAINT "second_answer_level" CHECK (("kind" = 'level') = ("level" IS NOT NULL) AND "level" BETWEEN 0 AND 4);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_shape" CHECK ("level" BETWEEN 0 AND 4 AND "assurance" BETWEEN 1 AND 2 AND ("assurance" = 1 OR "verifier" <> '') AND ("file_name" IS NULL) = ("sha256" IS NULL));--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_size" CHECK ("size" = octet_length("content") AND "size" BETWEEN 1 AND 10485760);--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_parts" CHECK (cardinality("parts") BETWEEN 1 AND 30);
