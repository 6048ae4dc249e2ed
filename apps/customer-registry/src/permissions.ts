/** What a person or a system may do here. Each route names exactly one of these; Keycloak holds them as client roles. */
export const permissions = {
  'customer:read': 'Read customers: their facts, history, households',
  'customer:write': 'Enter and correct customers and households',
  'customer:identify': 'Find a customer by person identity code and see the code in full',
  'customer:import': 'Send customers in bulk',
  'encounter:read': 'Read encounters and their history',
  'encounter:write': 'Record, correct, retract and send encounters',
  'feedback:read': 'Read feedback, comments included',
  'feedback:write': 'Record, correct, retract and send feedback',
  'import:read': 'See how imports went and which rows were refused',
  'needing:read': 'Read needings and the service needs identified from them',
  'needing:write': 'Record, correct, retract and send needings; identify and close service needs',
  'time-line:read': 'See what happened with a customer: encounters, needings, service needs and feedback',
};
