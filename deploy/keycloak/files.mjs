import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const code = z.string().regex(/^\d{3}$/, { error: 'Three digits: 049' });
const unit = z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'Small letters, digits and hyphens: early-education' });
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => new URL(url).origin === url, { error: 'Scheme, host and port alone: https://nelikentta.example.fi' });

const installationSchema = (bundles) =>
  z
    .strictObject({
      console: z.array(origin).min(1),
      municipalities: z.array(z.strictObject({ code, name: z.string().min(1), units: z.record(unit, z.string()).default({}) })),
      systems: z
        .array(
          z.strictObject({
            clientId: unit,
            name: z.string().min(1),
            municipality: code,
            unit,
            does: z.array(z.enum(bundles)).min(1),
          }),
        )
        .default([]),
    })
    .superRefine(({ municipalities, systems }, context) => {
      const codes = municipalities.map((each) => each.code);
      const clients = systems.map((each) => each.clientId);
      for (const twice of [...repeated(codes), ...repeated(clients)])
        context.addIssue({ code: 'custom', message: `${twice} stands here twice` });
      for (const { clientId, municipality } of systems)
        if (!codes.includes(municipality))
          context.addIssue({
            code: 'custom',
            message: `${clientId} is of ${municipality}, which is not among the municipalities`,
          });
    });

const repeated = (names) => names.filter((name, index) => names.indexOf(name) !== index);

/** The reviewed files of this folder and the installation's own. Throws with every fault of the installation's file. */
export async function files(installationFile) {
  const [realm, municipality, system] = await Promise.all(
    ['realm', 'municipality', 'system'].map((name) => json(new URL(`${name}.json`, import.meta.url))),
  );
  const reserved = [...Object.keys(realm.services), realm.consoleClient.clientId];
  const schema = installationSchema(Object.keys(system.bundles)).refine(
    ({ systems }) => systems.every(({ clientId }) => !reserved.includes(clientId)),
    { error: `A system has a client of its own: ${reserved.join(', ')} are taken` },
  );
  const installation = schema.safeParse(await json(installationFile));
  if (!installation.success) throw new Error(`${installationFile} cannot be used:\n${z.prettifyError(installation.error)}`);
  return { realm, municipality, system, installation: installation.data };
}

async function json(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  }
}
