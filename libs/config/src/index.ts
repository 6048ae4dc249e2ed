export { loadSettings, SettingsError } from './settings.js';
