import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { CorrectEncounter } from './correct-encounter.js';
import { EncountersController } from './encounters.controller.js';
import { ImportEncountersController } from './import-encounters.controller.js';
import { ImportEncounters } from './import-encounters.js';
import { RecordEncounter } from './record-encounter.js';

@Module({
  imports: [ImportsModule],
  controllers: [EncountersController, ImportEncountersController],
  providers: [RecordEncounter, CorrectEncounter, ImportEncounters],
})
export class EncountersModule {}
