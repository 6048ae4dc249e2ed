import { port } from '@nelikentta/config';
import { z } from 'zod';

const Municipalities = z
  .string()
  .transform((text) => text.split(',').map((code) => code.trim()))
  .pipe(z.array(z.string().regex(/^\d{3}$/, { error: 'Three-digit codes, separated by commas' })).min(1));

/** Where the service's database is; its name and roles are the service's unless told. */
const database = {
  databaseHost: z.string(),
  databasePort: port().default(5432),
  databaseName: z.string().optional(),
  databaseCaFile: z.string().optional().meta({
    description:
      'Authority of PostgreSQL’s certificate, which must name `databaseHost`; switches TLS on, checked as by `verify-full`',
  }),
};

/** What an operator sets for a service that runs as a process of its own, beside its own settings. Variables are in capitals: `NATS_SERVERS`. */
export const processSettings = z.object({
  ...database,
  port: port().default(8080),
  host: z.string().default('0.0.0.0'),
  stopLingerSeconds: z.coerce.number().min(0).max(300).default(0).meta({
    description:
      'How long requests are still taken after the signal to end, while `/readyz` answers 503: as long as whatever sends them takes to notice; 0 where they are sent elsewhere before the signal',
  }),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  municipalities: Municipalities,
  databasePassword: z.string(),
  databaseRelayPassword: z.string(),
  databaseCertificateFile: z
    .string()
    .optional()
    .meta({ description: 'Own certificate of the application’s role, where PostgreSQL wants one' }),
  databaseKeyFile: z.string().optional(),
  databaseRelayCertificateFile: z.string().optional().meta({ description: 'The same of the relay’s role' }),
  databaseRelayKeyFile: z.string().optional(),
  databasePoolSize: z.coerce.number().int().min(2).max(100).default(10),
  otelExporterOtlpEndpoint: z
    .url()
    .optional()
    .meta({ description: 'A collector that takes OTLP over HTTP; without one no spans are made' }),
  otelTracesSamplerArg: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .meta({ description: 'Share of the traces that begin here and are recorded' }),
  natsServers: z.string().meta({ description: 'host:port, several separated by commas' }),
  natsUser: z.string().optional(),
  natsPassword: z.string().optional(),
  natsCaFile: z.string().optional().meta({ description: 'Switches TLS on' }),
  natsCertificateFile: z.string().optional(),
  natsKeyFile: z.string().optional(),
  issuerUrl: z
    .url()
    .regex(/\/realms\/[^/]+$/, { error: 'The address of a realm: https://identity.example/realms/nelikentta' })
    .meta({ description: 'Exactly as it stands in the tokens’ `iss`' }),
  tokenAudience: z.string().optional().meta({ description: 'Who a token must be for, when not the service’s name' }),
  tokenClient: z.string().optional().meta({ description: 'The client whose roles are the permissions, when not the audience' }),
  issuerKeysUrl: z.url().optional().meta({ description: 'Where the signing keys are, when not under the issuer' }),
});

/** What the migration of a service's database needs. */
export const migrationSettings = z.object({
  ...database,
  databaseOwnerPassword: z.string(),
  databaseOwnerCertificateFile: z
    .string()
    .optional()
    .meta({ description: 'Own certificate of the owner’s role, where PostgreSQL wants one' }),
  databaseOwnerKeyFile: z.string().optional(),
});
