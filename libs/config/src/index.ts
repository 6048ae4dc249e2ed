export { loadSettings, port, SettingsError, variableOf } from './settings.js';
