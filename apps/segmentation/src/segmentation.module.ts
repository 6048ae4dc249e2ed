import { Module } from '@nestjs/common';
import { MembershipModule } from './membership/membership.module.js';
import { RebuildsModule } from './rebuilds/rebuilds.module.js';
import { SegmentsModule } from './segments/segments.module.js';
import { SettingsModule } from './settings/settings.module.js';

@Module({ imports: [MembershipModule, RebuildsModule, SegmentsModule, SettingsModule] })
export class SegmentationModule {}
