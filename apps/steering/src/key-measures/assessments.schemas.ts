import { z } from 'zod';
import { Id } from '../request-parts.js';
import { CostEffectiveness, Figure } from './key-measures.schemas.js';

const Period = z.object({ from: z.string(), to: z.string() });

export const TargetMeasures = z
  .object({
    targetId: Id,
    realisedShare: Figure.meta({ description: '1 is the whole change aimed at, below zero a change for the worse; unclipped' }),
    observed: z.number().nullable().meta({ description: "In the indicator's unit" }),
    effectPoints: z.number().nullable(),
    costPeriod: Period,
    costCents: z.int(),
    uncostedUses: z.int(),
    costEffectiveness: CostEffectiveness,
  })
  .meta({ id: 'TargetMeasures' });

const Forecaster = z.object({ kind: z.string(), name: z.string() });
const Outcome = z.object({
  observed: z.number().meta({ description: "Change from the target's baseline" }),
  error: z.number().meta({ description: 'Predicted − observed' }),
  inside: z.boolean().meta({ description: 'Whether what happened lies inside the predicted interval' }),
  asLastYear: z.number().nullable().meta({ description: 'The change there would be were all the same as a year before' }),
});
const Accuracy = z.object({
  n: z.int(),
  bias: z.number(),
  meanAbsoluteError: z.number(),
  againstLastYear: z
    .object({ n: z.int(), meanAbsoluteError: z.number(), lastYearsMeanAbsoluteError: z.number() })
    .nullable()
    .meta({ description: 'Both errors over the outcomes that can be compared with the year before' }),
  inside: z.object({
    numerator: z.int(),
    denominator: z.int(),
    interval: z.object({ low: z.number(), high: z.number() }),
    stated: z.number().meta({ description: 'Mean of the shares that the forecaster stated' }),
  }),
});

export const PredictionAccuracy = z
  .object({
    predictions: z.array(
      z.object({
        id: Id,
        targetId: Id,
        indicatorId: Id,
        segment: z.string().nullable(),
        forecaster: Forecaster,
        size: z.number(),
        low: z.number(),
        high: z.number(),
        certainty: z.number(),
        madeOn: z.string(),
        dueOn: z.string(),
        outcome: Outcome.nullable().meta({ description: 'Null while nothing is observed' }),
      }),
    ),
    forecasters: z.array(z.object({ forecaster: Forecaster, accuracy: Accuracy })),
  })
  .meta({ id: 'PredictionAccuracy' });
