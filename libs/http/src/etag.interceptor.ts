import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Gives a body that has a version its ETag. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((body: unknown) => {
        if (typeof body !== 'object' || body === null || !('version' in body) || typeof body.version !== 'number') return;
        void context
          .switchToHttp()
          .getResponse<FastifyReply>()
          .header('etag', `"${String(body.version)}"`);
      }),
    );
  }
}
