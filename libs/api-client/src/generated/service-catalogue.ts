// Generated from /service-catalogue/openapi.json by `npm run api-client`.
export interface paths {
  '/service-catalogue/livez': {
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
  '/service-catalogue/problems': {
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
  '/service-catalogue/readyz': {
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
  '/service-catalogue/v1/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Channels, by kind and organisation */
    get: operations['Channels_list'];
    put?: never;
    /** Add a channel */
    post: operations['Channels_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/channels/{channelId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A channel */
    get: operations['Channels_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Edit a channel */
    patch: operations['Channels_edit'];
    trace?: never;
  };
  '/service-catalogue/v1/code-lists/{list}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The codes that services are described by */
    get: operations['CodeLists_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The four fields with their services, use and cost */
    get: operations['Fields_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/general-descriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** National templates of services */
    get: operations['GeneralDescriptions_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/general-descriptions/{generalDescriptionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A national template, with the place that its class proposes in the four fields */
    get: operations['GeneralDescriptions_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Imports, newest first */
    get: operations['Imports_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How an import went */
    get: operations['Imports_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/imports/{importId}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What of an import did not come in as the source has it, field by field */
    get: operations['Imports_findings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/imports/ptv-general-descriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring PTV's general descriptions in; sent again, they change nothing */
    post: operations['Imports_generalDescriptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/imports/suomifi-services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring the Suomi.fi material in; sent again, it changes nothing */
    post: operations['Imports_suomifiServices'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/organizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find organisations by name */
    get: operations['Organizations_list'];
    put?: never;
    /** Add an organisation */
    post: operations['Organizations_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/organizations/{organizationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An organisation */
    get: operations['Organizations_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Edit an organisation */
    patch: operations['Organizations_edit'];
    trace?: never;
  };
  '/service-catalogue/v1/parked-messages': {
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
  '/service-catalogue/v1/parked-messages/{eventId}/requeue': {
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
  '/service-catalogue/v1/restatements': {
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
  '/service-catalogue/v1/restatements/{consumer}': {
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
  '/service-catalogue/v1/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find services */
    get: operations['Services_search'];
    put?: never;
    /** Add a service, as a draft */
    post: operations['Services_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A service, with what it inherits from its general description */
    get: operations['Services_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Edit a service */
    patch: operations['Services_edit'];
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/{kind}/{costId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take away a cost that was entered by mistake */
    delete: operations['Costs_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/{kind}/{costId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a cost end */
    post: operations['Costs_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a service out of use for good */
    post: operations['Services_archive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/capacity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many units of a service there are, month by month */
    get: operations['Capacity_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/capacity/{month}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Set how many units of a service there are in a month */
    put: operations['Capacity_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The channels of a service */
    get: operations['Channels_ofService'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/channels/{channelId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Connect a service to a channel */
    put: operations['Channels_connect'];
    post?: never;
    /** End the connection of a service to a channel */
    delete: operations['Channels_disconnect'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/costs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a service costs */
    get: operations['Costs_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/fixed-costs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter what a month costs however much the service is used */
    post: operations['Costs_addFixedCost'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How a service became what it is: newest first */
    get: operations['Services_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a draft to everybody */
    post: operations['Services_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-catalogue/v1/services/{serviceId}/unit-costs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter what a use costs, for a provider or for all that have no cost of their own */
    post: operations['Costs_addUnitCost'];
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
    Capacities: {
      items: components['schemas']['Capacity'][];
    };
    Capacity: {
      month: string;
      units: number;
    };
    CapacityUnits: {
      units: number;
    };
    CatalogueImport: {
      actor: string;
      /** Format: date-time */
      at: string;
      counts: {
        [key: string]: {
          changed: number;
          created: number;
          read: number;
          unchanged: number;
        };
      };
      /** @description How many fields did not come in as the source has them */
      findings: number;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'ptvGeneralDescriptions' | 'suomifiServices';
    };
    CatalogueImportPage: {
      items: components['schemas']['CatalogueImport'][];
      next: string | null;
    };
    Channel: {
      descriptions: components['schemas']['LocalizedText'];
      details: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        attachments: {
          name?: string;
          url: string;
        }[];
        /** @default null */
        chargeable: boolean | null;
        chargeInformation: components['schemas']['LocalizedText'];
        emails: string[];
        /** @default null */
        formIdentifier: string | null;
        openingHours: {
          closes: string;
          days: number[];
          exception?: string;
          opens: string;
          validity?: string;
        }[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /**
         * @description ETRS-TM35FIN (EPSG:3067), metres
         * @default null
         */
        position: {
          east: number;
          north: number;
        } | null;
        /** @default null */
        requiresAuthentication: boolean | null;
        /** @default null */
        requiresSignature: boolean | null;
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'eChannel' | 'webPage' | 'printableForm' | 'phone' | 'serviceLocation';
      languages: string[];
      locallyEdited: string[];
      names: components['schemas']['LocalizedText'];
      /** Format: uuid */
      organizationId: string;
      source: {
        id: string;
        system: string;
      } | null;
      summaries: components['schemas']['LocalizedText'];
      version: number;
    };
    ChannelPage: {
      items: components['schemas']['Channel'][];
      next: string | null;
    };
    ChannelsOfService: {
      items: components['schemas']['ConnectedChannel'][];
    };
    /** @description Codes in order; `P6.2` stands under `P6` */
    CodeList: {
      items: {
        code: string;
        names: components['schemas']['LocalizedText'];
        uri: string;
      }[];
    };
    ConnectedChannel: {
      /** @description What the channel is to this service */
      connectionDescriptions: components['schemas']['LocalizedText'];
      descriptions: components['schemas']['LocalizedText'];
      details: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        attachments: {
          name?: string;
          url: string;
        }[];
        /** @default null */
        chargeable: boolean | null;
        chargeInformation: components['schemas']['LocalizedText'];
        emails: string[];
        /** @default null */
        formIdentifier: string | null;
        openingHours: {
          closes: string;
          days: number[];
          exception?: string;
          opens: string;
          validity?: string;
        }[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /**
         * @description ETRS-TM35FIN (EPSG:3067), metres
         * @default null
         */
        position: {
          east: number;
          north: number;
        } | null;
        /** @default null */
        requiresAuthentication: boolean | null;
        /** @default null */
        requiresSignature: boolean | null;
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'eChannel' | 'webPage' | 'printableForm' | 'phone' | 'serviceLocation';
      languages: string[];
      locallyEdited: string[];
      names: components['schemas']['LocalizedText'];
      /** Format: uuid */
      organizationId: string;
      source: {
        id: string;
        system: string;
      } | null;
      summaries: components['schemas']['LocalizedText'];
      version: number;
    };
    CostEnd: {
      /** Format: date */
      to: string;
    };
    /** @description All costs of the service, past and to come */
    Costs: {
      fixedCosts: components['schemas']['FixedCost'][];
      unitCosts: components['schemas']['UnitCost'][];
      version: number;
    };
    /** @description What is left out stays; details are replaced as a whole */
    EditedChannel: {
      descriptions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      details?: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        attachments: {
          name?: string;
          url: string;
        }[];
        /** @default null */
        chargeable: boolean | null;
        /** @default {} */
        chargeInformation: {
          en?: string;
          fi?: string;
          sv?: string;
        };
        /** @default [] */
        emails: string[];
        /** @default null */
        formIdentifier: string | null;
        /**
         * @description Days 1 Monday to 7 Sunday
         * @default []
         */
        openingHours: {
          closes: string;
          days: number[];
          exception?: string;
          opens: string;
          validity?: string;
        }[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /**
         * @description ETRS-TM35FIN (EPSG:3067), metres
         * @default null
         */
        position: {
          east: number;
          north: number;
        } | null;
        /** @default null */
        requiresAuthentication: boolean | null;
        /** @default null */
        requiresSignature: boolean | null;
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      languages?: string[];
      names?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** Format: uuid */
      organizationId?: string;
      summaries?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
    };
    /** @description What is left out stays */
    EditedOrganization: {
      alternativeNames?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      businessId?: string | null;
      descriptions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      details?: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        emails: string[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      names?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      parentId?: string | null;
      type?: ('state' | 'municipality' | 'regionalOrganization' | 'organization' | 'company') | null;
    };
    /** @description What is left out stays; a text is replaced in all its languages */
    EditedService: {
      /** @enum {string} */
      benefit?: 'immediate' | 'future';
      chargeInformation?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      chargeType?: ('chargeable' | 'freeOfCharge') | null;
      deadlines?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      descriptions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      field?: unknown;
      /** @description National template that the service refers to and inherits from */
      generalDescriptionId?: string | null;
      /** @description Whether a use makes its user an active one */
      individuallyCountable?: boolean;
      /** @description URIs of the code list industrialClasses */
      industrialClasses?: string[];
      keywords?: string[];
      languages?: string[];
      legislation?: {
        links: {
          en?: string;
          fi?: string;
          sv?: string;
        };
        names: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      }[];
      /** @description URIs of the code list lifeEvents */
      lifeEvents?: string[];
      names?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description Whether a use makes the whole household active */
      onBehalfOfHousehold?: boolean;
      /** @description URIs of concepts of the KOKO ontology */
      ontologyTerms?: string[];
      processingTimes?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      promise?: {
        csat: number | null;
        texts: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      };
      /** @description Organisations that produce it */
      providerIds?: string[];
      requirements?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description Organisations that answer for the service */
      responsibleIds?: string[];
      /** @enum {string} */
      role?: 'arranger' | 'enabler';
      /** @description Effects in other fields than the own; the shares sum to at most 1 */
      secondaryEffects?: {
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        share: number;
      }[];
      /** @description URIs of the code list serviceClasses */
      serviceClasses?: string[];
      serviceType?: ('service' | 'permitOrObligation' | 'professionalQualification') | null;
      statutory?: boolean;
      summaries?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description URIs of the code list targetGroups */
      targetGroups?: string[];
      /** @description What a use is counted in: visit, day, decision */
      unit?: string;
      userInstructions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      validityTimes?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
    };
    FixedCost: {
      centsPerMonth: number;
      from: string;
      /** Format: uuid */
      id: string;
      to: string | null;
    };
    FourFields: {
      fields: {
        costCents: number | null;
        drafts: number;
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        names: components['schemas']['LocalizedText'];
        /** @description Published and draft services whose place somebody should look at */
        needsReview: number;
        /** @description Published services */
        services: number;
        /** @description Uses with no valid unit cost, never counted as free */
        uncostedUses: number | null;
        uses: number | null;
      }[];
      from: string;
      /** @description Why use and cost are not there */
      missing: string | null;
      to: string;
    };
    GeneralDescription: {
      chargeInformation: components['schemas']['LocalizedText'];
      chargeType: ('chargeable' | 'freeOfCharge') | null;
      classification: {
        /** @enum {string} */
        arrangedBy: 'municipality' | 'wellbeingServicesCounty' | 'state' | 'other';
        /** @enum {string} */
        benefit: 'immediate' | 'future';
        confidence: number;
        individuallyCountable: boolean;
        needsReview: boolean;
        onBehalfOfHousehold: boolean;
        reason: string;
        /** @enum {string} */
        role: 'arranger' | 'enabler';
        statutory: boolean;
        unit: string;
      };
      current: boolean;
      deadlines: components['schemas']['LocalizedText'];
      descriptions: components['schemas']['LocalizedText'];
      /** Format: uuid */
      id: string;
      industrialClasses: string[];
      keywords: string[];
      languages: string[];
      legislation: {
        links: components['schemas']['LocalizedText'];
        names: components['schemas']['LocalizedText'];
      }[];
      lifeEvents: string[];
      missingLanguages: ('fi' | 'sv' | 'en')[];
      names: components['schemas']['LocalizedText'];
      /** @description Whether this municipality arranges such services */
      offerable: boolean;
      ontologyTerms: string[];
      processingTimes: components['schemas']['LocalizedText'];
      referenceCode: string | null;
      requirements: components['schemas']['LocalizedText'];
      serviceClasses: string[];
      serviceType: ('service' | 'permitOrObligation' | 'professionalQualification') | null;
      source: {
        id: string;
        system: string;
      };
      summaries: components['schemas']['LocalizedText'];
      targetGroups: string[];
      userInstructions: components['schemas']['LocalizedText'];
      validityTimes: components['schemas']['LocalizedText'];
      version: number;
    };
    GeneralDescriptionPage: {
      items: components['schemas']['GeneralDescription'][];
      next: string | null;
    };
    ImportFinding: {
      field: string;
      position: number;
      reason: string;
      record: string;
      value: string;
    };
    ImportFindingPage: {
      items: components['schemas']['ImportFinding'][];
      next: string | null;
    };
    /** @description A language that is missing is missing: it is never filled with another */
    LocalizedText: {
      en?: string;
      fi?: string;
      sv?: string;
    };
    NewChannel: {
      descriptions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      details?: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        attachments: {
          name?: string;
          url: string;
        }[];
        /** @default null */
        chargeable: boolean | null;
        /** @default {} */
        chargeInformation: {
          en?: string;
          fi?: string;
          sv?: string;
        };
        /** @default [] */
        emails: string[];
        /** @default null */
        formIdentifier: string | null;
        /**
         * @description Days 1 Monday to 7 Sunday
         * @default []
         */
        openingHours: {
          closes: string;
          days: number[];
          exception?: string;
          opens: string;
          validity?: string;
        }[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /**
         * @description ETRS-TM35FIN (EPSG:3067), metres
         * @default null
         */
        position: {
          east: number;
          north: number;
        } | null;
        /** @default null */
        requiresAuthentication: boolean | null;
        /** @default null */
        requiresSignature: boolean | null;
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      /** @enum {string} */
      kind: 'eChannel' | 'webPage' | 'printableForm' | 'phone' | 'serviceLocation';
      languages?: string[];
      names: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** Format: uuid */
      organizationId: string;
      summaries?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
    };
    NewConnection: {
      /** @default {} */
      descriptions: {
        en?: string;
        fi?: string;
        sv?: string;
      };
    };
    NewFixedCost: {
      /** @description Integer cents */
      centsPerMonth: number;
      /** Format: date */
      from: string;
      /**
       * @description First day on which it holds no more; absent while it lasts
       * @default null
       */
      to: string | null;
    };
    NewOrganization: {
      alternativeNames?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      businessId?: string | null;
      descriptions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      details?: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        emails: string[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      names: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      parentId?: string | null;
      type?: ('state' | 'municipality' | 'regionalOrganization' | 'organization' | 'company') | null;
    };
    /** @description What is left out of role, benefit and the like is proposed by the service classes */
    NewService: {
      /** @enum {string} */
      benefit?: 'immediate' | 'future';
      chargeInformation?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      chargeType?: ('chargeable' | 'freeOfCharge') | null;
      deadlines?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      descriptions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      field?: unknown;
      /** @description National template that the service refers to and inherits from */
      generalDescriptionId?: string | null;
      /** @description Whether a use makes its user an active one */
      individuallyCountable?: boolean;
      /** @description URIs of the code list industrialClasses */
      industrialClasses?: string[];
      keywords?: string[];
      languages?: string[];
      legislation?: {
        links: {
          en?: string;
          fi?: string;
          sv?: string;
        };
        names: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      }[];
      /** @description URIs of the code list lifeEvents */
      lifeEvents?: string[];
      names: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description Whether a use makes the whole household active */
      onBehalfOfHousehold?: boolean;
      /** @description URIs of concepts of the KOKO ontology */
      ontologyTerms?: string[];
      processingTimes?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      promise?: {
        csat: number | null;
        texts: {
          en?: string;
          fi?: string;
          sv?: string;
        };
      };
      /** @description Organisations that produce it */
      providerIds?: string[];
      requirements?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description Organisations that answer for the service */
      responsibleIds?: string[];
      /** @enum {string} */
      role?: 'arranger' | 'enabler';
      /** @description Effects in other fields than the own; the shares sum to at most 1 */
      secondaryEffects?: {
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        share: number;
      }[];
      /** @description URIs of the code list serviceClasses */
      serviceClasses?: string[];
      serviceType?: ('service' | 'permitOrObligation' | 'professionalQualification') | null;
      statutory?: boolean;
      summaries?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      /** @description URIs of the code list targetGroups */
      targetGroups?: string[];
      /** @description What a use is counted in: visit, day, decision */
      unit?: string;
      userInstructions?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
      validityTimes?: {
        en?: string;
        fi?: string;
        sv?: string;
      };
    };
    NewUnitCost: {
      /** @description Integer cents */
      centsPerUnit: number;
      /** Format: date */
      from: string;
      /** @default null */
      providerId: string | null;
      /**
       * @description First day on which it holds no more; absent while it lasts
       * @default null
       */
      to: string | null;
    };
    Organization: {
      alternativeNames: components['schemas']['LocalizedText'];
      businessId: string | null;
      descriptions: components['schemas']['LocalizedText'];
      details: {
        /** @default [] */
        addresses: {
          information?: string;
          /** @enum {string} */
          kind: 'visiting' | 'postal' | 'delivery';
          postalCode?: string;
          postOffice?: string;
          postOfficeBox?: string;
          street?: string;
        }[];
        /** @default [] */
        emails: string[];
        /** @default [] */
        phones: {
          charge?: string;
          description?: string;
          /**
           * @default phone
           * @enum {string}
           */
          kind: 'phone' | 'fax';
          number: string;
        }[];
        /** @default [] */
        webPages: {
          name?: string;
          url: string;
        }[];
      };
      /** Format: uuid */
      id: string;
      locallyEdited: string[];
      names: components['schemas']['LocalizedText'];
      parentId: string | null;
      source: {
        id: string;
        system: string;
      } | null;
      type: ('state' | 'municipality' | 'regionalOrganization' | 'organization' | 'company') | null;
      version: number;
    };
    OrganizationPage: {
      items: components['schemas']['Organization'][];
      next: string | null;
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
    PastServiceChange: {
      /** @enum {string} */
      action: 'created' | 'edited' | 'published' | 'archived' | 'imported';
      actor: string;
      /** Format: date-time */
      at: string;
      changes: {
        [key: string]: {
          from: unknown;
          to: unknown;
        };
      };
      version: number;
    };
    PastServiceChangePage: {
      items: components['schemas']['PastServiceChange'][];
      next: string | null;
    };
    /** @description PTV's export of general descriptions, as it is */
    PtvGeneralDescriptions: unknown[];
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
    Service: {
      archivedAt: string | null;
      /** @enum {string} */
      benefit: 'immediate' | 'future';
      chargeInformation: components['schemas']['LocalizedText'];
      chargeType: ('chargeable' | 'freeOfCharge') | null;
      deadlines: components['schemas']['LocalizedText'];
      decision: {
        /** @enum {string} */
        by: 'rule' | 'person';
        confidence: number;
        needsReview: boolean;
        reason: string;
      };
      descriptions: components['schemas']['LocalizedText'];
      /**
       * @description Derived from role and benefit
       * @enum {string}
       */
      field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
      generalDescriptionId: string | null;
      /** Format: uuid */
      id: string;
      individuallyCountable: boolean;
      industrialClasses: string[];
      /** @description What comes from the general description: languages of a text, members of a list, or all */
      inherited: {
        [key: string]: true | string[];
      };
      keywords: string[];
      languages: string[];
      legislation: {
        links: components['schemas']['LocalizedText'];
        names: components['schemas']['LocalizedText'];
      }[];
      lifeEvents: string[];
      locallyEdited: string[];
      /** @description Languages in which the service has no name */
      missingLanguages: ('fi' | 'sv' | 'en')[];
      names: components['schemas']['LocalizedText'];
      onBehalfOfHousehold: boolean;
      ontologyTerms: string[];
      processingTimes: components['schemas']['LocalizedText'];
      promise: {
        csat: number | null;
        texts: components['schemas']['LocalizedText'];
      };
      providerIds: string[];
      publishedAt: string | null;
      /** @description Reference code of the general description */
      referenceCode: string | null;
      requirements: components['schemas']['LocalizedText'];
      responsibleIds: string[];
      /** @enum {string} */
      role: 'arranger' | 'enabler';
      secondaryEffects: {
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        share: number;
      }[];
      serviceClasses: string[];
      serviceType: ('service' | 'permitOrObligation' | 'professionalQualification') | null;
      source: {
        id: string;
        system: string;
      } | null;
      /** @enum {string} */
      status: 'draft' | 'published' | 'archived';
      statutory: boolean;
      summaries: components['schemas']['LocalizedText'];
      targetGroups: string[];
      unit: string;
      userInstructions: components['schemas']['LocalizedText'];
      validityTimes: components['schemas']['LocalizedText'];
      version: number;
    };
    ServicePage: {
      items: components['schemas']['Service'][];
      next: string | null;
    };
    /** @description The eight files by name, as they are */
    SuomifiMaterial: {
      electronicinformationservices: unknown[];
      electronictransactionservices: unknown[];
      general_descriptions: unknown[];
      organizations: unknown[];
      phone_service: unknown[];
      servicelocations: unknown[];
      services: unknown[];
      transactionservices: unknown[];
    };
    UnitCost: {
      centsPerUnit: number;
      from: string;
      /** Format: uuid */
      id: string;
      providerId: string | null;
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
  Channels_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        kind?: 'eChannel' | 'webPage' | 'printableForm' | 'phone' | 'serviceLocation';
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        organization?: string;
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
          'application/json': components['schemas']['ChannelPage'];
        };
      };
    };
  };
  Channels_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewChannel'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
    };
  };
  Channels_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        channelId: string;
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
          'application/json': components['schemas']['Channel'];
        };
      };
    };
  };
  Channels_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        channelId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditedChannel'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
    };
  };
  CodeLists_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        list: 'serviceClasses' | 'targetGroups' | 'lifeEvents' | 'industrialClasses';
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
          'application/json': components['schemas']['CodeList'];
        };
      };
    };
  };
  Fields_list: {
    parameters: {
      query?: {
        /** @description First day; twelve months before the end when left out */
        from?: string;
        /** @description First day after the period; tomorrow when left out */
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
          'application/json': components['schemas']['FourFields'];
        };
      };
    };
  };
  GeneralDescriptions_list: {
    parameters: {
      query?: {
        /** @description Of several versions of a description, the one that says most */
        current?: string;
        /** @description `next` of the page before */
        cursor?: string;
        lifeEvent?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        serviceClass?: string;
        targetGroup?: string;
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
          'application/json': components['schemas']['GeneralDescriptionPage'];
        };
      };
    };
  };
  GeneralDescriptions_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        generalDescriptionId: string;
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
          'application/json': components['schemas']['GeneralDescription'];
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
          'application/json': components['schemas']['CatalogueImportPage'];
        };
      };
    };
  };
  Imports_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
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
          'application/json': components['schemas']['CatalogueImport'];
        };
      };
    };
  };
  Imports_findings: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
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
          'application/json': components['schemas']['ImportFindingPage'];
        };
      };
    };
  };
  Imports_generalDescriptions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PtvGeneralDescriptions'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueImport'];
        };
      };
    };
  };
  Imports_suomifiServices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuomifiMaterial'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueImport'];
        };
      };
    };
  };
  Organizations_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        /** @description Part of the name */
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
          'application/json': components['schemas']['OrganizationPage'];
        };
      };
    };
  };
  Organizations_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOrganization'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organization'];
        };
      };
    };
  };
  Organizations_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organizationId: string;
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
          'application/json': components['schemas']['Organization'];
        };
      };
    };
  };
  Organizations_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organizationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditedOrganization'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organization'];
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
  Services_search: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        field?: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        /** @description URI of a life event; those under it count too */
        lifeEvent?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        needsReview?: string;
        /** @description Organisation that produces the service */
        provider?: string;
        /** @description URI of a service class; those under it count too */
        serviceClass?: string;
        status?: 'draft' | 'published' | 'archived';
        /** @description URI of a target group; those under it count too */
        targetGroup?: string;
        /** @description Words, in any of the three languages, found by their stems */
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
          'application/json': components['schemas']['ServicePage'];
        };
      };
    };
  };
  Services_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewService'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Service'];
        };
      };
    };
  };
  Services_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['Service'];
        };
      };
    };
  };
  Services_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditedService'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Service'];
        };
      };
    };
  };
  Costs_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        costId: string;
        kind: 'unit-costs' | 'fixed-costs';
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Costs_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        costId: string;
        kind: 'unit-costs' | 'fixed-costs';
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CostEnd'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Costs'];
        };
      };
    };
  };
  Services_archive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['Service'];
        };
      };
    };
  };
  Capacity_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['Capacities'];
        };
      };
    };
  };
  Capacity_set: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description YYYY-MM */
        month: string;
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CapacityUnits'];
      };
    };
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
  Channels_ofService: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['ChannelsOfService'];
        };
      };
    };
  };
  Channels_connect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        channelId: string;
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConnection'];
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
  Channels_disconnect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        channelId: string;
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Costs_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['Costs'];
        };
      };
    };
  };
  Costs_addFixedCost: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFixedCost'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FixedCost'];
        };
      };
    };
  };
  Services_history: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['PastServiceChangePage'];
        };
      };
    };
  };
  Services_publish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
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
          'application/json': components['schemas']['Service'];
        };
      };
    };
  };
  Costs_addUnitCost: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewUnitCost'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitCost'];
        };
      };
    };
  };
}
