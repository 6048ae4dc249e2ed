import { Module } from '@nestjs/common';
import { FieldsController } from './fields.controller.js';
import { ListFields } from './list-fields.js';

@Module({ controllers: [FieldsController], providers: [ListFields] })
export class FieldsModule {}
