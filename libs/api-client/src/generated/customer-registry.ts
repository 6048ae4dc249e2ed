// Generated from /customer-registry/openapi.json by `npm run api-client`.
export interface paths {
  '/customer-registry/livez': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process lives; touches nothing else */
    get: operations['Operations_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every type of problem that a service may answer with */
    get: operations['Operations_problems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether requests may be sent here: PostgreSQL answers */
    get: operations['Operations_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter a customer of any of the five actor levels */
    post: operations['Customers_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is known of a customer */
    get: operations['Customers_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Correct what is known of a customer */
    patch: operations['Customers_correct'];
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Set how a customer is reached: the whole list */
    put: operations['Customers_setContacts'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/encounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A customer's encounters that were not retracted, newest first */
    get: operations['Encounters_list'];
    put?: never;
    /** Record that a customer was met; with a quantity, that a service was used */
    post: operations['Encounters_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How what is known of a customer changed: newest first */
    get: operations['Customers_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/households': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a customer a member of a household */
    post: operations['Memberships_join'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/households/{entryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take away a membership that was entered by mistake */
    delete: operations['Memberships_remove'];
    options?: never;
    head?: never;
    /** Correct or end a membership */
    patch: operations['Memberships_correct'];
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/identity-code/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The identity code of a customer in full */
    post: operations['Finding_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/residences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a residence of a customer */
    post: operations['Residences_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/residences/{entryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take away a residence that was entered by mistake; what ended is corrected with its end */
    delete: operations['Residences_remove'];
    options?: never;
    head?: never;
    /** Correct or end a residence of a customer */
    patch: operations['Residences_correct'];
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/ties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a tie of a customer */
    post: operations['Ties_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/{customerId}/ties/{entryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take away a tie that was entered by mistake; what ended is corrected with its end */
    delete: operations['Ties_remove'];
    options?: never;
    head?: never;
    /** Correct or end a tie of a customer */
    patch: operations['Ties_correct'];
    trace?: never;
  };
  '/customer-registry/v1/customers/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The customers of an identifier: a source system’s id, or a business id */
    post: operations['Finding_find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/find-by-identity-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The customer of a person identity code */
    post: operations['Finding_byIdentityCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/customers/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Customers by name, birth year, place and the like, in the order of their names */
    post: operations['Finding_search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/encounters/{encounterId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An encounter as it is now known, retracted or not */
    get: operations['Encounters_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Correct an encounter; what was known before stays in its history */
    patch: operations['Encounters_correct'];
    trace?: never;
  };
  '/customer-registry/v1/encounters/{encounterId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was known of an encounter before its corrections, oldest first */
    get: operations['Encounters_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/encounters/{encounterId}/retract': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retract an encounter that never happened, or not to this customer */
    post: operations['Encounters_retract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/households': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter a household */
    post: operations['Households_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/households/{householdId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A household and who belongs or belonged to it */
    get: operations['Households_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest imports */
    get: operations['Imports_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How an import goes, readable while it runs */
    get: operations['Imports_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports/{importId}/refused-rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which rows were refused, where and why, in the order of their lines */
    get: operations['Imports_refused'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send customers in bulk: NDJSON, or CSV with the same names as columns; optionally gzip */
    post: operations['ImportCustomers_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports/encounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send encounters in bulk: NDJSON, or CSV with the same names as columns; optionally gzip */
    post: operations['ImportEncounters_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/parked-messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages that could not be applied, or wait behind one; the oldest hundred */
    get: operations['Operations_parked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/parked-messages/{eventId}/requeue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Apply a parked message, and then what waited behind it */
    post: operations['Operations_requeue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AddedEntry: {
      /** Format: uuid */
      entryId: string;
      /** Format: uuid */
      id: string;
      version: number;
    };
    Contact: {
      /** @enum {string} */
      kind: 'email' | 'phone' | 'postalAddress' | 'web';
      value: string;
    };
    /** @description What is left out stays; null takes away */
    CorrectedCustomer: {
      birthDate?: string | null;
      /** @description Where the date is not known */
      birthYear?: number | null;
      /** @description NNNNNNN-N */
      businessId?: string | null;
      /** @description First day that the customer exists no more */
      endedOn?: string | null;
      familyName?: string | null;
      givenNames?: string | null;
      /** @description Person identity code, all eleven characters; shown masked */
      identityCode?: string | null;
      industry?: string | null;
      language?: string | null;
      name?: string | null;
      representative?: string | null;
      startedOn?: string | null;
    };
    /** @description What is left out stays as it is; null takes away */
    CorrectedEncounter: {
      /** Format: date-time */
      at?: string;
      /** @enum {string} */
      channel?:
        | 'inPerson'
        | 'phone'
        | 'email'
        | 'textMessage'
        | 'chat'
        | 'video'
        | 'post'
        | 'web'
        | 'mobile'
        | 'event'
        | 'socialMedia'
        | 'authority';
      providerId?: string | null;
      quantity?: number | null;
      /** @description Why it is corrected; kept with what was known before */
      reason?: string;
      serviceId?: string | null;
    };
    /** @description What is left out stays; `to` ends it */
    CorrectedMembership: {
      /** Format: date */
      from?: string;
      to?: string | null;
    };
    /** @description What is left out stays; `to` ends it */
    CorrectedResidence: {
      /** Format: date */
      from?: string;
      municipality?: string;
      postalCode?: string | null;
      to?: string | null;
    };
    /** @description What is left out stays; `to` ends it */
    CorrectedTie: {
      /** Format: date */
      from?: string;
      to?: string | null;
    };
    Customer: {
      /** @enum {string} */
      actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
      birthDate: string | null;
      birthYear: number | null;
      businessId: string | null;
      contacts: {
        /** @enum {string} */
        kind: 'email' | 'phone' | 'postalAddress' | 'web';
        value: string;
      }[];
      displayName: string;
      endedOn: string | null;
      familyName: string | null;
      givenNames: string | null;
      households: {
        from: string;
        /** Format: uuid */
        householdId: string;
        /** Format: uuid */
        id: string;
        to: string | null;
      }[];
      /** Format: uuid */
      id: string;
      /** @description Masked; in full only by its own route */
      identityCode: string | null;
      industry: string | null;
      language: string | null;
      name: string | null;
      representative: string | null;
      residences: {
        from: string;
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'home' | 'domicile' | 'establishment' | 'area' | 'site';
        municipality: string;
        postalCode: string | null;
        to: string | null;
      }[];
      sources: {
        sourceId: string;
        sourceSystem: string;
      }[];
      startedOn: string | null;
      ties: {
        from: string;
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'work' | 'studies' | 'earlierResidence' | 'subscription' | 'stated';
        to: string | null;
      }[];
      version: number;
    };
    CustomerIdentifier:
      | {
          sourceId: string;
          sourceSystem: string;
        }
      | {
          /** @description NNNNNNN-N */
          businessId: string;
        };
    CustomerIdentityCode: {
      identityCode: string;
    };
    CustomerSearch: {
      /** @enum {string} */
      actorLevel?: 'individual' | 'business' | 'community' | 'society' | 'environment';
      birthYear?: number;
      /** @description `next` of the page before */
      cursor?: string;
      industry?: string;
      language?: string;
      /**
       * @description Rows in a page, 1 to 500
       * @default 50
       */
      limit: number;
      /** @description Where the customer lives or has its seat today */
      municipality?: string;
      /** @description Beginning of the name, family name first */
      name?: string;
      postalCode?: string;
    };
    CustomerSummary: {
      /** @enum {string} */
      actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
      birthYear: number | null;
      businessId: string | null;
      displayName: string;
      /** Format: uuid */
      id: string;
      municipality: string | null;
      postalCode: string | null;
    };
    CustomerSummaryPage: {
      items: components['schemas']['CustomerSummary'][];
      next: string | null;
    };
    CustomerVersion: {
      /** Format: uuid */
      id: string;
      version: number;
    };
    Encounter: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      channel:
        | 'inPerson'
        | 'phone'
        | 'email'
        | 'textMessage'
        | 'chat'
        | 'video'
        | 'post'
        | 'web'
        | 'mobile'
        | 'event'
        | 'socialMedia'
        | 'authority';
      /** Format: uuid */
      customerId: string;
      /** Format: uuid */
      id: string;
      isUse: boolean;
      providerId: string | null;
      quantity: number | null;
      retracted: boolean;
      serviceId: string | null;
      version: number;
    };
    EncounterPage: {
      items: components['schemas']['Encounter'][];
      next: string | null;
    };
    EnteredHousehold: {
      /** Format: uuid */
      id: string;
    };
    FoundCustomers: {
      items: components['schemas']['CustomerSummary'][];
    };
    Household: {
      /** Format: uuid */
      id: string;
      members: {
        birthYear: number | null;
        /** Format: uuid */
        customerId: string;
        displayName: string;
        from: string;
        to: string | null;
      }[];
      sourceId: string | null;
      sourceSystem: string | null;
    };
    ImportReport: {
      changed: number;
      created: number;
      endedAt: string | null;
      /** @description Code of the problem that ended it */
      failure: string | null;
      /** Format: uuid */
      importId: string;
      kind: string;
      /** @description Rows seen so far: created + changed + unchanged + refused */
      read: number;
      refused: number;
      /** Format: date-time */
      startedAt: string;
      /** @enum {string} */
      state: 'running' | 'completed' | 'interrupted' | 'failed';
      unchanged: number;
    };
    ImportReportPage: {
      items: components['schemas']['ImportReport'][];
      next: string | null;
    };
    Membership: {
      /** Format: date */
      from: string;
      /**
       * Format: uuid
       * @description Household, as given by the registry
       */
      householdId: string;
      /**
       * @description First day on which it holds no more; null while it lasts
       * @default null
       */
      to: string | null;
    };
    NewCustomer: {
      /** @enum {string} */
      actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
      birthDate?: string | null;
      /** @description Where the date is not known */
      birthYear?: number | null;
      /** @description NNNNNNN-N */
      businessId?: string | null;
      contacts?: components['schemas']['Contact'][];
      /** @description First day that the customer exists no more */
      endedOn?: string | null;
      familyName?: string | null;
      givenNames?: string | null;
      /** @description Person identity code, all eleven characters; shown masked */
      identityCode?: string | null;
      industry?: string | null;
      language?: string | null;
      name?: string | null;
      representative?: string | null;
      residences?: components['schemas']['Residence'][];
      source?: {
        sourceId: string;
        sourceSystem: string;
      };
      startedOn?: string | null;
      ties?: components['schemas']['Tie'][];
    };
    NewEncounter: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      channel:
        | 'inPerson'
        | 'phone'
        | 'email'
        | 'textMessage'
        | 'chat'
        | 'video'
        | 'post'
        | 'web'
        | 'mobile'
        | 'event'
        | 'socialMedia'
        | 'authority';
      /**
       * @description Organisation that produced the service
       * @default null
       */
      providerId: string | null;
      /** @default null */
      quantity: number | null;
      /** @default null */
      serviceId: string | null;
    };
    NewHousehold: {
      source?: {
        sourceId: string;
        sourceSystem: string;
      };
    };
    ParkedMessage: {
      aggregateId: string;
      attempts: number;
      consumer: string;
      /** @description Null while it only waits behind an earlier message of its aggregate */
      error: string | null;
      /** Format: uuid */
      eventId: string;
      /** Format: date-time */
      parkedAt: string;
      type: string;
    };
    /** @description A change: the version it made, when, by whom, and the facts it replaced */
    PastChange: {
      actor: string;
      /** Format: date-time */
      at: string;
      before: {
        [key: string]: unknown;
      };
      version: number;
    };
    PastChangePage: {
      items: components['schemas']['PastChange'][];
      next: string | null;
    };
    PastVersion: {
      /** @description What this version said */
      facts: {
        [key: string]: unknown;
      };
      reason: string | null;
      /** Format: date-time */
      replacedAt: string;
      replacedBy: string;
      version: number;
    };
    RefusedRow: {
      code: string;
      field: string | null;
      line: number;
      reason: string;
    };
    RefusedRowPage: {
      items: components['schemas']['RefusedRow'][];
      next: string | null;
    };
    /** @description Where the customer lives, has its seat or works, by days of the calendar: [from, to) */
    Residence: {
      /** Format: date */
      from: string;
      /** @enum {string} */
      kind: 'home' | 'domicile' | 'establishment' | 'area' | 'site';
      municipality: string;
      /** @default null */
      postalCode: string | null;
      /**
       * @description First day on which it holds no more; null while it lasts
       * @default null
       */
      to: string | null;
    };
    RetractedEncounter: {
      reason: string;
    };
    RevealedIdentityCode: {
      identityCode: string;
    };
    /** @description What binds the customer to this municipality, by days of the calendar: [from, to) */
    Tie: {
      /** Format: date */
      from: string;
      /** @enum {string} */
      kind: 'work' | 'studies' | 'earlierResidence' | 'subscription' | 'stated';
      /**
       * @description First day on which it holds no more; null while it lasts
       * @default null
       */
      to: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Operations_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Operations_problems: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Operations_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Customers_register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCustomer'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Customers_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Customer'];
        };
      };
    };
  };
  Customers_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedCustomer'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Customers_setContacts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Contact'][];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Encounters_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EncounterPage'];
        };
      };
    };
  };
  Encounters_record: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEncounter'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Encounter'];
        };
      };
    };
  };
  Customers_history: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PastChangePage'];
        };
      };
    };
  };
  Memberships_join: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Membership'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddedEntry'];
        };
      };
    };
  };
  Memberships_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
        /** @description Entry of the customer’s list */
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Memberships_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
        /** @description Entry of the customer’s list */
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedMembership'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Finding_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealedIdentityCode'];
        };
      };
    };
  };
  Residences_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Residence'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddedEntry'];
        };
      };
    };
  };
  Residences_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
        /** @description Entry of the customer’s list */
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Residences_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
        /** @description Entry of the customer’s list */
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedResidence'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Ties_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Tie'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddedEntry'];
        };
      };
    };
  };
  Ties_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
        /** @description Entry of the customer’s list */
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Ties_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Customer, as given by the registry */
        customerId: string;
        /** @description Entry of the customer’s list */
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedTie'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerVersion'];
        };
      };
    };
  };
  Finding_find: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerIdentifier'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundCustomers'];
        };
      };
    };
  };
  Finding_byIdentityCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerIdentityCode'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundCustomers'];
        };
      };
    };
  };
  Finding_search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerSearch'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerSummaryPage'];
        };
      };
    };
  };
  Encounters_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Encounter, as given by the registry */
        encounterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Encounter'];
        };
      };
    };
  };
  Encounters_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Encounter, as given by the registry */
        encounterId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedEncounter'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Encounter'];
        };
      };
    };
  };
  Encounters_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Encounter, as given by the registry */
        encounterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PastVersion'][];
        };
      };
    };
  };
  Encounters_retract: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Encounter, as given by the registry */
        encounterId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetractedEncounter'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Encounter'];
        };
      };
    };
  };
  Households_enter: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewHousehold'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnteredHousehold'];
        };
      };
    };
  };
  Households_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Household, as given by the registry */
        householdId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Household'];
        };
      };
    };
  };
  Imports_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportPage'];
        };
      };
    };
  };
  Imports_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Import, as chosen by its sender or given in its report */
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
    };
  };
  Imports_refused: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Import, as chosen by its sender or given in its report */
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefusedRowPage'];
        };
      };
    };
  };
  ImportCustomers_run: {
    parameters: {
      query?: {
        /** @description Chosen by the sender, to follow the import and to send it again */
        importId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One customer a line */
    requestBody: {
      content: {
        'application/x-ndjson': string;
        'text/csv': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
    };
  };
  ImportEncounters_run: {
    parameters: {
      query?: {
        /** @description Chosen by the sender, to follow the import and to send it again */
        importId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One encounter a line */
    requestBody: {
      content: {
        'application/x-ndjson': string;
        'text/csv': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
    };
  };
  Operations_parked: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedMessage'][];
        };
      };
    };
  };
  Operations_requeue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
