import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type Declared, declaredBy } from './decorators.js';

/** One route of a service, with what it declares about who may use it. */
export interface Route extends Declared {
  /** `GET`, `POST` … */
  readonly method: string;
  /** Without the service's name: `/v1/customers/:customerId`. */
  readonly path: string;
  /** `CustomersController.read` */
  readonly handler: string;
}

/** Every route of every controller, as the running application knows them. */
export function routesOf(app: INestApplicationContext): Route[] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesIn(metatype) : []));
}

function routesIn(controller: object & { readonly name: string }): Route[] {
  const { prototype } = controller as unknown as { prototype: Record<string, object> };
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const verb = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (!handler || verb === undefined) return [];
    const paths = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].map(String);
    const path = `/${paths.join('/')}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
    return [{ ...declaredBy(handler), method: RequestMethod[verb], path, handler: `${controller.name}.${name}` }];
  });
}
