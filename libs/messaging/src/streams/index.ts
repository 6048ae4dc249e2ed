// What makes and keeps streams, without what sends and receives: the stream administrator carries no more than it uses.
export { connectNats, disconnectNats } from '../nats/connection.js';
export { type Declaration, declare } from '../nats/declarations.js';
export { Installation, streamAdministrator } from '../nats/installation.js';
export { serverConfiguration } from '../nats/server-configuration.js';
export { administerStreams, keepStreams } from '../nats/stream-administration.js';
