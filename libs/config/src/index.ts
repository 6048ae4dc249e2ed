export { environmentFor } from './environment.js';
export { loadSettings, port, SettingsError, variableOf } from './settings.js';
