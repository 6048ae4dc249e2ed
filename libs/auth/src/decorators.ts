import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Scope } from '@nelikentta/persistence';
import type { Actor } from './actor.js';

const permissionsMark = 'nelikentta.permissions';
const publicMark = 'nelikentta.public';

/** What a route declares about who may use it. */
export interface Declared {
  readonly permissions: readonly string[];
  readonly publicReason?: string;
}

/** What the guard leaves on a request. */
export interface Authenticated {
  actor?: Actor;
  scope?: Scope;
}

/** The route is for actors with this permission. Each route has exactly one, or is public. */
export const RequiresPermission =
  (permission: string): MethodDecorator =>
  (_target, _name, descriptor) => {
    const handler = descriptor.value as object;
    Reflect.defineMetadata(permissionsMark, [...declaredBy(handler).permissions, permission], handler);
  };

/**
 * Anybody may use the route.
 * @param reason why that is right, for whoever reviews it
 */
export const Public =
  (reason: string): MethodDecorator =>
  (_target, _name, descriptor) => {
    Reflect.defineMetadata(publicMark, reason, descriptor.value as object);
  };

export function declaredBy(handler: object): Declared {
  const permissions = (Reflect.getOwnMetadata(permissionsMark, handler) ?? []) as readonly string[];
  const publicReason = Reflect.getOwnMetadata(publicMark, handler) as string | undefined;
  return { permissions, ...(publicReason !== undefined && { publicReason }) };
}

/** On whose behalf the request's transactions run: the actor's municipality and subject, and the purpose that the header `Purpose` states. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => of(context, 'scope'));

/** Who asks, and what they may do. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => of(context, 'actor'));

function of<Part extends 'actor' | 'scope'>(context: ExecutionContext, part: Part): NonNullable<Authenticated[Part]> {
  const value = context.switchToHttp().getRequest<Authenticated>()[part];
  if (value === undefined) throw new TypeError(`A public route has no ${part}.`);
  return value;
}
