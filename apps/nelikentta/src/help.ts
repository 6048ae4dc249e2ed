import { defaultPort } from './options.js';

/** What `--help` shows. */
export const help = `Nelikenttä: a city in; its customers in 25 segments, its services in four fields
and its three key measures out.

  npm start                       a sample of Espoo with 20 000 customers
  npm start -- [options]

  --municipality CODE   three digits: 049 Espoo, 091 Helsinki, 092 Vantaa,
                        837 Tampere, 853 Turku, 564 Oulu, or any other
  --customers NUMBER    size of the sample city (100 and more)
  --seed NUMBER         another seed, another city; the same seed, the same city
  --empty               no customers at all
  --data FILE…          your own NDJSON or CSV of customers, encounters, needings
                        or feedback, gzip or not, instead of the sample city
  --data-folder FOLDER  where the data is kept (default: data/ in the project)
  --port NUMBER         where it answers (default ${defaultPort})
  --lang fi|sv|en       language of the report
  --exit                end after the report
  --json                print one JSON object instead of the report (npm itself
                        prints two lines first unless told: npm start --silent)
  --issuer keycloak|development
                        who issues tokens to the five processes of
                        npm run start:local (default keycloak)
  --help                this text

A restart finds everything as it was. Remove the data folder to begin anew.
`;
