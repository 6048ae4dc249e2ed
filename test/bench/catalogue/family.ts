import { serviceCatalogue } from '@nelikentta/service-catalogue';
import type { Family } from '../family.js';
import { municipality, serviceAtWork } from '../service-at-work.js';
import { steadily } from '../timing.js';
import { catalogueOf } from './catalogue.sql.js';

// The same services, also those whose general description has the words, by the indexes and with nothing else asked.
const bareSearch = `
  WITH query AS (SELECT plainto_tsquery('finnish', $2) || plainto_tsquery('swedish', $2) || plainto_tsquery('english', $2) AS words),
  found AS (
    SELECT id FROM query JOIN service ON municipality = $1 AND search @@ words
    UNION
    SELECT heir.id
      FROM query
      JOIN general_description AS template ON template.municipality = $1 AND template.search @@ words
      JOIN service AS heir ON heir.municipality = $1 AND heir.general_description_id = template.id)
  SELECT service.id, service.content, template.content AS template,
         ts_rank(service.search, words) + coalesce(ts_rank(template.search, words), 0) AS rank
    FROM query CROSS JOIN found
    JOIN service ON service.municipality = $1 AND service.id = found.id
    LEFT JOIN general_description AS template ON template.municipality = $1 AND template.id = service.general_description_id
   ORDER BY rank DESC, service.id LIMIT 20`;

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
