import { claims, clientRoles, clients, defaultScopes, reaches } from './clients.mjs';
import { permissions, policies } from './delegation.mjs';
import { groupRoles, groups, systemGroups } from './groups.mjs';
import { claimScope, personAttributes, settings } from './realm.mjs';

/** Everything that is declared, in an order in which each thing stands on what comes before it. */
export const kindsOf = (declared) =>
  [
    settings,
    personAttributes,
    claimScope,
    clients,
    clientRoles,
    claims,
    defaultScopes,
    reaches,
    groups,
    groupRoles,
    systemGroups,
    policies,
    permissions,
  ].map((kind) => ({ ...kind, entries: kind.entries(declared) }));
