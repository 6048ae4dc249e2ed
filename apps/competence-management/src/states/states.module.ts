import { Module } from '@nestjs/common';
import { AssessCompetence } from './assess-competence.js';
import { StatesController } from './states.controller.js';

@Module({ controllers: [StatesController], providers: [AssessCompetence] })
export class StatesModule {}
