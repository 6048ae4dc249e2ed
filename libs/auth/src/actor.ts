import { z } from 'zod';

/** Who asks: a person of the municipality or a departmental system, as the identity provider vouches for them. */
export interface Actor {
  /** Stable id at the identity provider; what audit rows name. */
  readonly subject: string;
  /** For people to read. Falls back to the user name, then to the subject. */
  readonly name: string;
  /** Three digits: `049`. */
  readonly municipality: string;
  readonly unit?: string;
  /** What the actor may do in the service that verified the token. */
  readonly permissions: ReadonlySet<string>;
}

const Municipality = z.string().regex(/^\d{3}$/);

/** The claims of an access token in Keycloak's shape that a service builds on; everything else in it is ignored. */
const Claims = z.object({
  sub: z.string().min(1).max(255),
  exp: z.number(),
  typ: z.string().optional(),
  /** Bound to a sender's key or certificate, which is not checked here. */
  cnf: z.never().optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  /** A list comes from groups. Whoever belongs to two municipalities has roles of both mixed in one token, and is refused. */
  municipality: z.union([Municipality, z.tuple([Municipality]).transform(([only]) => only)]),
  /** Whoever works in several units acts for none in particular. */
  unit: z
    .union([z.string(), z.array(z.string()).transform(([first, ...more]) => (more.length === 0 ? first : undefined))])
    .optional(),
  resource_access: z.record(z.string(), z.object({ roles: z.array(z.string()) })).optional(),
});
export type Claims = z.output<typeof Claims>;

/** The claims, when they are those of a usable access token. */
export const claimsOf = (payload: unknown): Claims | undefined => Claims.safeParse(payload).data;

/** @param client whose roles are the permissions */
export function actorOf(claims: Claims, client: string): Actor {
  const access = claims.resource_access ?? {};
  const roles = Object.hasOwn(access, client) ? access[client]?.roles : undefined;
  return {
    subject: claims.sub,
    name: claims.name ?? claims.preferred_username ?? claims.sub,
    municipality: claims.municipality,
    ...(claims.unit !== undefined && { unit: claims.unit }),
    permissions: new Set(roles),
  };
}
