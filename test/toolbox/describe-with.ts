import { describe } from '@jest/globals';
import { found, type ToolName } from '@nelikentta/toolbox';

/**
 * `describe` for a suite that needs real servers or programs. Where one is missing the suite is skipped, which the run of all
 * suites tells by name, and which fails it in CI. Obtains nothing: `npm test` and `npm run toolbox` do.
 */
export async function describeWith(...names: ToolName[]): Promise<typeof describe | typeof describe.skip> {
  const tools = await Promise.all(names.map(found));
  return tools.includes(undefined) ? describe.skip : describe;
}
