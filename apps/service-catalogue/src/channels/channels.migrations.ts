import { sqlMigration, tenantTable } from '@nelikentta/persistence';
import { sourceColumns } from '../source-columns.js';

const channels = `
  CREATE TABLE channel (
    municipality    char(3) NOT NULL,
    id              uuid    NOT NULL,
    kind            text    NOT NULL CHECK (kind IN ('eChannel', 'webPage', 'printableForm', 'phone', 'serviceLocation')),
    organization_id uuid    NOT NULL,${sourceColumns},
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, organization_id) REFERENCES organization
  );
  CREATE INDEX ON channel (municipality, organization_id);
  ${tenantTable('channel', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE connection (
    municipality char(3)     NOT NULL,
    service_id   uuid        NOT NULL,
    channel_id   uuid        NOT NULL,
    descriptions jsonb       NOT NULL DEFAULT '{}',
    at           timestamptz NOT NULL,
    -- A connection that people have ended is not made again by the next import.
    ended_at     timestamptz,
    PRIMARY KEY (municipality, service_id, channel_id),
    FOREIGN KEY (municipality, service_id) REFERENCES service,
    FOREIGN KEY (municipality, channel_id) REFERENCES channel
  );
  CREATE INDEX ON connection (municipality, channel_id);
  ${tenantTable('connection', 'SELECT, INSERT, UPDATE')}
`;

export const channelMigrations = [sqlMigration(1_763_800_000_300, 'Channels', channels)];
