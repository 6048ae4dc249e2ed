/** What a person or a system may do here. Each route names exactly one of these; Keycloak holds them as client roles. */
export const permissions = {
  'customer:read': 'Read customers: their facts, history, households',
  'customer:write': 'Enter and correct customers and households',
  'customer:identify': 'Find a customer by person identity code and see the code in full',
  'customer:import': 'Send customers in bulk',
  'import:read': 'See how imports went and which rows were refused',
};
