import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { segmentation } from '@nelikentta/segmentation';
import { operatePermission } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';

const text = (name: string) => readFileSync(new URL(`../../deploy/keycloak/${name}.json`, import.meta.url), 'utf8');
const [realm, municipality, system] = ['realm', 'municipality', 'system'].map((name) => JSON.parse(text(name)));

type Roles = Record<string, string[]>;
const groups = Object.entries(municipality.groups as Record<string, { roles: Roles; delegated: boolean }>);
const bundles = Object.entries(system.bundles as Record<string, { roles: Roles }>);
const pairsOf = (roles: Roles) => Object.entries(roles).flatMap(([client, names]) => names.map((name) => `${client} ${name}`));
const granted = [...groups, ...bundles].flatMap(([, { roles }]) => pairsOf(roles));

const services = [customerRegistry, segmentation, serviceCatalogue, competenceManagement, steering];
const known = services.flatMap(({ name, permissions }) =>
  [...Object.keys(permissions), operatePermission].map((permission) => `${name} ${permission}`),
);

describe('The realm', () => {
  it('has for each service the roles that the service knows as permissions, described alike', () => {
    const operating = { [operatePermission]: 'See the messages that are parked, and requeue them' };
    expect(realm.services).toEqual(
      Object.fromEntries(services.map(({ name, permissions }) => [name, { ...permissions, ...operating }])),
    );
  });

  it('gives every permission to some group, and no group one that is not there', () => {
    expect(known.length).toBeGreaterThan(30);
    expect(known.filter((permission) => !granted.includes(permission))).toEqual([]);
    expect(granted.filter((permission) => !known.includes(permission) && !permission.startsWith('realm-management '))).toEqual(
      [],
    );
  });

  it('keeps apart who decides, who serves, who operates and who guards', () => {
    const of = (name: string) => pairsOf(municipality.groups[name].roles);
    expect(of('operator').filter((permission) => !permission.endsWith(operatePermission))).toEqual([]);
    expect(of('privacy-officer').filter((permission) => !/:(?:read|identify)$/.test(permission))).toEqual([]);
    for (const level of ['strategic', 'tactical', 'analyst'])
      expect(of(level).filter((permission) => permission.startsWith('customer-registry'))).toEqual([]);
    expect(of('operative')).not.toContain('customer-registry customer:identify');
    expect(of('security-team')).toEqual(['realm-management query-groups', 'realm-management query-users']);
  });

  it('lets a security team manage memberships and never the members, nor its own team', () => {
    const { sees, moves } = municipality.delegation;
    expect(sees).toEqual(['view']);
    expect(moves).toEqual(['manage-membership', 'manage-membership-of-members', 'view', 'view-members']);
    expect(municipality.groups['security-team'].delegated).toBe(false);
  });

  it('lets only an administrator write what the claims come from', () => {
    const attributes = realm.personAttributes as { name: string; permissions: object }[];
    expect(attributes.map(({ name, permissions }) => [name, permissions])).toEqual(
      ['municipality', 'unit'].map((name) => [name, { view: ['admin', 'user'], edit: ['admin'] }]),
    );
  });

  it('gives no client more than was declared for it', () => {
    for (const client of [realm.serviceClient, realm.consoleClient, system.client])
      expect(client).toMatchObject({ fullScopeAllowed: false, directAccessGrantsEnabled: false, implicitFlowEnabled: false });
    expect(realm.consoleClient.attributes['pkce.code.challenge.method']).toBe('S256');
  });

  it('holds no people and no secrets', () => {
    const names = new Set<string>();
    for (const name of ['realm', 'municipality', 'system', 'installation.example'])
      JSON.parse(text(name), (key, value: unknown) => (names.add(key), value));
    expect(names.size).toBeGreaterThan(50);
    expect([...names].filter((name) => /^(?:users?|secret|password|credentials|privateKey|clientSecret)$/i.test(name))).toEqual(
      [],
    );
  });
});
