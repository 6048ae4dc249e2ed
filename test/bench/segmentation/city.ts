import { segmentation } from '@nelikentta/segmentation';
import type { Filling, Workplace } from '../house.js';
import { cityFacts, servicesOffered } from './city.sql.js';
import { rebuild } from './rebuild.js';

/** What segmentation knows of a city of so many customers, classified. */
export const segmentedCity = (customers: number): Filling => ({
  definition: segmentation,
  size: customers,
  edition: 1,
  fill: async (workplace: Workplace) => {
    for (const statement of cityFacts) await workplace.bare.query(statement, statement.includes('$1') ? [customers] : []);
    await workplace.bare.query('ANALYZE');
    await rebuild(workplace);
  },
});

/** A segmentation that knows the services and nobody else. */
export const emptyCity: Filling = {
  definition: segmentation,
  size: 0,
  edition: 2,
  fill: async ({ bare }) => {
    await bare.query(servicesOffered);
  },
};
