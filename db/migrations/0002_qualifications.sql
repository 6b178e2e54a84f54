CREATE TABLE "qualification" (
	"organisation_id" uuid NOT NULL,
	"code" text NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "qualification_organisation_id_code_pk" PRIMARY KEY("organisation_id","code")
);
--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;