import { Module } from '@nestjs/common';
import { CompetencesController } from './competences.controller.js';
import { RegisterCompetence } from './register-competence.js';
import { ReviseCompetence } from './revise-competence.js';

@Module({ controllers: [CompetencesController], providers: [RegisterCompetence, ReviseCompetence] })
export class CompetencesModule {}
