import type { RequestListener } from 'node:http';
import type { Secrets } from '../platform/data-folder.js';
import type { Doors } from '../platform/front-door.js';
import type { Administration } from '../platform/landing-page.js';
import { issuerAt, type PlatformOptions, tokens, tokenSeconds, type Undo } from '../platform/platform.js';

/** Who issues the tokens of the local shape: `<address>/realms/nelikentta`, whoever it is. */
export interface Issuer {
  /** What of the one address is its own. */
  readonly doors: Doors;
  /** A token for the main job's own calls, for as long as the program runs. */
  readonly token: () => Promise<string>;
  readonly tokenSeconds: number;
  /** Where people and systems are administered. */
  readonly administration?: Administration;
}

export interface IssuerGround {
  /** The one address. */
  readonly address: string;
  readonly options: PlatformOptions;
  readonly secrets: Secrets;
  readonly say: (line: string) => void;
}

export type IssuerStarter = (ground: IssuerGround, undo: Undo) => Promise<Issuer>;

/** Gives the starter when what it starts is there. @throws {MissingServerError} */
export type IssuerChoice = (say: (line: string) => void) => Promise<IssuerStarter>;

export const issuerUrlAt = (address: string): string => `${address}/realms/nelikentta`;

const startDevelopmentIssuer: IssuerStarter = async ({ address, options }) => {
  const issuer = await issuerAt(address, options.folder, options.municipality, options.environment);
  const realms: RequestListener = (request, response) => {
    issuer.handle(request, response);
  };
  return { doors: new Map([['realms', realms]]), token: tokens(issuer, options.municipality), tokenSeconds };
};

/** The one of `npm start`, which lets anybody in. */
export const developmentIssuer: IssuerChoice = () => Promise.resolve(startDevelopmentIssuer);
