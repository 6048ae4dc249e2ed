import { Module } from '@nestjs/common';
import { CapacityModule } from './capacity/capacity.module.js';
import { CompetencesModule } from './competences/competences.module.js';
import { GapsModule } from './gaps/gaps.module.js';
import { ServiceNeedsModule } from './service-needs/service-needs.module.js';
import { StatesModule } from './states/states.module.js';

@Module({ imports: [CompetencesModule, StatesModule, CapacityModule, ServiceNeedsModule, GapsModule] })
export class CompetenceManagementModule {}
