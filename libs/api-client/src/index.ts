import createClient, { type Client } from 'openapi-fetch';
import type { paths as CompetenceManagement } from './generated/competence-management.js';
import type { paths as CustomerRegistry } from './generated/customer-registry.js';
import type { paths as Segmentation } from './generated/segmentation.js';
import type { paths as ServiceCatalogue } from './generated/service-catalogue.js';
import type { paths as Steering } from './generated/steering.js';

/** The five services by name; each call is typed by the service's own OpenAPI document. */
export interface ApiClient {
  readonly customerRegistry: Client<CustomerRegistry>;
  readonly segmentation: Client<Segmentation>;
  readonly serviceCatalogue: Client<ServiceCatalogue>;
  readonly competenceManagement: Client<CompetenceManagement>;
  readonly steering: Client<Steering>;
}

/**
 * A client of an installation. Paths are those of the documents: `client.segmentation.GET('/segmentation/v1/grid')`.
 *
 * @param baseUrl address of the installation: `https://nelikentta.example`
 * @param token gives the access token of the moment; asked for each request
 */
export function apiClient(baseUrl: string, token: () => string | Promise<string>): ApiClient {
  const client = <Paths extends object>(): Client<Paths> => {
    const made = createClient<Paths>({ baseUrl });
    made.use({
      onRequest: async ({ request }) => {
        request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    });
    return made;
  };
  return {
    customerRegistry: client<CustomerRegistry>(),
    segmentation: client<Segmentation>(),
    serviceCatalogue: client<ServiceCatalogue>(),
    competenceManagement: client<CompetenceManagement>(),
    steering: client<Steering>(),
  };
}
