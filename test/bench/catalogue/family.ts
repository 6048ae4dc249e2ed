import { serviceCatalogue } from '@nelikentta/service-catalogue';
import type { Family } from '../family.js';
import { municipality, serviceAtWork } from '../service-at-work.js';
import { steadily } from '../timing.js';
import { catalogueOf } from './catalogue.sql.js';

const bareSearch = `
  SELECT id, content, ts_rank(search, words) AS rank
    FROM service, (SELECT plainto_tsquery('finnish', $2) || plainto_tsquery('swedish', $2) || plainto_tsquery('english', $2) AS words) AS query
   WHERE municipality = $1 AND search @@ words ORDER BY rank DESC, id LIMIT 20`;

const name = 'catalogue search, three languages';
const asked = 'asuminen 17';

/** Services found by words. */
export const catalogueFamily: Family = {
  names: [name],
  grows: true,
  open: async ({ house, share, options }) => {
    const workplace = await house.copyOf(catalogueOf(Math.round(options.services * share)));
    const work = await serviceAtWork(serviceCatalogue, workplace.logins);
    return {
      comparisons: [
        {
          name,
          unit: 'ms',
          goal: { of: 'ratio', atMost: 1.5 },
          floor: () => steadily(() => workplace.bare.query(bareSearch, [municipality, asked])),
          ours: () => steadily(() => work.get(`/v1/services?text=${encodeURIComponent(asked)}&limit=20`)),
        },
      ],
      close: async () => {
        await work.service.stop();
        await workplace.close();
      },
    };
  },
};
