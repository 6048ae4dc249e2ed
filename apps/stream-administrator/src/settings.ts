import { port } from '@nelikentta/config';
import { z } from 'zod';

const bounds = {
  streamReplicas: z.coerce
    .number()
    .refine((replicas) => [1, 3, 5].includes(replicas), { error: '1, 3 or 5' })
    .default(1)
    .meta({ description: 'How many NATS servers hold each stream' }),
  streamMaxAgeDays: z.coerce.number().int().min(1).max(365).default(7),
  streamMaxMebibytes: z.coerce
    .number()
    .int()
    .min(1)
    .default(1024)
    .meta({ description: 'Of each stream; the oldest messages go first' }),
};

/** What an operator sets for the stream administrator: how it reaches NATS, how large streams may be, where it is asked how it is. */
export const settings = z.object({
  natsServers: z.string().meta({ description: 'host:port, several separated by commas' }),
  natsUser: z.string().optional(),
  natsPassword: z.string().optional(),
  natsCaFile: z.string().optional().meta({ description: 'Switches TLS on' }),
  natsCertificateFile: z.string().optional(),
  natsKeyFile: z.string().optional(),
  ...bounds,
  port: port().default(8080),
  host: z.string().default('0.0.0.0'),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Settings = z.output<typeof settings>;
