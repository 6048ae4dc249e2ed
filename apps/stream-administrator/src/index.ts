export { settings as streamAdministratorSettings } from './settings.js';
