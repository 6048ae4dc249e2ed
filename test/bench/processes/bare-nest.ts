import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { answering } from './answering.js';
import type { BareNest } from './same-libraries.js';

@Controller()
class Greeting {
  @Get()
  greet(): string {
    return 'Hei';
  }
}

@Module({ controllers: [Greeting] })
class Root {}

/** The modules that every service stands on, and one route: what a service would be that does nothing. */
async function serve({ login, libraries }: BareNest): Promise<object> {
  await Promise.all(libraries.map((library) => import(library)));
  const source = await new DataSource({ type: 'postgres', ...login, poolSize: 10 }).initialize();
  await source.query('SELECT 1');
  const app = await NestFactory.create<NestFastifyApplication>(Root, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return { address: `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}`, headers: {} };
}

answering(async (told: BareNest | { readonly kind: 'usage' }) =>
  'kind' in told ? { residentMB: process.memoryUsage.rss() / 2 ** 20 } : serve(told),
);
