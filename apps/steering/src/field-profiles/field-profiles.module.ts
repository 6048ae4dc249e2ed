import { Module } from '@nestjs/common';
import { ChangeFieldProfile } from './change-field-profile.js';
import { FieldProfilesController } from './field-profiles.controller.js';

@Module({ controllers: [FieldProfilesController], providers: [ChangeFieldProfile] })
export class FieldProfilesModule {}
