import { Module } from '@nestjs/common';
import { ChangeChannels } from './change-channels.js';
import { ChangeConnections } from './change-connections.js';
import { ChannelsController } from './channels.controller.js';

@Module({ controllers: [ChannelsController], providers: [ChangeChannels, ChangeConnections] })
export class ChannelsModule {}
