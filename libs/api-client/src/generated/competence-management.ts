// Generated from /competence-management/openapi.json by `npm run api-client`.
export interface paths {
  '/competence-management/livez': {
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
  '/competence-management/problems': {
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
  '/competence-management/readyz': {
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
  '/competence-management/v1/competences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Competences with their present and aimed states, by business area */
    get: operations['Competences_list'];
    put?: never;
    /** Enter a competence that has been identified */
    post: operations['Competences_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/competences/{competenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A competence: what it is composed of, and where it stands */
    get: operations['Competences_show'];
    /** Replace what is said of a competence */
    put: operations['Competences_revise'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/competences/{competenceId}/capacity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The capacity of each month of a period where it is known */
    get: operations['Capacity_list'];
    /** Set the capacity of the months named; the others stay as they are */
    put: operations['Capacity_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/competences/{competenceId}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was decided of a competence, the latest first */
    get: operations['Decisions_list'];
    put?: never;
    /** Decide whether a competence is maintained, acquired, developed or given up */
    post: operations['Decisions_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/competences/{competenceId}/service-needs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The services that need a competence on a day, the one that needs most first */
    get: operations['ServiceNeeds_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/competences/{competenceId}/service-needs/{serviceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Set how much of a competence a service needs, from a day on */
    put: operations['ServiceNeeds_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/competences/{competenceId}/states': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The history of a competence: every state recorded, newest day first */
    get: operations['States_history'];
    put?: never;
    /** Record where a competence stands or should stand, from a day on */
    post: operations['States_assess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The four fields: which competences are available, and which changes they require */
    get: operations['Gaps_fields'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/gaps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gaps between present and aimed state by competence and field, the widest first */
    get: operations['Gaps_gaps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/levels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the levels 0 to 5 mean, in three languages */
    get: operations['States_meanings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/competence-management/v1/parked-messages': {
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
  '/competence-management/v1/parked-messages/{eventId}/requeue': {
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
  '/competence-management/v1/restatements': {
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
  '/competence-management/v1/restatements/{consumer}': {
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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Hours of the competence that can be used, month by month */
    Capacity: {
      months: {
        hours: number;
        /**
         * Format: date
         * @description First day of the month
         */
        month: string;
      }[];
    };
    Competence: {
      /** @description State aimed at; null while nobody has set it */
      aimed: number | null;
      /** @description The branch whose competence it is, in the city's own words */
      businessArea: string;
      /** @default [] */
      components: {
        /** @enum {string} */
        kind: 'operatingModels' | 'processes' | 'knowledge' | 'channels' | 'funding' | 'expertise' | 'resources';
        names: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      }[];
      /** @default {} */
      description: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description When the aimed state should be reached */
      due: string | null;
      /** Format: uuid */
      id: string;
      /** @description Kinds of component that it has none of */
      missingComponents: ('operatingModels' | 'processes' | 'knowledge' | 'channels' | 'funding' | 'expertise' | 'resources')[];
      names: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description State today; null while nobody has assessed it */
      present: number | null;
      version: number;
    };
    CompetenceFacts: {
      /** @description The branch whose competence it is, in the city's own words */
      businessArea: string;
      /** @default [] */
      components: {
        /** @enum {string} */
        kind: 'operatingModels' | 'processes' | 'knowledge' | 'channels' | 'funding' | 'expertise' | 'resources';
        names: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      }[];
      /** @default {} */
      description: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      names: {
        en?: string;
        fi?: string;
        sv?: string;
      };
    };
    CompetenceGap: {
      aimed: number | null;
      businessArea: string;
      /** @description The field's part of the hours there are in the month; null while unknown */
      capacityHours: number | null;
      /** Format: uuid */
      competenceId: string;
      /** @description The latest */
      decision: {
        /** Format: date-time */
        decidedAt: string;
        /** @enum {string} */
        outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
      } | null;
      due: string | null;
      /** @description Null when no service needs the competence */
      field: ('basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality') | null;
      /** @description Aimed level less the present one; null while one is unknown */
      gap: number | null;
      names: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description Hours that the services of the field take in the month */
      neededHours: number;
      present: number | null;
      proposal: {
        /** @enum {string} */
        because: 'aimedAtNothing' | 'noServiceNeedsIt' | 'absent' | 'belowAim' | 'tooLittleCapacity' | 'meetsAim';
        /** @enum {string} */
        outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
        reason: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      } | null;
      /** @description Services of the field that need it */
      services: number;
      shortfallHours: number | null;
    };
    CompetenceGapPage: {
      items: components['schemas']['CompetenceGap'][];
      next: string | null;
    };
    CompetencePage: {
      items: components['schemas']['Competence'][];
      next: string | null;
    };
    CompetenceState: {
      /** @enum {string} */
      aspect: 'present' | 'aimed';
      due: string | null;
      /** Format: date */
      from: string;
      /** Format: uuid */
      id: string;
      /**
       * @description What each level means: GET /v1/levels
       * @enum {number}
       */
      level: 0 | 1 | 2 | 3 | 4 | 5;
      note: string | null;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    CompetenceStateId: {
      /** Format: uuid */
      id: string;
    };
    CompetenceStatePage: {
      items: components['schemas']['CompetenceState'][];
      next: string | null;
    };
    CompetenceVersion: {
      /** Format: uuid */
      id: string;
      version: number;
    };
    /** @description What was decided, beside what was proposed at that moment */
    Decision: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
      proposal: {
        /** @enum {string} */
        because: 'aimedAtNothing' | 'noServiceNeedsIt' | 'absent' | 'belowAim' | 'tooLittleCapacity' | 'meetsAim';
        /** @enum {string} */
        outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
      };
      reason: string;
    };
    DecisionPage: {
      items: components['schemas']['DecisionTaken'][];
      next: string | null;
    };
    DecisionTaken: {
      /** Format: date-time */
      decidedAt: string;
      decidedBy: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
      proposal: {
        /** @enum {string} */
        because: 'aimedAtNothing' | 'noServiceNeedsIt' | 'absent' | 'belowAim' | 'tooLittleCapacity' | 'meetsAim';
        /** @enum {string} */
        outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
      };
      reason: string;
    };
    FieldsOfCompetences: {
      /** Format: date */
      at: string;
      fields: {
        belowAim: number;
        capacityHours: number | null;
        /** @description Competences whose capacity in the month is unknown */
        capacityUnknown: number;
        competences: number;
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        neededHours: number;
        notAssessed: number;
        widestGap: number | null;
      }[];
    };
    Levels: {
      /**
       * @description What each level means: GET /v1/levels
       * @enum {number}
       */
      level: 0 | 1 | 2 | 3 | 4 | 5;
      meaning: {
        en: string;
        fi: string;
        sv: string;
      };
      name: {
        en: string;
        fi: string;
        sv: string;
      };
    }[];
    NeedingServices: {
      /** Format: date */
      at: string;
      services: {
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        hoursPerMonth: number;
        hoursPerUnit: number;
        names: {
          en?: string;
          fi?: string;
          sv?: string;
        };
        /** Format: uuid */
        serviceId: string;
        unit: string;
        unitsPerMonth: number;
      }[];
    };
    NewCompetenceState: {
      /** @enum {string} */
      aspect: 'present' | 'aimed';
      /**
       * Format: date
       * @description When an aimed state should be reached
       */
      due?: string;
      /**
       * Format: date
       * @description First day on which it holds
       */
      from: string;
      /**
       * @description What each level means: GET /v1/levels
       * @enum {number}
       */
      level: 0 | 1 | 2 | 3 | 4 | 5;
      note?: string;
    };
    NewDecision: {
      /** @enum {string} */
      outcome: 'maintain' | 'acquire' | 'develop' | 'giveUp';
      reason: string;
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
    ServiceNeedOfCompetence: {
      /**
       * Format: date
       * @description First day on which it holds
       */
      from: string;
      /** @description Hours for one unit of the service; 0 ends the need */
      hoursPerUnit: number;
      /** @description Units of the service planned for a month */
      unitsPerMonth: number;
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
  Competences_list: {
    parameters: {
      query?: {
        businessArea?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Needed by a service of this field */
        field?: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        /** @description Part of a name */
        text?: string;
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
          'application/json': components['schemas']['CompetencePage'];
        };
      };
    };
  };
  Competences_register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompetenceFacts'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetenceVersion'];
        };
      };
    };
  };
  Competences_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
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
          'application/json': components['schemas']['Competence'];
        };
      };
    };
  };
  Competences_revise: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompetenceFacts'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetenceVersion'];
        };
      };
    };
  };
  Capacity_list: {
    parameters: {
      query: {
        /** @description First day of the month */
        from: string;
        /** @description First month that is not asked for */
        to: string;
      };
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
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
          'application/json': components['schemas']['Capacity'];
        };
      };
    };
  };
  Capacity_set: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Capacity'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Decisions_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
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
          'application/json': components['schemas']['DecisionPage'];
        };
      };
    };
  };
  Decisions_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDecision'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
    };
  };
  ServiceNeeds_list: {
    parameters: {
      query?: {
        /** @description The day that is asked about; today when absent */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
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
          'application/json': components['schemas']['NeedingServices'];
        };
      };
    };
  };
  ServiceNeeds_set: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
        /** @description Service, as given by the catalogue */
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceNeedOfCompetence'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  States_history: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
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
          'application/json': components['schemas']['CompetenceStatePage'];
        };
      };
    };
  };
  States_assess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Competence */
        competenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCompetenceState'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetenceStateId'];
        };
      };
    };
  };
  Gaps_fields: {
    parameters: {
      query?: {
        /** @description The day that is asked about; today when absent */
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
          'application/json': components['schemas']['FieldsOfCompetences'];
        };
      };
    };
  };
  Gaps_gaps: {
    parameters: {
      query?: {
        /** @description The day that is asked about; today when absent */
        at?: string;
        /** @description `next` of the page before */
        cursor?: string;
        field?: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
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
          'application/json': components['schemas']['CompetenceGapPage'];
        };
      };
    };
  };
  States_meanings: {
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
          'application/json': components['schemas']['Levels'];
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
}
