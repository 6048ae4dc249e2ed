/** Somebody who may sign in, or a departmental system, which signs in by itself. */
export interface Person {
  /** Name to sign in with; of a system its client id. Also the subject of its tokens. */
  readonly username: string;
  readonly name: string;
  /** Three digits: `049`. */
  readonly municipality: string;
  readonly unit?: string;
  /** Service → permissions. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
}

type Choice = (permission: string, service: string) => boolean;

/** Aggregates and the catalogue; customers are read by those who serve them. */
const reads: Choice = (permission, service) => permission.endsWith(':read') && service !== 'customer-registry';
const operates: Choice = (permission) => permission.endsWith(':operate');
const worksIn =
  (services: readonly string[], withheld: readonly string[] = []): Choice =>
  (permission, service) =>
    (services.includes(service) && !withheld.includes(permission) && !operates(permission, service)) ||
    reads(permission, service);

/** The roles of a small municipality's staff, one person each, made of what the services let one do. */
const staff: readonly { username: string; name: string; unit: string; may: Choice }[] = [
  { username: 'administrator', name: 'Aada Ylläpitäjä', unit: 'city-office', may: () => true },
  {
    username: 'adviser',
    name: 'Nelli Neuvoja',
    unit: 'customer-service',
    may: worksIn(['customer-registry'], ['customer:identify', 'customer:import']),
  },
  {
    username: 'producer',
    name: 'Tuomo Tuottaja',
    unit: 'services',
    may: worksIn(['service-catalogue', 'competence-management']),
  },
  {
    username: 'manager',
    name: 'Jonna Johtaja',
    unit: 'city-office',
    may: worksIn(['steering', 'segmentation', 'competence-management']),
  },
  { username: 'operator', name: 'Valto Valvoja', unit: 'it-operations', may: operates },
];

/**
 * People of one municipality with different roles, for development and for looking around.
 * @param permissions of each service, all of them
 */
export const seededPeople = (municipality: string, permissions: Readonly<Record<string, readonly string[]>>): Person[] =>
  staff.map(({ may, ...person }) => ({
    ...person,
    municipality,
    permissions: Object.fromEntries(
      Object.entries(permissions).map(([service, all]) => [service, all.filter((permission) => may(permission, service))]),
    ),
  }));
