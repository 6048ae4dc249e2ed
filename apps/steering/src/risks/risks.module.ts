import { Module } from '@nestjs/common';
import { AssessRisk } from './assess-risk.js';
import { IdentifyRisk } from './identify-risk.js';
import { RisksController } from './risks.controller.js';

@Module({ controllers: [RisksController], providers: [IdentifyRisk, AssessRisk] })
export class RisksModule {}
