import { sqlMigration, tenantTable } from '@nelikentta/persistence';

/**
 * How an import meets what people have edited here: the imported content, except for the keys that were edited; and which
 * keys of a content changed, from what to what.
 */
const mergingRules = `
  CREATE EXTENSION IF NOT EXISTS btree_gin;
  CREATE EXTENSION IF NOT EXISTS btree_gist;

  CREATE FUNCTION imported_beside_edits(imported jsonb, own jsonb, edited text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT imported || coalesce((SELECT jsonb_object_agg(key, value) FROM jsonb_each(own) WHERE key = ANY (edited)), '{}')
  $$;

  CREATE FUNCTION changes_between(before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(key, jsonb_build_object('from', before -> key, 'to', after -> key)), '{}')
      FROM (SELECT jsonb_object_keys(before || after) AS key) AS keys
     WHERE before -> key IS DISTINCT FROM after -> key
  $$;
`;

const imports = `
  CREATE TABLE catalogue_import (
    municipality char(3)     NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    counts       jsonb       NOT NULL,
    findings     integer     NOT NULL,
    PRIMARY KEY (municipality, id)
  );
  ${tenantTable('catalogue_import', 'SELECT, INSERT')}

  CREATE TABLE import_finding (
    municipality char(3) NOT NULL,
    import_id    uuid    NOT NULL,
    position     integer NOT NULL,
    record       text    NOT NULL,
    field        text    NOT NULL,
    value        text    NOT NULL,
    reason       text    NOT NULL,
    PRIMARY KEY (municipality, import_id, position),
    FOREIGN KEY (municipality, import_id) REFERENCES catalogue_import
  );
  ${tenantTable('import_finding', 'SELECT, INSERT')}
`;

export const importMigrations = [
  sqlMigration(1_763_800_000_100, 'MergingRules', mergingRules),
  sqlMigration(1_763_800_000_500, 'Imports', imports),
];
