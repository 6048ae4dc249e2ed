import { Module } from '@nestjs/common';
import { ChangeService } from './change-service.js';
import { CreateService } from './create-service.js';
import { GeneralDescriptionsController } from './general-descriptions/general-descriptions.controller.js';
import { ServicesController } from './services.controller.js';

@Module({ controllers: [ServicesController, GeneralDescriptionsController], providers: [CreateService, ChangeService] })
export class ServicesModule {}
