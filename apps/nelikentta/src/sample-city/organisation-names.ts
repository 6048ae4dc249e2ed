import type { SampleCustomer } from './customer.js';
import type { CityPlan } from './city-plan.js';
import { serviceLanguageOf } from './languages.js';
import type { Random } from './random.js';

/** What a business of each TOL 2008 section is called after its owner's name. */
const trades: Readonly<Record<string, string>> = {
  A: 'Puutarha',
  C: 'Konepaja',
  D: 'Energia',
  E: 'Kierrätys',
  F: 'Rakennus',
  G: 'Kauppa',
  H: 'Kuljetus',
  I: 'Ravintola',
  J: 'Ohjelmistot',
  K: 'Vakuutus',
  L: 'Kiinteistöt',
  M: 'Suunnittelu',
  N: 'Palvelut',
  P: 'Koulutus',
  Q: 'Hoiva',
  R: 'Liikunta',
  S: 'Parturi',
};
const associations = {
  fi: [
    'urheiluseura',
    'asukasyhdistys',
    'eläkkeensaajat',
    'kuoro',
    'martat',
    'luonnonystävät',
    'vanhempainyhdistys',
    'nuorisoseura',
    'kylätalo',
    'taideyhdistys',
  ],
  sv: [
    'idrottsförening',
    'invånarförening',
    'pensionärer',
    'kör',
    'marthaförening',
    'naturvänner',
    'föräldraförening',
    'ungdomsförening',
    'byagård',
    'konstförening',
  ],
} as const;
const authorities = [
  'Poliisilaitos',
  'Verotoimisto',
  'Työvoimaviranomainen',
  'Käräjäoikeus',
  'Hyvinvointialue',
  'Pelastuslaitos',
  'Maanmittaustoimisto',
  'Elinvoimakeskus',
  'Seurakuntayhtymä',
  'Naapurikunnan ympäristölautakunta',
] as const;
const sites = ['metsä', 'lähde', 'puro', 'lehto', 'niitty', 'ranta', 'saari', 'suo', 'kallio', 'luonnonsuojelualue'] as const;

/** An organisation's or a site's name, and its representative where it cannot act alone. */
export function organisationNameOf(
  plan: CityPlan,
  customer: SampleCustomer,
  random: Random,
): { name: string; representative?: string } {
  const { surnames } = plan.data.names;
  const place = surnames.draw(random);
  const city = plan.data.municipality;
  if (customer.actorLevel === 'business')
    return { name: `${place} ${trades[customer.industry ?? ''] ?? 'Palvelu'} ${random.chance(0.9) ? 'Oy' : 'Tmi'}` };
  if (customer.actorLevel === 'community') {
    const language = serviceLanguageOf(customer.language) === 'sv' ? 'sv' : 'fi';
    const home = language === 'sv' ? city.nameSv : city.nameFi;
    return { name: `${home} ${place} ${random.pick(associations[language])} ${language === 'sv' ? 'rf' : 'ry'}` };
  }
  if (customer.actorLevel === 'society')
    return { name: `${random.pick(authorities)} ${place}`, representative: 'Yhteyspäällikkö' };
  return { name: `${place}n ${random.pick(sites)}`, representative: `${city.organisation}, ympäristönsuojelu` };
}
