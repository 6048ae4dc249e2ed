import { expect, it } from '@jest/globals';
import { environmentFor } from './environment.js';

it('A program is given what all have, what is set for it, and what bears its name', () => {
  const all = { NATS_SERVERS: 'nats:4222', NATS_PASSWORD: 'of all', NATS_PASSWORD_CUSTOMER_REGISTRY: 'its own', PORT: '1' };
  expect(environmentFor('customer-registry', { PORT: '8081' }, all)).toMatchObject({
    NATS_SERVERS: 'nats:4222',
    NATS_PASSWORD: 'its own',
    PORT: '8081',
  });
  expect(environmentFor('steering', {}, all)).toMatchObject({ NATS_PASSWORD: 'of all', PORT: '1' });
});
