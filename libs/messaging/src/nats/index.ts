export { connectNats, disconnectNats, type NatsOptions } from './connection.js';
export { type Declaration, declare, defaultBounds, type StreamBounds } from './declarations.js';
export { Installation, streamAdministrator } from './installation.js';
export { NatsLink } from './nats-link.js';
export { NatsTransport } from './nats-transport.js';
export { type Rights, rightsOf } from './rights.js';
export { passwordVariable, serverConfiguration, type ServerCertificate } from './server-configuration.js';
export { administerStreams, keepStreams, unappliedMessages } from './stream-administration.js';
