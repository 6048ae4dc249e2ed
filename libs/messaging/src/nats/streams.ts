// What makes and keeps streams, without what sends and receives: the stream administrator carries no more than it uses.
export { connectNats, disconnectNats } from './connection.js';
export { type Declaration, declare } from './declarations.js';
export { Installation, streamAdministrator } from './installation.js';
export { serverConfiguration } from './server-configuration.js';
export { administerStreams, keepStreams } from './stream-administration.js';
