export { loadSettings, port, SettingsError } from './settings.js';
