import { tenantTable } from '@nelikentta/persistence';

/** The audit trail: rows are added, and read by those who may, but never changed or removed by the application. */
export const auditTables = `
  CREATE TABLE audit_entry (
    municipality char(3)     NOT NULL,
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    purpose      text,
    action       text        NOT NULL,
    subject_type text        NOT NULL,
    subject_id   text,
    outcome      text        NOT NULL CHECK (outcome IN ('done', 'refused')),
    details      jsonb       NOT NULL,
    PRIMARY KEY (municipality, id)
  );
  CREATE INDEX audit_entry_subject ON audit_entry (municipality, subject_id, at);
  ${tenantTable('audit_entry', 'SELECT, INSERT')}
`;
