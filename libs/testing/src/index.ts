export type { Actor } from './actor.js';
export type { Agent } from './agent.js';
export { startSlice, type Slice, type SliceOptions, TestClock } from './slice.js';
export { schemaFaults } from './schema-faults.js';
export { TestIssuer } from './test-issuer.js';
export { testServer } from './test-server.js';
