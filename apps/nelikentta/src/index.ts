export { DataFolder } from './platform/data-folder.js';
export { type Platform, type PlatformOptions, startPlatform } from './platform/platform.js';
