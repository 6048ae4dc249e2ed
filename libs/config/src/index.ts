export { flag, loadSettings, port, secret, SettingsError } from './settings.js';
