import { Module } from '@nestjs/common';
import { ReviseTarget } from './revise-target.js';
import { SetTarget } from './set-target.js';
import { TargetsController } from './targets.controller.js';
import { WithdrawTarget } from './withdraw-target.js';

@Module({ controllers: [TargetsController], providers: [SetTarget, ReviseTarget, WithdrawTarget] })
export class TargetsModule {}
