import { Module } from '@nestjs/common';
import { ServiceNeedsController } from './service-needs.controller.js';
import { SetServiceNeed } from './set-service-need.js';

@Module({ controllers: [ServiceNeedsController], providers: [SetServiceNeed] })
export class ServiceNeedsModule {}
