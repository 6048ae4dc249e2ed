import { customersChanged } from '@nelikentta/contracts';
import { about, type Belongings, entered } from './belongings.js';

export const segmentationBelongings: Belongings = async (slice) => {
  await slice.deliver(customersChanged, customersChanged.example);
  const customerId = customersChanged.example.customers[0]!.customerId;
  const rebuild = await entered<{ id: string }>(slice, '/v1/rebuilds');
  return [
    ...about({ customerId })('GET /v1/customers/:customerId/segment', 'GET /v1/customers/:customerId/segment-history'),
    ...about({ id: rebuild.id })('GET /v1/rebuilds/:id'),
  ];
};
