/** What a person or a system may do here. Each route names exactly one of these; Keycloak holds them as client roles. */
export const permissions = {
  'segment:read': 'See the segments, who is in them and why, and how customers pass between them',
  'segment:manage': 'Change how the municipality counts its activity window, and have all customers classified anew',
};
