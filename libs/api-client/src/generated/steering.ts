// Generated from /steering/openapi.json by `npm run api-client`.
export interface paths {
  '/steering/livez': {
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
  '/steering/problems': {
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
  '/steering/readyz': {
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
  '/steering/v1/balance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The four fields side by side, with last year's */
    get: operations['KeyMeasures_balance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/customers-reached': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many different customers services reached, and what one cost
     * @description Counted from every use of the period, so it is asked apart: the other measures do not wait for it.
     */
    get: operations['CustomersReached_customersReached'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/field-profiles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How each field is led: domain, way of acting, review rhythm, planning horizon */
    get: operations['FieldProfiles_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/field-profiles/{field}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change how the city leads a field */
    put: operations['FieldProfiles_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The four fields: services, uses, cost, customers reached */
    get: operations['KeyMeasures_fields'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/gap-map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gaps between what services promised and what their customers experienced */
    get: operations['KeyMeasures_gapMap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/indicators': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Indicators by code */
    get: operations['Indicators_list'];
    put?: never;
    /** Add an indicator that targets can be set by */
    post: operations['Indicators_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/indicators/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One indicator */
    get: operations['Indicators_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Correct an indicator's wording; code and kind stay */
    patch: operations['Indicators_correct'];
    trace?: never;
  };
  '/steering/v1/key-measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Effectiveness, cost-effectiveness and customer experience by field, service, segment and month or as a whole */
    get: operations['KeyMeasures_keyMeasures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/observations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Observations in the order of their recording */
    get: operations['Observations_list'];
    put?: never;
    /** Record a draft of what was observed of an indicator */
    post: operations['Observations_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/observations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One observation */
    get: operations['Observations_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Correct a draft */
    patch: operations['Observations_correct'];
    trace?: never;
  };
  '/steering/v1/observations/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let an observation count */
    post: operations['Observations_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/observations/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an observation back, with the reason: it counts no more */
    post: operations['Observations_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/parked-messages': {
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
  '/steering/v1/parked-messages/{eventId}/requeue': {
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
  '/steering/v1/prediction-accuracy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Predictions whose time has come beside what happened, and what each forecaster’s were worth */
    get: operations['Assessments_predictions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/restatements': {
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
  '/steering/v1/restatements/{consumer}': {
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
  '/steering/v1/risks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Assess a risk anew, or close it */
    patch: operations['Risks_assess'];
    trace?: never;
  };
  '/steering/v1/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Targets that are not withdrawn */
    get: operations['Targets_list'];
    put?: never;
    /** Set a target in a field of activity */
    post: operations['Targets_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/targets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One target, withdrawn or not */
    get: operations['Targets_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change what was decided of a target */
    patch: operations['Targets_revise'];
    trace?: never;
  };
  '/steering/v1/targets/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a target up, with the reason */
    post: operations['Targets_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/targets/{targetId}/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far a target has come, and at what cost */
    get: operations['Assessments_target'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/targets/{targetId}/predicted-effects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A target's predicted effects */
    get: operations['PredictedEffects_list'];
    put?: never;
    /** Record what is predicted to follow of a target */
    post: operations['PredictedEffects_predict'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steering/v1/targets/{targetId}/risks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A target's risks, the gravest first */
    get: operations['Risks_list'];
    put?: never;
    /** Name what may keep a target from being reached */
    post: operations['Risks_identify'];
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
    Balance: {
      lastYear: components['schemas']['BalanceOfPeriod'];
      now: components['schemas']['BalanceOfPeriod'];
    };
    /** @description Null where a service did not answer or nothing is observed */
    BalanceOfPeriod: {
      capacity: {
        [key: string]: components['schemas']['Share'];
      } | null;
      cost: {
        [key: string]: components['schemas']['Share'];
      } | null;
      customersReached: {
        [key: string]: components['schemas']['Share'];
      } | null;
      effectPoints: {
        [key: string]: components['schemas']['Share'];
      } | null;
      period: components['schemas']['MeasuredPeriod'];
      uses: {
        [key: string]: components['schemas']['Share'];
      } | null;
    };
    /** @description Effect points per million euros; the period is that of the cost */
    CostEffectiveness: {
      /** @description Weight of the targets with an approved observation, of all weight */
      coverage: number | null;
      high: number | null;
      /** @description Lower end of the 95 % interval; null where it is no sample */
      low: number | null;
      /** @description Observations behind the figure */
      n: number;
      period: components['schemas']['MeasuredPeriod'];
      points: number | null;
      reason:
        | (
            | 'tooFewAnswers'
            | 'noAnswers'
            | 'noTargets'
            | 'noApprovedObservation'
            | 'costZero'
            | 'costUnknown'
            | 'pointsNotPositive'
            | 'noUses'
            | 'noClosedNeeds'
            | 'noAnsweredNeeds'
            | 'noCustomersReached'
            | 'serviceUnavailable'
          )
        | null;
      /** @description Null where the figure is withheld or unknown; the reason says why */
      value: number | null;
    };
    /** @description Money in cents */
    Costs: {
      costCents: number;
      perAnsweredNeed: components['schemas']['Figure'];
      perUse: components['schemas']['Figure'];
      quantity: number;
      /** @description Uses with no valid unit cost: counted, never taken as free */
      uncostedUses: number;
      uses: number;
    };
    /** @description Mean of CSAT, 1–10; beside it the shares of satisfied (7–10) and of advocates (9–10), and NPS */
    CustomerExperience: {
      advocates: components['schemas']['Figure'];
      high: number | null;
      /** @description Lower end of the 95 % interval; null where it is no sample */
      low: number | null;
      /** @description Observations behind the figure */
      n: number;
      netPromoterScore: components['schemas']['Figure'];
      period: components['schemas']['MeasuredPeriod'];
      reason:
        | (
            | 'tooFewAnswers'
            | 'noAnswers'
            | 'noTargets'
            | 'noApprovedObservation'
            | 'costZero'
            | 'costUnknown'
            | 'pointsNotPositive'
            | 'noUses'
            | 'noClosedNeeds'
            | 'noAnsweredNeeds'
            | 'noCustomersReached'
            | 'serviceUnavailable'
          )
        | null;
      satisfied: components['schemas']['Figure'];
      strongLoyalty: boolean | null;
      /** @description Null where the figure is withheld or unknown; the reason says why */
      value: number | null;
    };
    CustomersReached: {
      /** @enum {string} */
      by:
        | 'field'
        | 'service'
        | 'segment'
        | 'month'
        | 'field,segment'
        | 'field,month'
        | 'segment,month'
        | 'field,segment,month'
        | 'whole';
      from: string;
      /** @description By several things at once, what something is known of: the rest is unknown, not zero */
      items: {
        /** @description Cents */
        costPerCustomer: components['schemas']['Figure'];
        /** @description Different customers; null when segmentation does not answer */
        customersReached: number | null;
        /** @description Null, as the three after it, where figures are not told apart by it */
        field: ('basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality') | null;
        /** @description Field, service id, segment code and month, by those asked for; `whole` by none */
        key: string;
        /** @example 2026-03 */
        month: string | null;
        names: components['schemas']['Names'];
        segment: components['schemas']['SegmentCode'] | null;
        serviceId: string | null;
      }[];
      /**
       * @description A fact belongs to the segment its customer was in at its time
       * @enum {string}
       */
      segmentMoment: 'timeOfFact';
      to: string;
    };
    Effectiveness: {
      /** @description Weight of the targets with an approved observation, of all weight */
      coverage: number | null;
      high: number | null;
      /** @description Lower end of the 95 % interval; null where it is no sample */
      low: number | null;
      /** @description Observations behind the figure */
      n: number;
      period: components['schemas']['MeasuredPeriod'];
      reason:
        | (
            | 'tooFewAnswers'
            | 'noAnswers'
            | 'noTargets'
            | 'noApprovedObservation'
            | 'costZero'
            | 'costUnknown'
            | 'pointsNotPositive'
            | 'noUses'
            | 'noClosedNeeds'
            | 'noAnsweredNeeds'
            | 'noCustomersReached'
            | 'serviceUnavailable'
          )
        | null;
      /** @description Null where the figure is withheld or unknown; the reason says why */
      value: number | null;
    };
    FieldLeadership: {
      /** @description How many months ahead it is planned in detail */
      planningHorizonMonths: number;
      /** @description Months between two reviews of the field's targets */
      reviewRhythmMonths: number;
      /** @enum {string} */
      wayOfActing: 'standardise' | 'analyse' | 'probe' | 'actAndLearn';
    };
    FieldProfile: {
      /** @enum {string} */
      benefit: 'immediate' | 'future';
      /** @enum {string} */
      domain: 'clear' | 'complicated' | 'complex' | 'chaotic';
      /** @enum {string} */
      field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
      names: {
        [key: string]: string;
      };
      /** @description How many months ahead it is planned in detail */
      planningHorizonMonths: number;
      /** @description Months between two reviews of the field's targets */
      reviewRhythmMonths: number;
      /** @enum {string} */
      role: 'arranger' | 'enabler';
      /** @description 0 while the city has changed nothing */
      version: number;
      /** @enum {string} */
      wayOfActing: 'standardise' | 'analyse' | 'probe' | 'actAndLearn';
    };
    Fields: {
      fields: {
        costCents: number;
        /** @description Null when segmentation does not answer */
        customersReached: number | null;
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        names: components['schemas']['Names'];
        quantity: number;
        services: number;
        uncostedUses: number;
        uses: number;
      }[];
      from: string;
      to: string;
    };
    Figure: {
      high: number | null;
      /** @description Lower end of the 95 % interval; null where it is no sample */
      low: number | null;
      /** @description Observations behind the figure */
      n: number;
      period: components['schemas']['MeasuredPeriod'];
      reason:
        | (
            | 'tooFewAnswers'
            | 'noAnswers'
            | 'noTargets'
            | 'noApprovedObservation'
            | 'costZero'
            | 'costUnknown'
            | 'pointsNotPositive'
            | 'noUses'
            | 'noClosedNeeds'
            | 'noAnsweredNeeds'
            | 'noCustomersReached'
            | 'serviceUnavailable'
          )
        | null;
      /** @description Null where the figure is withheld or unknown; the reason says why */
      value: number | null;
    };
    Indicator: {
      code: string;
      description: components['schemas']['LocalizedText'] | null;
      /** Format: uuid */
      id: string;
      /**
       * @description A share is observed as numerator and denominator, and its levels are 0…1; a value as one number
       * @enum {string}
       */
      kind: 'share' | 'value';
      names: components['schemas']['LocalizedText'];
      unit: string;
      version: number;
    };
    IndicatorCorrection: {
      description?: components['schemas']['LocalizedText'] | null;
      names?: components['schemas']['LocalizedText'];
      unit?: string;
    };
    IndicatorPage: {
      items: components['schemas']['Indicator'][];
      next: string | null;
    };
    KeyMeasures: {
      /** @enum {string} */
      by:
        | 'field'
        | 'service'
        | 'segment'
        | 'month'
        | 'field,segment'
        | 'field,month'
        | 'segment,month'
        | 'field,segment,month'
        | 'whole';
      from: string;
      /** @description By several things at once, what something is known of: the rest is unknown, not zero */
      items: {
        costEffectiveness: components['schemas']['CostEffectiveness'];
        costs: components['schemas']['Costs'];
        customerExperience: components['schemas']['CustomerExperience'];
        effectiveness: components['schemas']['Effectiveness'];
        /** @description Null, as the three after it, where figures are not told apart by it */
        field: ('basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality') | null;
        /** @description Field, service id, segment code and month, by those asked for; `whole` by none */
        key: string;
        /** @example 2026-03 */
        month: string | null;
        names: components['schemas']['Names'];
        needs: components['schemas']['NeedsAnswered'];
        segment: components['schemas']['SegmentCode'] | null;
        serviceId: string | null;
      }[];
      /**
       * @description A fact belongs to the segment its customer was in at its time
       * @enum {string}
       */
      segmentMoment: 'timeOfFact';
      to: string;
    };
    LocalizedText: {
      en?: string;
      fi?: string;
      sv?: string;
    };
    MeasuredPeriod: {
      from: string;
      to: string;
    };
    Names: {
      en?: string;
      fi?: string;
      sv?: string;
    };
    NeedsAnswered: {
      answered: components['schemas']['Figure'];
      lapsed: components['schemas']['Figure'];
      notAnswered: components['schemas']['Figure'];
      oldestOpenedAt: string | null;
      open: number | null;
      partly: components['schemas']['Figure'];
    };
    NewIndicator: {
      code: string;
      /** @default null */
      description: components['schemas']['LocalizedText'] | null;
      /**
       * @description A share is observed as numerator and denominator, and its levels are 0…1; a value as one number
       * @enum {string}
       */
      kind: 'share' | 'value';
      names: components['schemas']['LocalizedText'];
      unit: string;
    };
    NewObservation: {
      /** @default null */
      denominator: number | null;
      /** @default null */
      high: number | null;
      /** Format: uuid */
      indicatorId: string;
      /**
       * @description 95 % interval of a value, where its source states one
       * @default null
       */
      low: number | null;
      /**
       * @description Of an indicator that is a share, with the denominator
       * @default null
       */
      numerator: number | null;
      period: components['schemas']['Period'];
      /**
       * @description Null: all customers
       * @default null
       */
      segment: components['schemas']['SegmentCode'] | null;
      /** @default null */
      source: string | null;
      /**
       * @description Of an indicator that is a value
       * @default null
       */
      value: number | null;
    };
    NewPredictedEffect: {
      /** @description How often such an interval holds: 0.8 is eight times in ten */
      certainty: number;
      /** @enum {string} */
      directness: 'direct' | 'indirect';
      /**
       * Format: date
       * @description The day by which the effect is to have come
       */
      dueOn: string;
      /** @description A person's role or a model, never a person */
      forecaster: {
        /** @enum {string} */
        kind: 'role' | 'model';
        name: string;
      };
      high: number;
      /** @default null */
      intervention: string | null;
      low: number;
      /**
       * Format: date
       * @description Today, unless an earlier prediction is entered afterwards
       */
      madeOn?: string;
      /** @default null */
      segment: components['schemas']['SegmentCode'] | null;
      /** @default null */
      serviceId: string | null;
      /** @description Change from the target's baseline, in the indicator's unit */
      size: number;
      /** @enum {string} */
      timing: 'immediate' | 'future';
    };
    NewRisk: {
      description: components['schemas']['LocalizedText'];
      /** @description 1 hardly felt … 5 the target is missed */
      impact: number;
      /** @enum {string} */
      kind: 'ownActivity' | 'operatingEnvironment';
      /** @description 1 hardly ever … 5 almost surely */
      likelihood: number;
      owner: string;
      /**
       * @description What is done about it
       * @default null
       */
      response: string | null;
    };
    NewTarget: {
      /** @description Differs from the baseline */
      aimed: number;
      /**
       * @description Its balance with the other fields
       * @default []
       */
      balance: {
        /** @enum {string} */
        effect: 'furthers' | 'neutral' | 'hinders';
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        note?: string;
      }[];
      /** @description In the indicator's unit; of a share, 0…1 */
      baseline: number;
      /** @default null */
      budgetCents: number | null;
      change: components['schemas']['LocalizedText'];
      /**
       * @description Competences that it needs
       * @default []
       */
      competenceIds: string[];
      /** @enum {string} */
      field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
      /** Format: uuid */
      indicatorId: string;
      /** @enum {string} */
      managementLevel: 'strategic' | 'tactical' | 'operative';
      /** @description Role or unit that answers for it */
      owner: string;
      /**
       * @description The group in words, where the basic segments are not accurate enough
       * @default null
       */
      ownSegment: components['schemas']['LocalizedText'] | null;
      /** @description From the baseline's day to the first day after the aimed date */
      period: components['schemas']['Period'];
      /**
       * @description Basic segments that the change is for; none means all customers
       * @default []
       */
      segments: components['schemas']['SegmentCode'][];
      /**
       * @description Services by which it is furthered
       * @default []
       */
      serviceIds: string[];
      /** @description Within a field at most 100 on any day */
      weight: number;
    };
    Observation: {
      approvedAt: string | null;
      approvedBy: string | null;
      denominator: number | null;
      high: number | null;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      indicatorId: string;
      /** @description 95 % interval of a value, where its source states one */
      low: number | null;
      /** @description Of an indicator that is a share, with the denominator */
      numerator: number | null;
      period: components['schemas']['Period'];
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
      /** @description Null: all customers */
      segment: components['schemas']['SegmentCode'] | null;
      source: string | null;
      /** @enum {string} */
      status: 'draft' | 'approved' | 'withdrawn';
      /** @description Of an indicator that is a value */
      value: number | null;
      version: number;
      withdrawnBecause: string | null;
    };
    ObservationCorrection: {
      denominator?: number | null;
      high?: number | null;
      /** @description 95 % interval of a value, where its source states one */
      low?: number | null;
      /** @description Of an indicator that is a share, with the denominator */
      numerator?: number | null;
      period?: components['schemas']['Period'];
      /** @description Null: all customers */
      segment?: components['schemas']['SegmentCode'] | null;
      source?: string | null;
      /** @description Of an indicator that is a value */
      value?: number | null;
    };
    ObservationPage: {
      items: components['schemas']['Observation'][];
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
    /** @description Calendar days of the municipality, [from, to) */
    Period: {
      /** Format: date */
      from: string;
      /**
       * Format: date
       * @description The first day after the period
       */
      to: string;
    };
    PredictedEffect: {
      /** @description How often such an interval holds: 0.8 is eight times in ten */
      certainty: number;
      /** @enum {string} */
      directness: 'direct' | 'indirect';
      /**
       * Format: date
       * @description The day by which the effect is to have come
       */
      dueOn: string;
      /** @description A person's role or a model, never a person */
      forecaster: {
        /** @enum {string} */
        kind: 'role' | 'model';
        name: string;
      };
      high: number;
      /** Format: uuid */
      id: string;
      intervention: string | null;
      low: number;
      /** Format: date */
      madeOn: string;
      /** Format: date-time */
      recordedAt: string;
      segment: components['schemas']['SegmentCode'] | null;
      serviceId: string | null;
      /** @description Change from the target's baseline, in the indicator's unit */
      size: number;
      /** Format: uuid */
      targetId: string;
      /** @enum {string} */
      timing: 'immediate' | 'future';
    };
    PredictedEffectPage: {
      items: components['schemas']['PredictedEffect'][];
      next: string | null;
    };
    PredictionAccuracy: {
      forecasters: {
        accuracy: {
          /** @description Both errors over the outcomes that can be compared with the year before */
          againstLastYear: {
            lastYearsMeanAbsoluteError: number;
            meanAbsoluteError: number;
            n: number;
          } | null;
          bias: number;
          inside: {
            denominator: number;
            interval: {
              high: number;
              low: number;
            };
            numerator: number;
            /** @description Mean of the shares that the forecaster stated */
            stated: number;
          };
          meanAbsoluteError: number;
          n: number;
        };
        forecaster: {
          kind: string;
          name: string;
        };
      }[];
      predictions: {
        certainty: number;
        dueOn: string;
        forecaster: {
          kind: string;
          name: string;
        };
        high: number;
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        indicatorId: string;
        low: number;
        madeOn: string;
        /** @description Null while nothing is observed */
        outcome: {
          /** @description The change there would be were all the same as a year before */
          asLastYear: number | null;
          /** @description Predicted − observed */
          error: number;
          /** @description Whether what happened lies inside the predicted interval */
          inside: boolean;
          /** @description Change from the target's baseline */
          observed: number;
        } | null;
        segment: string | null;
        size: number;
        /** Format: uuid */
        targetId: string;
      }[];
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
    Risk: {
      closed: boolean;
      description: components['schemas']['LocalizedText'];
      /** Format: uuid */
      id: string;
      /** @description 1 hardly felt … 5 the target is missed */
      impact: number;
      /** @enum {string} */
      kind: 'ownActivity' | 'operatingEnvironment';
      /** @description 1 hardly ever … 5 almost surely */
      likelihood: number;
      owner: string;
      /** @description What is done about it */
      response: string | null;
      /** Format: uuid */
      targetId: string;
      version: number;
    };
    RiskAssessment: {
      closed?: boolean;
      description?: components['schemas']['LocalizedText'];
      /** @description 1 hardly felt … 5 the target is missed */
      impact?: number;
      /** @enum {string} */
      kind?: 'ownActivity' | 'operatingEnvironment';
      /** @description 1 hardly ever … 5 almost surely */
      likelihood?: number;
      owner?: string;
      /** @description What is done about it */
      response?: string | null;
    };
    /**
     * @description Actor level / customer group
     * @enum {string}
     */
    SegmentCode:
      | 'individual/resident_active'
      | 'individual/resident_non_active'
      | 'individual/non_resident_active'
      | 'individual/non_resident_familiar'
      | 'individual/non_resident_unknown'
      | 'business/resident_active'
      | 'business/resident_non_active'
      | 'business/non_resident_active'
      | 'business/non_resident_familiar'
      | 'business/non_resident_unknown'
      | 'community/resident_active'
      | 'community/resident_non_active'
      | 'community/non_resident_active'
      | 'community/non_resident_familiar'
      | 'community/non_resident_unknown'
      | 'society/resident_active'
      | 'society/resident_non_active'
      | 'society/non_resident_active'
      | 'society/non_resident_familiar'
      | 'society/non_resident_unknown'
      | 'environment/resident_active'
      | 'environment/resident_non_active'
      | 'environment/non_resident_active'
      | 'environment/non_resident_familiar'
      | 'environment/non_resident_unknown';
    ServiceGaps: {
      /** @enum {string} */
      field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
      gaps: {
        /** @description From the same days a year before */
        change: components['schemas']['Figure'] | null;
        finding: ('belowPromise' | 'abovePromise' | 'notDecided') | null;
        /** @description Mean experience − promise, in points of CSAT */
        gap: components['schemas']['Figure'];
        /** @description Null: all customers; `anonymous`: feedback of nobody known */
        segment: string | null;
        widening: boolean | null;
      }[];
      names: components['schemas']['Names'];
      promisedCsat: number;
      /** Format: uuid */
      serviceId: string;
    };
    ServiceGapsPage: {
      items: components['schemas']['ServiceGaps'][];
      next: string | null;
    };
    /** @description No share where the part is unknown, there is nothing to share or a part is below zero */
    Share: {
      denominator: number;
      numerator: number | null;
      share: number | null;
    };
    Target: {
      /** @description Differs from the baseline */
      aimed: number;
      /** @description Its balance with the other fields */
      balance: {
        /** @enum {string} */
        effect: 'furthers' | 'neutral' | 'hinders';
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        note?: string;
      }[];
      /** @description In the indicator's unit; of a share, 0…1 */
      baseline: number;
      budgetCents: number | null;
      change: components['schemas']['LocalizedText'];
      /** @description Competences that it needs */
      competenceIds: string[];
      /** @enum {string} */
      field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      indicatorId: string;
      /** @enum {string} */
      managementLevel: 'strategic' | 'tactical' | 'operative';
      /** @description Role or unit that answers for it */
      owner: string;
      /** @description The group in words, where the basic segments are not accurate enough */
      ownSegment: components['schemas']['LocalizedText'] | null;
      /** @description From the baseline's day to the first day after the aimed date */
      period: components['schemas']['Period'];
      /** @description Basic segments that the change is for; none means all customers */
      segments: components['schemas']['SegmentCode'][];
      /** @description Services by which it is furthered */
      serviceIds: string[];
      version: number;
      /** @description Within a field at most 100 on any day */
      weight: number;
      withdrawnAt: string | null;
      withdrawnBecause: string | null;
    };
    TargetMeasures: {
      costCents: number;
      costEffectiveness: components['schemas']['CostEffectiveness'];
      costPeriod: {
        from: string;
        to: string;
      };
      effectPoints: number | null;
      /** @description In the indicator's unit */
      observed: number | null;
      /** @description 1 is the whole change aimed at, below zero a change for the worse; unclipped */
      realisedShare: components['schemas']['Figure'];
      /** Format: uuid */
      targetId: string;
      uncostedUses: number;
    };
    TargetPage: {
      items: components['schemas']['Target'][];
      next: string | null;
    };
    /** @description What changes; field and indicator stay */
    TargetRevision: {
      /** @description Differs from the baseline */
      aimed?: number;
      /** @description Its balance with the other fields */
      balance?: {
        /** @enum {string} */
        effect: 'furthers' | 'neutral' | 'hinders';
        /** @enum {string} */
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        note?: string;
      }[];
      /** @description In the indicator's unit; of a share, 0…1 */
      baseline?: number;
      budgetCents?: number | null;
      change?: components['schemas']['LocalizedText'];
      /** @description Competences that it needs */
      competenceIds?: string[];
      /** @enum {string} */
      managementLevel?: 'strategic' | 'tactical' | 'operative';
      /** @description Role or unit that answers for it */
      owner?: string;
      /** @description The group in words, where the basic segments are not accurate enough */
      ownSegment?: components['schemas']['LocalizedText'] | null;
      /** @description From the baseline's day to the first day after the aimed date */
      period?: components['schemas']['Period'];
      /** @description Basic segments that the change is for; none means all customers */
      segments?: components['schemas']['SegmentCode'][];
      /** @description Services by which it is furthered */
      serviceIds?: string[];
      /** @description Within a field at most 100 on any day */
      weight?: number;
    };
    Withdrawal: {
      because: string;
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
  KeyMeasures_balance: {
    parameters: {
      query?: {
        /** @description A day, or an instant that means its day; twelve months before the end unless given */
        from?: string;
        /** @description The first day after the period, or an instant; tomorrow unless given */
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
          'application/json': components['schemas']['Balance'];
        };
      };
    };
  };
  CustomersReached_customersReached: {
    parameters: {
      query?: {
        /** @description What figures are told apart by; by month, at most 24 months */
        by?:
          | 'field'
          | 'service'
          | 'segment'
          | 'month'
          | 'field,segment'
          | 'field,month'
          | 'segment,month'
          | 'field,segment,month'
          | 'whole';
        /** @description A day, or an instant that means its day; twelve months before the end unless given */
        from?: string;
        /** @description The first day after the period, or an instant; tomorrow unless given */
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
          'application/json': components['schemas']['CustomersReached'];
        };
      };
    };
  };
  FieldProfiles_list: {
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
          'application/json': components['schemas']['FieldProfile'][];
        };
      };
    };
  };
  FieldProfiles_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        field: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FieldLeadership'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FieldProfile'];
        };
      };
    };
  };
  KeyMeasures_fields: {
    parameters: {
      query?: {
        /** @description A day, or an instant that means its day; twelve months before the end unless given */
        from?: string;
        /** @description The first day after the period, or an instant; tomorrow unless given */
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
          'application/json': components['schemas']['Fields'];
        };
      };
    };
  };
  KeyMeasures_gapMap: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description A day, or an instant that means its day; twelve months before the end unless given */
        from?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        /** @description The first day after the period, or an instant; tomorrow unless given */
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
          'application/json': components['schemas']['ServiceGapsPage'];
        };
      };
    };
  };
  Indicators_list: {
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
          'application/json': components['schemas']['IndicatorPage'];
        };
      };
    };
  };
  Indicators_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewIndicator'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Indicator'];
        };
      };
    };
  };
  Indicators_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
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
          'application/json': components['schemas']['Indicator'];
        };
      };
    };
  };
  Indicators_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IndicatorCorrection'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Indicator'];
        };
      };
    };
  };
  KeyMeasures_keyMeasures: {
    parameters: {
      query?: {
        /** @description What figures are told apart by; by month, at most 24 months */
        by?:
          | 'field'
          | 'service'
          | 'segment'
          | 'month'
          | 'field,segment'
          | 'field,month'
          | 'segment,month'
          | 'field,segment,month'
          | 'whole';
        /** @description A day, or an instant that means its day; twelve months before the end unless given */
        from?: string;
        /** @description The first day after the period, or an instant; tomorrow unless given */
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
          'application/json': components['schemas']['KeyMeasures'];
        };
      };
    };
  };
  Observations_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        indicatorId?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        status?: 'draft' | 'approved' | 'withdrawn';
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
          'application/json': components['schemas']['ObservationPage'];
        };
      };
    };
  };
  Observations_record: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewObservation'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Observation'];
        };
      };
    };
  };
  Observations_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
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
          'application/json': components['schemas']['Observation'];
        };
      };
    };
  };
  Observations_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObservationCorrection'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Observation'];
        };
      };
    };
  };
  Observations_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
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
          'application/json': components['schemas']['Observation'];
        };
      };
    };
  };
  Observations_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Observation'];
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
  Assessments_predictions: {
    parameters: {
      query?: {
        /** @description Periods that ended by this day count; tomorrow unless given */
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
          'application/json': components['schemas']['PredictionAccuracy'];
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
  Risks_assess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RiskAssessment'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Risk'];
        };
      };
    };
  };
  Targets_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        field?: 'basicServices' | 'competitivenessAndProductivity' | 'supplementaryServices' | 'wellBeingAndVitality';
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
        managementLevel?: 'strategic' | 'tactical' | 'operative';
        /** @description Targets whose period holds this day */
        on?: string;
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
          'application/json': components['schemas']['TargetPage'];
        };
      };
    };
  };
  Targets_set: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTarget'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Target'];
        };
      };
    };
  };
  Targets_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
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
          'application/json': components['schemas']['Target'];
        };
      };
    };
  };
  Targets_revise: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TargetRevision'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Target'];
        };
      };
    };
  };
  Targets_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Target'];
        };
      };
    };
  };
  Assessments_target: {
    parameters: {
      query?: {
        /** @description Periods that ended by this day count; tomorrow unless given */
        at?: string;
      };
      header?: never;
      path: {
        targetId: string;
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
          'application/json': components['schemas']['TargetMeasures'];
        };
      };
    };
  };
  PredictedEffects_list: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows in a page, 1 to 500 */
        limit?: number;
      };
      header?: never;
      path: {
        targetId: string;
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
          'application/json': components['schemas']['PredictedEffectPage'];
        };
      };
    };
  };
  PredictedEffects_predict: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        targetId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPredictedEffect'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PredictedEffect'];
        };
      };
    };
  };
  Risks_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        targetId: string;
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
          'application/json': components['schemas']['Risk'][];
        };
      };
    };
  };
  Risks_identify: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        targetId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRisk'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Risk'];
        };
      };
    };
  };
}
