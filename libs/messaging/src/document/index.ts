export { asyncApiDocument, jsonSchema } from './asyncapi.js';
export { messagePage } from './message-page.js';
