import { z } from 'zod';

/** What an operator sets for the stream administrator: how it reaches NATS. */
export const settings = z.object({
  natsServers: z.string().meta({ description: 'host:port, several separated by commas' }),
  natsUser: z.string().optional(),
  natsPassword: z.string().optional(),
  natsCaFile: z.string().optional().meta({ description: 'Switches TLS on' }),
  natsCertificateFile: z.string().optional(),
  natsKeyFile: z.string().optional(),
});
