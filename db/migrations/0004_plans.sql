CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"assessment_id" uuid,
	"name" text NOT NULL,
	"scenario" text NOT NULL,
	"means" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid,
	"chosen_at" timestamp (3) with time zone,
	"chosen_by" uuid
);
--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_organisation" ON "plan" USING btree ("organisation_id","saved_at");--> statement-breakpoint
INSERT INTO "plan" ("id", "organisation_id", "assessment_id", "name", "scenario", "means", "content", "saved_at", "saved_by", "chosen_at", "chosen_by")
SELECT "id", "organisation_id", "assessment_id", '', "scenario", jsonb_build_object('budgetCents', jsonb_build_array("budget_cents")), "content", "chosen_at", "chosen_by", "chosen_at", "chosen_by" FROM "chosen_plan";--> statement-breakpoint
DROP TABLE "chosen_plan" CASCADE;
