import type { INestApplicationContext } from '@nestjs/common';
import type { Declared } from './decorators.js';
import { routesOf } from './routes.js';

/**
 * Refuses the start of a service in which a route has no permission, more than one, one beside a public mark, or one that is not among the
 * service's. Names every such route. Also refuses when there is no route to check.
 *
 * @param permissions the service's published list
 */
export function assertRoutesDeclarePermissions(app: INestApplicationContext, permissions: readonly string[]): void {
  const routes = routesOf(app);
  if (routes.length === 0) throw new Error('No route was found whose permission could be checked.');
  const known = new Set(permissions);
  const faults = routes.flatMap((route) => {
    const fault = faultOf(route, known);
    return fault === undefined ? [] : [`  ${route.method} ${route.path} (${route.handler}) ${fault}`];
  });
  if (faults.length > 0)
    throw new Error(`Every route declares exactly one permission of its service, or @Public:\n${faults.join('\n')}`);
}

function faultOf({ permissions, publicReason }: Declared, known: ReadonlySet<string>): string | undefined {
  if (publicReason !== undefined) {
    if (publicReason.trim() === '') return 'is public without a reason';
    return permissions.length > 0 ? 'is public and yet requires a permission' : undefined;
  }
  if (permissions.length !== 1)
    return permissions.length === 0 ? 'declares no permission' : `declares several: ${permissions.join(', ')}`;
  return permissions.every((permission) => known.has(permission))
    ? undefined
    : `requires ${permissions.join()}, which the service does not list`;
}
