import { Module } from '@nestjs/common';
import { DecideOutcome } from './decide-outcome.js';
import { DecisionsController } from './decisions.controller.js';
import { GapsController } from './gaps.controller.js';

@Module({ controllers: [GapsController, DecisionsController], providers: [DecideOutcome] })
export class GapsModule {}
