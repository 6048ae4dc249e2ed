import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { declaredBy } from './decorators.js';

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
  const faults = routes.flatMap(({ name, handler }) => {
    const fault = faultOf(handler, known);
    return fault === undefined ? [] : [`  ${name} ${fault}`];
  });
  if (faults.length > 0)
    throw new Error(`Every route declares exactly one permission of its service, or @Public:\n${faults.join('\n')}`);
}

function faultOf(handler: object, known: ReadonlySet<string>): string | undefined {
  const { permissions, publicReason } = declaredBy(handler);
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

interface Route {
  readonly name: string;
  readonly handler: object;
}

function routesOf(app: INestApplicationContext): Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer, { strict: false }).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype, name }) => {
    if (!metatype) return [];
    const prototype = (metatype as { prototype: Record<string, object> }).prototype;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      const verb = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || verb === undefined) return [];
      const paths = [Reflect.getMetadata(PATH_METADATA, metatype), Reflect.getMetadata(PATH_METADATA, handler)].map(String);
      return [{ name: `${RequestMethod[verb]} ${paths.join('/').replaceAll('//', '/')} (${String(name)}.${method})`, handler }];
    });
  });
}
