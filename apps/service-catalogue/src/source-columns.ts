/** SQL of the columns of whatever may come from another system: where it is from, and which of its fields people have edited here. */
export const sourceColumns = `
    version        integer     NOT NULL,
    content        jsonb       NOT NULL,
    source_system  text,
    source_id      text,
    locally_edited text[]      NOT NULL DEFAULT '{}',
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CHECK ((source_system IS NULL) = (source_id IS NULL)),
    UNIQUE (municipality, source_system, source_id)`;
