import { Module } from '@nestjs/common';
import { ChangeCosts } from './change-costs.js';
import { CostsController } from './costs.controller.js';

@Module({ controllers: [CostsController], providers: [ChangeCosts] })
export class CostsModule {}
