export { type DevelopmentIssuer, type DevelopmentIssuerOptions, createDevelopmentIssuer } from './development-issuer.js';
export { type Person, seededPeople } from './people.js';
