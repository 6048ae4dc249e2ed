import { Module } from '@nestjs/common';
import { ImportPtvGeneralDescriptions } from './import-ptv-general-descriptions.js';
import { ImportSuomifiServices } from './import-suomifi-services.js';
import { ImportsController } from './imports.controller.js';

@Module({ controllers: [ImportsController], providers: [ImportPtvGeneralDescriptions, ImportSuomifiServices] })
export class ImportsModule {}
