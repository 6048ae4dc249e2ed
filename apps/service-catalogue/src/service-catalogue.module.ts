import { Module } from '@nestjs/common';
import { CapacityModule } from './capacity/capacity.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { CodeListsModule } from './code-lists/code-lists.module.js';
import { CostsModule } from './costs/costs.module.js';
import { FieldsModule } from './fields/fields.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { ServicesModule } from './services/services.module.js';

@Module({
  imports: [
    OrganizationsModule,
    ServicesModule,
    ChannelsModule,
    CostsModule,
    CapacityModule,
    ImportsModule,
    FieldsModule,
    CodeListsModule,
  ],
})
export class ServiceCatalogueModule {}
