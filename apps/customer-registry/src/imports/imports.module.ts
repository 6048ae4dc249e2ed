import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';
import { RunImport } from './run-import.js';

@Module({ controllers: [ImportsController], providers: [RunImport], exports: [RunImport] })
export class ImportsModule {}
