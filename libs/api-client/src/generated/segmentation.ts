// Generated from /segmentation/openapi.json by `npm run api-client`.
export interface paths {
  '/segmentation/livez': {
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
  '/segmentation/problems': {
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
  '/segmentation/readyz': {
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
  '/segmentation/v1/customers/{customerId}/segment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The segment of a customer at an instant, and why */
    get: operations['Membership_segment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/customers/{customerId}/segment-history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Segments of a customer over time, and what was answered before it was corrected */
    get: operations['Membership_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/flows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many customers passed from which segment to which between two instants */
    get: operations['Segments_flows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/grid': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many customers are in each of the 25 segments at an instant */
    get: operations['Segments_grid'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/parked-messages': {
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
  '/segmentation/v1/parked-messages/{eventId}/requeue': {
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
  '/segmentation/v1/rebuilds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Classify all customers and count all service days anew from the facts */
    post: operations['Rebuilds_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/rebuilds/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far a rebuild has come */
    get: operations['Rebuilds_progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/restatements': {
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
  '/segmentation/v1/restatements/{consumer}': {
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
  '/segmentation/v1/segments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The 25 segments: what they mean, and how many customers they have at an instant */
    get: operations['Segments_segments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/segments/{actorLevel}/{customerGroup}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ids of the customers in a segment at an instant */
    get: operations['Segments_members'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/segmentation/v1/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How this municipality counts its activity window */
    get: operations['Settings_read'];
    /** Change how this municipality counts; all customers are classified anew */
    put: operations['Settings_change'];
    post?: never;
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
    ChangedSettings: {
      /**
       * Format: uuid
       * @description The rebuild that applies them
       */
      rebuildId: string;
      /**
       * @description IANA name of the zone whose calendar days count
       * @example Europe/Helsinki
       */
      timeZone: string;
      version: number;
      /** @description For so many months after a use its customer is active */
      windowMonths: number;
    };
    DescribedSegment: {
      /** @enum {string} */
      actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
      /** @enum {string} */
      customerGroup:
        'resident_active' | 'resident_non_active' | 'non_resident_active' | 'non_resident_familiar' | 'non_resident_unknown';
      customers: number;
      description: {
        en: string;
        fi: string;
        sv: string;
      };
      names: {
        en: string;
        fi: string;
        sv: string;
      };
      obligations: {
        en: string;
        fi: string;
        sv: string;
      };
      opportunities: {
        en: string;
        fi: string;
        sv: string;
      };
    };
    ExplainedSegment: {
      /** @enum {string} */
      actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      customerGroup:
        'resident_active' | 'resident_non_active' | 'non_resident_active' | 'non_resident_familiar' | 'non_resident_unknown';
      /** Format: uuid */
      customerId: string;
      since: string | null;
      until: string | null;
      why: {
        facts: (
          | {
              /** Format: date */
              from: string;
              /** @enum {string} */
              kind: 'residence';
              to: string | null;
            }
          | {
              /** Format: date */
              from: string;
              /** @enum {string} */
              kind: 'tie';
              tie: string;
              to: string | null;
            }
          | {
              /** Format: date-time */
              at: string;
              /** Format: uuid */
              encounterId: string;
              /** @enum {string} */
              kind: 'encounter';
            }
          | {
              /**
               * Format: date-time
               * @description The instant at which it stops making active
               */
              activeUntil: string;
              /** Format: date-time */
              at: string;
              /** Format: uuid */
              encounterId: string;
              /** @enum {string} */
              kind: 'use' | 'useOfHousehold';
              /** Format: uuid */
              serviceId: string;
              serviceNames: {
                en?: string;
                fi?: string;
                sv?: string;
              };
            }
        )[];
        rule: {
          active: boolean;
          familiar: boolean;
          resident: boolean;
          /** @description Which of the five rules of framework.md §4.2 was the first to match */
          step: number;
        };
      };
    };
    Flows: {
      flows: {
        customers: number;
        /** @description Null: outside the grid */
        from: {
          /** @enum {string} */
          actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
          /** @enum {string} */
          customerGroup:
            | 'resident_active'
            | 'resident_non_active'
            | 'non_resident_active'
            | 'non_resident_familiar'
            | 'non_resident_unknown';
        } | null;
        /** @description Null: outside the grid */
        to: {
          /** @enum {string} */
          actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
          /** @enum {string} */
          customerGroup:
            | 'resident_active'
            | 'resident_non_active'
            | 'non_resident_active'
            | 'non_resident_familiar'
            | 'non_resident_unknown';
        } | null;
      }[];
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
    };
    Grid: {
      /** Format: date-time */
      at: string;
      byActorLevel: {
        [key: string]: number;
      };
      byCustomerGroup: {
        [key: string]: number;
      };
      cells: {
        /** @enum {string} */
        actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
        /** @enum {string} */
        customerGroup:
          'resident_active' | 'resident_non_active' | 'non_resident_active' | 'non_resident_familiar' | 'non_resident_unknown';
        customers: number;
      }[];
      total: number;
      /** @description Customers that exist and are in no segment */
      unknown: number;
    };
    Member: {
      /** Format: uuid */
      customerId: string;
      since: string | null;
      until: string | null;
    };
    MemberPage: {
      items: components['schemas']['Member'][];
      next: string | null;
    };
    NewSettings: {
      /**
       * @description IANA name of the zone whose calendar days count
       * @example Europe/Helsinki
       */
      timeZone: string;
      /** @description For so many months after a use its customer is active */
      windowMonths: number;
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
    Rebuild: {
      /** @description Customers there were when it was asked for */
      allCustomers: number;
      /** @description Intervals of membership removed and added; 0 when all was right before */
      changedIntervals: number;
      /** @description Customers classified so far */
      customers: number;
      endedAt: string | null;
      /**
       * Format: uuid
       * @description As answered when it was asked for
       */
      id: string;
      /** Format: date-time */
      requestedAt: string;
      /** @enum {string} */
      state: 'classifying' | 'counting' | 'done' | 'superseded';
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
    SegmentHistory: {
      corrections: {
        /** @enum {string} */
        actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
        /** Format: date-time */
        correctedAt: string;
        /** @enum {string} */
        customerGroup:
          'resident_active' | 'resident_non_active' | 'non_resident_active' | 'non_resident_familiar' | 'non_resident_unknown';
        from: string | null;
        to: string | null;
      }[];
      /** Format: uuid */
      customerId: string;
      intervals: {
        /** @enum {string} */
        actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
        /** @enum {string} */
        customerGroup:
          'resident_active' | 'resident_non_active' | 'non_resident_active' | 'non_resident_familiar' | 'non_resident_unknown';
        from: string | null;
        to: string | null;
      }[];
    };
    Segments: {
      /** Format: date-time */
      at: string;
      segments: components['schemas']['DescribedSegment'][];
    };
    Settings: {
      /**
       * @description IANA name of the zone whose calendar days count
       * @example Europe/Helsinki
       */
      timeZone: string;
      version: number;
      /** @description For so many months after a use its customer is active */
      windowMonths: number;
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
  Membership_segment: {
    parameters: {
      query?: {
        /** @description Past, present or future instant; now when absent */
        at?: string;
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
          'application/json': components['schemas']['ExplainedSegment'];
        };
      };
    };
  };
  Membership_history: {
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
          'application/json': components['schemas']['SegmentHistory'];
        };
      };
    };
  };
  Segments_flows: {
    parameters: {
      query: {
        /** @description Also those who stayed where they were */
        all?: 'true' | 'false';
        from: string;
        /** @description Now when absent */
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
          'application/json': components['schemas']['Flows'];
        };
      };
    };
  };
  Segments_grid: {
    parameters: {
      query?: {
        /** @description Past, present or future instant; now when absent */
        at?: string;
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
          'application/json': components['schemas']['Grid'];
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
  Rebuilds_start: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rebuild'];
        };
      };
    };
  };
  Rebuilds_progress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As answered when it was asked for */
        id: string;
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
          'application/json': components['schemas']['Rebuild'];
        };
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
  Segments_segments: {
    parameters: {
      query?: {
        /** @description Past, present or future instant; now when absent */
        at?: string;
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
          'application/json': components['schemas']['Segments'];
        };
      };
    };
  };
  Segments_members: {
    parameters: {
      query?: {
        /** @description Past, present or future instant; now when absent */
        at?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        actorLevel: 'individual' | 'business' | 'community' | 'society' | 'environment';
        customerGroup:
          'resident_active' | 'resident_non_active' | 'non_resident_active' | 'non_resident_familiar' | 'non_resident_unknown';
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
          'application/json': components['schemas']['MemberPage'];
        };
      };
    };
  };
  Settings_read: {
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
          'application/json': components['schemas']['Settings'];
        };
      };
    };
  };
  Settings_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSettings'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedSettings'];
        };
      };
    };
  };
}
