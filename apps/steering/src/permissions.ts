/** What a person or a system may do here. Each route names exactly one of these; Keycloak holds them as client roles. */
export const permissions = {
  'indicator:read': 'Read indicators',
  'indicator:manage': 'Add indicators and correct their wording',
  'target:read': 'Read targets, their predicted effects and risks',
  'target:decide': 'Set, revise and withdraw targets',
  'observation:read': 'Read observations of indicators',
  'observation:write': 'Record observations and correct drafts',
  'observation:approve': 'Approve observations so that they count, and withdraw them',
  'prediction:write': 'Record predicted effects of targets',
  'risk:write': 'Name and assess risks of targets',
  'field-profile:manage': 'Change how the city leads the fields of activity',
  'key-measure:read': 'Read the key measures, the balance of the fields, gaps and the accuracy of predictions',
};
