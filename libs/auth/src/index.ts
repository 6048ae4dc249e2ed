export type { Actor } from './actor.js';
export { assertRoutesDeclarePermissions } from './assert-routes-declare-permissions.js';
export { AuthGuard } from './auth.guard.js';
export { authenticateBeforeBody } from './authenticate-before-body.js';
export { CurrentActor, CurrentScope, Public, RequiresPermission } from './decorators.js';
export { type KeyLoader, remoteKeys } from './key-cache.js';
export { type Route, routesOf } from './routes.js';
export { TokenVerifier, type TokenVerifierOptions } from './token-verifier.js';
