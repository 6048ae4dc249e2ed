/** The token of an Authorization header. A missing or malformed header gives a text that no verifier accepts, so it is refused like a wrong token. */
export const bearerToken = (header: string | undefined): string => /^Bearer +([\w.-]+)$/i.exec(header ?? '')?.[1] ?? '';
