import { Module } from '@nestjs/common';
import { CapacityController } from './capacity.controller.js';
import { SetCapacity } from './set-capacity.js';

@Module({ controllers: [CapacityController], providers: [SetCapacity] })
export class CapacityModule {}
