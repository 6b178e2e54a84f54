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
CREATE TRIGGER price_schedule_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON price_schedule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER price_item_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON price_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER offer_text_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON offer_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER availability_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON availability FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_issued_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM purchase_order WHERE id = OLD.order_id AND issued_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The lines of an issued order are not taken out' USING ERRCODE = 'RS002';
  END IF;
  RETURN OLD;
END
$$;
--> statement-breakpoint
CREATE TRIGGER order_line_issued_frozen BEFORE DELETE ON order_line FOR EACH ROW EXECUTE FUNCTION refuse_issued_line();
--> statement-breakpoint
-- What belongs together is written together: a row whose parent this very transaction wrote carries our own transaction number.
CREATE FUNCTION is_ours(written xid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT written::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_late_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM purchase_order o WHERE o.id = NEW.order_id AND o.state <> 'to-sign'
      AND (NOT is_ours(o.xmin) OR EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND NOT is_ours(l.xmin)))
  ) THEN
    RAISE EXCEPTION 'No line is added to an order that is no longer to sign' USING ERRCODE = 'RS002';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER order_line_in_time BEFORE INSERT ON order_line FOR EACH ROW EXECUTE FUNCTION refuse_late_line();
--> statement-breakpoint
CREATE FUNCTION refuse_late_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM price_schedule WHERE id = NEW.schedule_id AND NOT is_ours(xmin)) THEN
    RAISE EXCEPTION 'No price is added to a published schedule: a new version is' USING ERRCODE = 'RS002';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER price_item_in_time BEFORE INSERT ON price_item FOR EACH ROW EXECUTE FUNCTION refuse_late_price();
--> statement-breakpoint
CREATE FUNCTION require_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM ledger_entry WHERE lot_code = NEW.lot_code AND seq = NEW.entries
      AND ceiling_after_cents = NEW.ceiling_cents AND reserved_after_cents = NEW.reserved_cents AND committed_after_cents = NEW.committed_cents
  ) THEN
    RAISE EXCEPTION 'The account of % moved without its ledger entry', NEW.lot_code USING ERRCODE = 'RS003';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER lot_account_entered AFTER INSERT OR UPDATE ON lot_account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_entry();
--> statement-breakpoint
CREATE FUNCTION refuse_order_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.issued_at IS NOT NULL AND (
    NEW.number, NEW.organisation_id, NEW.lot_code, NEW.formula_code, NEW.award_id, NEW.firm_id, NEW.price_schedule_id,
    NEW.net_cents, NEW.tax_cents, NEW.starts_on, NEW.ends_on, NEW.issued_at, NEW.signed_at, NEW.signed_by,
    NEW.signed_net_cents, NEW.signatory_name, NEW.signatory_title, NEW.delegation_ref, NEW.answer_due_at, NEW.engagement_ref, NEW.note, NEW.placed_at, NEW.placed_by, NEW.attempt, NEW.root_id, NEW.previous_id
  ) IS DISTINCT FROM (
    OLD.number, OLD.organisation_id, OLD.lot_code, OLD.formula_code, OLD.award_id, OLD.firm_id, OLD.price_schedule_id,
    OLD.net_cents, OLD.tax_cents, OLD.starts_on, OLD.ends_on, OLD.issued_at, OLD.signed_at, OLD.signed_by,
    OLD.signed_net_cents, OLD.signatory_name, OLD.signatory_title, OLD.delegation_ref, OLD.answer_due_at, OLD.engagement_ref, OLD.note, OLD.placed_at, OLD.placed_by, OLD.attempt, OLD.root_id, OLD.previous_id
  ) THEN
    RAISE EXCEPTION 'Order % is issued: its terms are not edited', OLD.number USING ERRCODE = 'RS002';
  END IF;
  IF OLD.issued_at IS NOT NULL AND NEW.state <> OLD.state AND (OLD.state <> 'issued' OR NEW.state NOT IN ('accepted', 'declined', 'expired')) THEN
    RAISE EXCEPTION 'Order % is %: it does not become %', OLD.number, OLD.state, NEW.state USING ERRCODE = 'RS002';
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
