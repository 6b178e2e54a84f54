-- Rules that hold whatever the code above does. Written by hand: drizzle-kit does not know them.
-- Triggers are plain (origin) triggers: a restore or a test clean-up under session_replication_role = replica does not fire them.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: rows are added, never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'RS001';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER order_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER allocation_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON allocation_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER order_line_frozen BEFORE UPDATE ON order_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER price_schedule_frozen BEFORE UPDATE ON price_schedule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER price_item_frozen BEFORE UPDATE ON price_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER offer_text_frozen BEFORE UPDATE ON offer_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_order_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.issued_at IS NOT NULL AND (
    NEW.number, NEW.organisation_id, NEW.lot_code, NEW.formula_code, NEW.award_id, NEW.firm_id, NEW.price_schedule_id,
    NEW.net_cents, NEW.tax_cents, NEW.starts_on, NEW.ends_on, NEW.issued_at, NEW.signed_at, NEW.signed_by
  ) IS DISTINCT FROM (
    OLD.number, OLD.organisation_id, OLD.lot_code, OLD.formula_code, OLD.award_id, OLD.firm_id, OLD.price_schedule_id,
    OLD.net_cents, OLD.tax_cents, OLD.starts_on, OLD.ends_on, OLD.issued_at, OLD.signed_at, OLD.signed_by
  ) THEN
    RAISE EXCEPTION 'Order % is issued: its terms are not edited', OLD.number USING ERRCODE = 'RS002';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER purchase_order_issued_frozen BEFORE UPDATE ON purchase_order FOR EACH ROW EXECUTE FUNCTION refuse_order_rewrite();
--> statement-breakpoint
ALTER TABLE framework ADD CONSTRAINT framework_dates CHECK (valid_from <= valid_to);
--> statement-breakpoint
ALTER TABLE lot ADD CONSTRAINT lot_ceiling CHECK (ceiling_cents > 0 AND number > 0);
--> statement-breakpoint
ALTER TABLE organisation ADD CONSTRAINT organisation_kind CHECK (kind IN ('authority', 'firm', 'central'));
--> statement-breakpoint
ALTER TABLE membership ADD CONSTRAINT membership_limit CHECK (limit_cents IS NULL OR limit_cents > 0);
--> statement-breakpoint
ALTER TABLE award ADD CONSTRAINT award_rank_positive CHECK (rank >= 1);
--> statement-breakpoint
ALTER TABLE price_item ADD CONSTRAINT price_item_amount CHECK (unit_price_cents >= 0);
--> statement-breakpoint
ALTER TABLE assessment ADD CONSTRAINT assessment_closed_whole CHECK ((status = 'closed') = (closed_at IS NOT NULL));
--> statement-breakpoint
ALTER TABLE answer ADD CONSTRAINT answer_level CHECK ((kind = 'level') = (level IS NOT NULL) AND level BETWEEN 0 AND 4);
--> statement-breakpoint
ALTER TABLE purchase_order ADD CONSTRAINT purchase_order_state CHECK (state IN ('to-sign', 'issued', 'accepted', 'declined', 'expired', 'abandoned', 'unallocated'));
--> statement-breakpoint
ALTER TABLE purchase_order ADD CONSTRAINT purchase_order_dates CHECK (starts_on <= ends_on AND attempt >= 1);
--> statement-breakpoint
ALTER TABLE purchase_order ADD CONSTRAINT purchase_order_issued_whole CHECK (
  state NOT IN ('issued', 'accepted', 'declined', 'expired') OR (number IS NOT NULL AND issued_at IS NOT NULL AND signed_at IS NOT NULL AND award_id IS NOT NULL)
);
--> statement-breakpoint
ALTER TABLE order_line ADD CONSTRAINT order_line_amounts CHECK (quantity > 0 AND unit_price_cents >= 0 AND net_cents >= 0 AND tax_basis_points >= 0);
--> statement-breakpoint
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_within CHECK (
  seq >= 1 AND reserved_after_cents >= 0 AND committed_after_cents >= 0 AND reserved_after_cents + committed_after_cents <= ceiling_after_cents
);
