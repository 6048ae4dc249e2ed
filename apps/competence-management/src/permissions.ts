/** What a person or a system may do here. Each route names exactly one of these; Keycloak holds them as client roles. */
export const permissions = {
  'competence:read': 'Read competences, their states, capacity, needs, gaps and decisions',
  'competence:write': 'Enter competences and assess them: states, capacity, what services need of them',
  'competence:decide': 'Decide what becomes of a competence: maintain, acquire, develop or give up',
};
