/** What a person or a system may do here. Each route names exactly one of these; Keycloak holds them as client roles. */
export const permissions = {
  'service:read': 'Read services, general descriptions, organisations, channels, costs and capacity',
  'service:write': 'Add and edit services, channels, connections and capacity',
  'service:publish': 'Publish and archive services',
  'organization:write': 'Add and edit organisations',
  'cost:write': 'Enter, end and take away costs of services',
  'catalogue:import': 'Bring services and general descriptions in from other systems',
};
