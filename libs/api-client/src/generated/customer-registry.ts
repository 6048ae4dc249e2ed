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
    /** What was known of a customer before, and who changed it when */
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
  '/customer-registry/v1/customers/{customerId}/needings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A customer's needings that were not retracted, newest first, with their service needs */
    get: operations['Needings_list'];
    put?: never;
    /** Record what a customer, in its life situation, finds valuable */
    post: operations['Needings_record'];
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
  '/customer-registry/v1/customers/{customerId}/time-line': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened with a customer: encounters, needings, service needs and feedback, newest first */
    get: operations['TimeLines_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
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
  '/customer-registry/v1/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Feedback that was not retracted, newest first, by service, customer and time */
    get: operations['Feedback_list'];
    put?: never;
    /** Give feedback on a service, as a customer or anonymously */
    post: operations['Feedback_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/feedback/{feedbackId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Feedback as it is now known, retracted or not */
    get: operations['Feedback_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Correct feedback; what was known before stays in its history */
    patch: operations['Feedback_correct'];
    trace?: never;
  };
  '/customer-registry/v1/feedback/{feedbackId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was known of feedback before its corrections, oldest first */
    get: operations['Feedback_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/feedback/{feedbackId}/retract': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retract feedback that nobody gave, or not on this service */
    post: operations['Feedback_retract'];
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
    /** Send customers in bulk */
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
    /** Send encounters in bulk */
    post: operations['ImportEncounters_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send feedback in bulk */
    post: operations['ImportFeedback_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/imports/needings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send needings in bulk */
    post: operations['ImportNeedings_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/needings/{needingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A needing as it is now understood, retracted or not, with its service needs */
    get: operations['Needings_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Correct a needing; what was understood before stays in its history */
    patch: operations['Needings_correct'];
    trace?: never;
  };
  '/customer-registry/v1/needings/{needingId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was understood of a needing before its corrections, oldest first */
    get: operations['Needings_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/needings/{needingId}/retract': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retract a needing and the service needs identified from it */
    post: operations['Needings_retract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/needings/{needingId}/service-needs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Identify, from a needing, the part that some service could answer */
    post: operations['ServiceNeeds_identify'];
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
  '/customer-registry/v1/restatements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last restatement of each consumer, and how far it has come */
    get: operations['Restatements_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/restatements/{consumer}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have the owners state all rows of a consumer anew, while it serves */
    post: operations['Restatements_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/service-needs/{serviceNeedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A service need as it now stands */
    get: operations['ServiceNeeds_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/service-needs/{serviceNeedId}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a service need with its outcome */
    post: operations['ServiceNeeds_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/service-needs/{serviceNeedId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How a service need stood before its changes, oldest first */
    get: operations['ServiceNeeds_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/service-needs/{serviceNeedId}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a closed service need again; its outcome stays in the history */
    post: operations['ServiceNeeds_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/customer-registry/v1/service-needs/{serviceNeedId}/retract': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retract a service need that was identified by mistake */
    post: operations['ServiceNeeds_retract'];
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
    ClosedServiceNeed: {
      /**
       * Format: date-time
       * @description Now, unless told
       */
      at?: string;
      /** @enum {string} */
      outcome: 'answered' | 'partly' | 'notAnswered' | 'lapsed';
      /**
       * @description Needed when the need was not answered
       * @default null
       */
      reason: string | null;
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
    /** @description What is left out stays as it is; null takes away */
    CorrectedFeedback: {
      /** Format: date-time */
      at?: string;
      comment?: string | null;
      /** @description Satisfaction, 1 to 10 */
      csat?: number | null;
      /** @description How likely to recommend, 0 to 10 */
      nps?: number | null;
      /** @description Why it is corrected; kept with what was known before */
      reason?: string;
      /** Format: uuid */
      serviceId?: string;
    };
    /** @description What is left out stays; `to` ends it */
    CorrectedMembership: {
      /** Format: date */
      from?: string;
      to?: string | null;
    };
    /** @description What is left out stays as it is; null takes away */
    CorrectedNeeding: {
      /** Format: date-time */
      at?: string;
      encounterId?: string | null;
      lifeSituation?: string | null;
      /** @description Why it changes; kept with what was known before */
      reason?: string;
      /** @description As the customer said it, or as it was observed */
      words?: string;
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
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
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
    Feedback: {
      /** Format: date-time */
      at: string;
      comment: string | null;
      /** @description Satisfaction, 1 to 10 */
      csat: number | null;
      customerId: string | null;
      /** Format: uuid */
      id: string;
      /** @description How likely to recommend, 0 to 10 */
      nps: number | null;
      retracted: boolean;
      /** Format: uuid */
      serviceId: string;
      version: number;
    };
    FeedbackPage: {
      items: components['schemas']['Feedback'][];
      next: string | null;
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
    Moment:
      | {
          /** Format: date-time */
          at: string;
          facts: {
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
            providerId: string | null;
            /** @description Present when the service was used */
            quantity: number | null;
            serviceId: string | null;
          };
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'encounter';
        }
      | {
          /** Format: date-time */
          at: string;
          facts: {
            encounterId: string | null;
            lifeSituation: string | null;
            words: string;
          };
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'needing';
        }
      | {
          /**
           * Format: date-time
           * @description When it was opened
           */
          at: string;
          facts: {
            closedAt: string | null;
            /** Format: uuid */
            needingId: string;
            outcome: string | null;
            reason: string | null;
            serviceClass: string | null;
            serviceId: string | null;
          };
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'serviceNeed';
        }
      | {
          /** Format: date-time */
          at: string;
          facts: {
            comment: string | null;
            csat: number | null;
            nps: number | null;
            serviceId: string | null;
          };
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'feedback';
        };
    Needing: {
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      customerId: string;
      encounterId: string | null;
      /** Format: uuid */
      id: string;
      lifeSituation: string | null;
      retracted: boolean;
      version: number;
      words: string;
    };
    NeedingPage: {
      items: components['schemas']['NeedingWithNeeds'][];
      next: string | null;
    };
    NeedingRetraction: {
      reason: string;
    };
    NeedingWithNeeds: {
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      customerId: string;
      encounterId: string | null;
      /** Format: uuid */
      id: string;
      lifeSituation: string | null;
      retracted: boolean;
      serviceNeeds: components['schemas']['ServiceNeed'][];
      version: number;
      words: string;
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
        /** @description Its own id of what the row tells */
        sourceId: string;
        /** @description The system that sends the row */
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
    /** @description At least one of csat, nps and comment */
    NewFeedback: {
      /** Format: date-time */
      at: string;
      /** @default null */
      comment: string | null;
      /**
       * @description Satisfaction, 1 to 10
       * @default null
       */
      csat: number | null;
      /**
       * @description Left out when it is given anonymously
       * @default null
       */
      customerId: string | null;
      /**
       * @description How likely to recommend, 0 to 10
       * @default null
       */
      nps: number | null;
      /** Format: uuid */
      serviceId: string;
    };
    NewHousehold: {
      source?: {
        /** @description Its own id of what the row tells */
        sourceId: string;
        /** @description The system that sends the row */
        sourceSystem: string;
      };
    };
    NewNeeding: {
      /** Format: date-time */
      at: string;
      /**
       * @description At which encounter it was heard
       * @default null
       */
      encounterId: string | null;
      /** @default null */
      lifeSituation: string | null;
      /** @description As the customer said it, or as it was observed */
      words: string;
    };
    NewServiceNeed: {
      /**
       * Format: date-time
       * @description Now, unless told
       */
      openedAt?: string;
      /**
       * @description URI of a service class of PTV
       * @default null
       */
      serviceClass: string | null;
      /** @default null */
      serviceId: string | null;
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
    ReopenedServiceNeed: {
      /** @description Why it changes; kept with what was known before */
      reason?: string;
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
    Restatement: {
      /** @description As it stands in the list, or among the consumers of the service */
      consumer: string;
      endedAt: string | null;
      /**
       * @description It was never here before, somebody asked for it, or messages may have been dropped before they came
       * @enum {string}
       */
      reason: 'new' | 'asked' | 'gap';
      /** @description Rows removed that no owner knows */
      removed: number;
      /** Format: date-time */
      requestedAt: string;
      /** @description Rows stated so far, of all types */
      rows: number;
      /** @description The type of message whose rows are being stated; null when all are */
      type: string | null;
    };
    RetractedEncounter: {
      reason: string;
    };
    RetractedFeedback: {
      reason: string;
    };
    RevealedIdentityCode: {
      identityCode: string;
    };
    ServiceNeed: {
      closedAt: string | null;
      /** Format: uuid */
      customerId: string;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      needingId: string;
      /** Format: date-time */
      openedAt: string;
      outcome: ('answered' | 'partly' | 'notAnswered' | 'lapsed') | null;
      reason: string | null;
      retracted: boolean;
      /** @description URI of a service class of PTV */
      serviceClass: string | null;
      serviceId: string | null;
      version: number;
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
    TimeLine: {
      items: components['schemas']['Moment'][];
      next: string | null;
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
          'application/json': components['schemas']['PastVersion'][];
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
  Needings_list: {
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
          'application/json': components['schemas']['NeedingPage'];
        };
      };
    };
  };
  Needings_record: {
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
        'application/json': components['schemas']['NewNeeding'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Needing'];
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
  TimeLines_list: {
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
          'application/json': components['schemas']['TimeLine'];
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
  Feedback_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        customerId?: string;
        /** @description Given at this instant or later */
        from?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        serviceId?: string;
        /** @description Given before this instant */
        to?: string;
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
          'application/json': components['schemas']['FeedbackPage'];
        };
      };
    };
  };
  Feedback_give: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFeedback'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feedback'];
        };
      };
    };
  };
  Feedback_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Feedback, as given by the registry */
        feedbackId: string;
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
          'application/json': components['schemas']['Feedback'];
        };
      };
    };
  };
  Feedback_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Feedback, as given by the registry */
        feedbackId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedFeedback'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feedback'];
        };
      };
    };
  };
  Feedback_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Feedback, as given by the registry */
        feedbackId: string;
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
  Feedback_retract: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Feedback, as given by the registry */
        feedbackId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetractedFeedback'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feedback'];
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
    /** @description Rows of this shape: NDJSON has one object a line; CSV names the fields in its first line, an empty cell is absent, and an entry of a list has dotted columns (`residence.municipality`). UTF-8, a row of at most 1 MB, any number of rows; `Content-Encoding: gzip` is welcome. */
    requestBody: {
      content: {
        'application/x-ndjson': {
          /** @enum {string} */
          actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
          birthDate?: string | null;
          /** @description Where the date is not known */
          birthYear?: number | null;
          /** @description NNNNNNN-N */
          businessId?: string | null;
          contacts?: {
            /** @enum {string} */
            kind: 'email' | 'phone' | 'postalAddress' | 'web';
            value: string;
          }[];
          /** @description First day that the customer exists no more */
          endedOn?: string | null;
          familyName?: string | null;
          givenNames?: string | null;
          households?: {
            /** Format: date */
            from: string;
            /** @description The household’s id in the same source system */
            household: string;
            /**
             * @description First day on which it holds no more; null while it lasts
             * @default null
             */
            to?: string | null;
          }[];
          /** @description Person identity code, all eleven characters; shown masked */
          identityCode?: string | null;
          industry?: string | null;
          language?: string | null;
          name?: string | null;
          representative?: string | null;
          residences?: {
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: 'home' | 'domicile' | 'establishment' | 'area' | 'site';
            municipality: string;
            /** @default null */
            postalCode?: string | null;
            /**
             * @description First day on which it holds no more; null while it lasts
             * @default null
             */
            to?: string | null;
          }[];
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
          startedOn?: string | null;
          ties?: {
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: 'work' | 'studies' | 'earlierResidence' | 'subscription' | 'stated';
            /**
             * @description First day on which it holds no more; null while it lasts
             * @default null
             */
            to?: string | null;
          }[];
        };
        'text/csv': {
          /** @enum {string} */
          actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
          birthDate?: string | null;
          /** @description Where the date is not known */
          birthYear?: number | null;
          /** @description NNNNNNN-N */
          businessId?: string | null;
          contacts?: {
            /** @enum {string} */
            kind: 'email' | 'phone' | 'postalAddress' | 'web';
            value: string;
          }[];
          /** @description First day that the customer exists no more */
          endedOn?: string | null;
          familyName?: string | null;
          givenNames?: string | null;
          households?: {
            /** Format: date */
            from: string;
            /** @description The household’s id in the same source system */
            household: string;
            /**
             * @description First day on which it holds no more; null while it lasts
             * @default null
             */
            to?: string | null;
          }[];
          /** @description Person identity code, all eleven characters; shown masked */
          identityCode?: string | null;
          industry?: string | null;
          language?: string | null;
          name?: string | null;
          representative?: string | null;
          residences?: {
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: 'home' | 'domicile' | 'establishment' | 'area' | 'site';
            municipality: string;
            /** @default null */
            postalCode?: string | null;
            /**
             * @description First day on which it holds no more; null while it lasts
             * @default null
             */
            to?: string | null;
          }[];
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
          startedOn?: string | null;
          ties?: {
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: 'work' | 'studies' | 'earlierResidence' | 'subscription' | 'stated';
            /**
             * @description First day on which it holds no more; null while it lasts
             * @default null
             */
            to?: string | null;
          }[];
        };
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
    /** @description Rows of this shape: NDJSON has one object a line; CSV names the fields in its first line, an empty cell is absent, and an entry of a list has dotted columns (`residence.municipality`). UTF-8, a row of at most 1 MB, any number of rows; `Content-Encoding: gzip` is welcome. */
    requestBody: {
      content: {
        'application/x-ndjson': {
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
          customerId?: string;
          customerSourceId?: string;
          customerSourceSystem?: string;
          /** @default null */
          providerId?: string | null;
          /** @default null */
          quantity?: number | null;
          /** @default null */
          serviceId?: string | null;
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
        };
        'text/csv': {
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
          customerId?: string;
          customerSourceId?: string;
          customerSourceSystem?: string;
          /** @default null */
          providerId?: string | null;
          /** @default null */
          quantity?: number | null;
          /** @default null */
          serviceId?: string | null;
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
        };
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
  ImportFeedback_run: {
    parameters: {
      query?: {
        /** @description Chosen by the sender, to follow the import and to send it again */
        importId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Rows of this shape: NDJSON has one object a line; CSV names the fields in its first line, an empty cell is absent, and an entry of a list has dotted columns (`residence.municipality`). UTF-8, a row of at most 1 MB, any number of rows; `Content-Encoding: gzip` is welcome. */
    requestBody: {
      content: {
        'application/x-ndjson': {
          /** Format: date-time */
          at: string;
          /** @default null */
          comment?: string | null;
          /** @default null */
          csat?: number | null;
          /** Format: uuid */
          customerId?: string;
          customerSourceId?: string;
          customerSourceSystem?: string;
          /** @default null */
          nps?: number | null;
          /** Format: uuid */
          serviceId: string;
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
        };
        'text/csv': {
          /** Format: date-time */
          at: string;
          /** @default null */
          comment?: string | null;
          /** @default null */
          csat?: number | null;
          /** Format: uuid */
          customerId?: string;
          customerSourceId?: string;
          customerSourceSystem?: string;
          /** @default null */
          nps?: number | null;
          /** Format: uuid */
          serviceId: string;
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
        };
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
  ImportNeedings_run: {
    parameters: {
      query?: {
        /** @description Chosen by the sender, to follow the import and to send it again */
        importId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Rows of this shape: NDJSON has one object a line; CSV names the fields in its first line, an empty cell is absent, and an entry of a list has dotted columns (`residence.municipality`). UTF-8, a row of at most 1 MB, any number of rows; `Content-Encoding: gzip` is welcome. */
    requestBody: {
      content: {
        'application/x-ndjson': {
          /** Format: date-time */
          at: string;
          /** Format: uuid */
          customerId?: string;
          customerSourceId?: string;
          customerSourceSystem?: string;
          /** @default null */
          lifeSituation?: string | null;
          serviceNeeds?: {
            closedAt?: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @default null */
            outcome?: ('answered' | 'partly' | 'notAnswered' | 'lapsed') | null;
            /** @default null */
            reason?: string | null;
            /** @default null */
            serviceClass?: string | null;
            /** @default null */
            serviceId?: string | null;
          }[];
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
          words: string;
        };
        'text/csv': {
          /** Format: date-time */
          at: string;
          /** Format: uuid */
          customerId?: string;
          customerSourceId?: string;
          customerSourceSystem?: string;
          /** @default null */
          lifeSituation?: string | null;
          serviceNeeds?: {
            closedAt?: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @default null */
            outcome?: ('answered' | 'partly' | 'notAnswered' | 'lapsed') | null;
            /** @default null */
            reason?: string | null;
            /** @default null */
            serviceClass?: string | null;
            /** @default null */
            serviceId?: string | null;
          }[];
          /** @description Its own id of what the row tells */
          sourceId: string;
          /** @description The system that sends the row */
          sourceSystem: string;
          words: string;
        };
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
  Needings_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Needing, as given by the registry */
        needingId: string;
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
          'application/json': components['schemas']['NeedingWithNeeds'];
        };
      };
    };
  };
  Needings_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Needing, as given by the registry */
        needingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedNeeding'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Needing'];
        };
      };
    };
  };
  Needings_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Needing, as given by the registry */
        needingId: string;
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
  Needings_retract: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Needing, as given by the registry */
        needingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NeedingRetraction'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Needing'];
        };
      };
    };
  };
  ServiceNeeds_identify: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Needing, as given by the registry */
        needingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewServiceNeed'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceNeed'];
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
  Restatements_list: {
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
          'application/json': components['schemas']['Restatement'][];
        };
      };
    };
  };
  Restatements_request: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As it stands in the list, or among the consumers of the service */
        consumer: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Restatement'];
        };
      };
    };
  };
  ServiceNeeds_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Service need, as given by the registry */
        serviceNeedId: string;
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
          'application/json': components['schemas']['ServiceNeed'];
        };
      };
    };
  };
  ServiceNeeds_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Service need, as given by the registry */
        serviceNeedId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosedServiceNeed'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceNeed'];
        };
      };
    };
  };
  ServiceNeeds_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Service need, as given by the registry */
        serviceNeedId: string;
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
  ServiceNeeds_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Service need, as given by the registry */
        serviceNeedId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenedServiceNeed'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceNeed'];
        };
      };
    };
  };
  ServiceNeeds_retract: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Service need, as given by the registry */
        serviceNeedId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NeedingRetraction'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceNeed'];
        };
      };
    };
  };
}
