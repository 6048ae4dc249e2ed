export { printConfiguration } from './print-configuration.js';
export { settings as streamAdministratorSettings } from './settings.js';
export { applyStreams } from './streams.js';
