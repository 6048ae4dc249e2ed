import { Module } from '@nestjs/common';
import { ChangeOrganizations } from './change-organizations.js';
import { OrganizationsController } from './organizations.controller.js';

@Module({ controllers: [OrganizationsController], providers: [ChangeOrganizations] })
export class OrganizationsModule {}
