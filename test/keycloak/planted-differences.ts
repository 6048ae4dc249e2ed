import type { IdentityProvider } from './identity-provider.js';

/** What a hurried administrator might do by hand: four differences, and a group of the municipality's own with somebody in it. */
export async function plantDifferences({ administer, clientOf, groupOf }: IdentityProvider, person: string): Promise<void> {
  const [registryClient, consoleClient] = [await clientOf('customer-registry'), await clientOf('console')];
  const role = await administer('GET', `/clients/${registryClient}/roles/customer:identify`);
  await administer('POST', `/groups/${await groupOf('/049/operative')}/role-mappings/clients/${registryClient}`, [role]);
  await administer('PUT', `/clients/${consoleClient}`, { clientId: 'console', directAccessGrantsEnabled: true });
  await administer('POST', `/clients/${consoleClient}/protocol-mappers/models`, {
    name: 'generous',
    protocol: 'openid-connect',
    protocolMapper: 'oidc-hardcoded-claim-mapper',
    config: { 'claim.name': 'municipality', 'claim.value': '091', 'access.token.claim': 'true' },
  });
  const profile = await administer('GET', '/users/profile');
  for (const attribute of profile.attributes) if (attribute.name === 'municipality') attribute.permissions.edit.push('user');
  await administer('PUT', '/users/profile', profile);
  await administer('POST', `/groups/${await groupOf('/049')}/children`, { name: 'choir' });
  await administer('PUT', `/users/${person}/groups/${await groupOf('/049/choir')}`);
}
