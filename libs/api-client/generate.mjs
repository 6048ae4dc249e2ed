import { readFile, writeFile, mkdir } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const services = ['customer-registry', 'segmentation', 'service-catalogue', 'competence-management', 'steering'];

/**
 * Writes the types of each service's OpenAPI document, or with `check` only compares.
 * Gives the services whose types were out of step.
 *
 * @param {string} baseUrl of a running installation
 * @param {boolean} check
 */
export async function generate(baseUrl, check) {
  const folder = new URL('src/generated/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const changed = [];
  for (const service of services) {
    const file = new URL(`${service}.ts`, folder);
    const document = await fetch(`${baseUrl}/${service}/openapi.json`).then((answer) => answer.json());
    const types = `// Generated from /${service}/openapi.json by \`npm run api-client\`.\n${astToString(await openapiTypescript(document, { alphabetize: true }))}`;
    const text = await format(types, { ...(await resolveConfig(file)), parser: 'typescript' });
    if (text === (await readFile(file, 'utf8').catch(() => ''))) continue;
    changed.push(service);
    if (!check) await writeFile(file, text);
  }
  return changed;
}
