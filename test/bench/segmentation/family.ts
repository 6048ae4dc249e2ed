import { segmentation } from '@nelikentta/segmentation';
import type { Family } from '../family.js';
import { serviceAtWork } from '../service-at-work.js';
import { changedCustomers, changedCustomersName } from './changed-customers.js';
import { segmentedCity } from './city.js';
import { fullClassification, fullClassificationNames } from './full-classification.js';
import { readNames, segmentReads } from './reads.js';

/** Everybody's segments: concluded, kept up and asked about. */
export const segmentationFamily: Family = {
  names: [...readNames, changedCustomersName, ...fullClassificationNames],
  grows: true,
  open: async ({ house, customers }) => {
    const workplace = await house.copyOf(segmentedCity(customers));
    const work = await serviceAtWork({ ...segmentation, tasks: [] }, workplace.logins);
    return {
      comparisons: [...segmentReads(workplace, work), changedCustomers(workplace, work), ...fullClassification(workplace)],
      close: async () => {
        await work.service.stop();
        await workplace.close();
      },
    };
  },
};
