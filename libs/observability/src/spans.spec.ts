import { beforeEach, describe, expect, it } from '@jest/globals';
import { trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { currentTrace, currentTraceparent, noteSpan, spanned, spannedFor } from './index.js';

const exporter = new InMemorySpanExporter();
const traceId = (digit: string) => digit.repeat(32);
const traceparent = (digit: string, flags = '01') => `00-${traceId(digit)}-b7ad6b7169203331-${flags}`;
const message = (digit: string, flags?: string) => ({
  name: 'process a.b.c.v1',
  traceparent: traceparent(digit, flags),
  fields: { type: 'a.b.c.v1', consumer: 'facts' },
});
const found = () => exporter.getFinishedSpans();

trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
beforeEach(() => {
  exporter.reset();
});

describe('Work that a message causes', () => {
  it('goes on in its trace, also in what it causes in its turn', async () => {
    const handedOn = await spannedFor([message('a')], 'process', () =>
      spanned('transaction', { municipality: '049' }, () => Promise.resolve(currentTraceparent())),
    );
    const [transaction, process] = found();
    expect(process).toMatchObject({ name: 'process a.b.c.v1', parentSpanContext: { spanId: 'b7ad6b7169203331' } });
    expect(transaction?.parentSpanContext?.spanId).toBe(process?.spanContext().spanId);
    expect(handedOn).toBe(`00-${traceId('a')}-${String(transaction?.spanContext().spanId)}-01`);
  });

  it('stands in the trace of each message of a batch, and points to the one that holds the work', async () => {
    await spannedFor([message('a'), message('b')], 'process', () => Promise.resolve());
    const [first, second] = found();
    expect([first, second].map((span) => span?.spanContext().traceId)).toEqual([traceId('a'), traceId('b')]);
    expect(second?.links.map(({ context }) => context.traceId)).toEqual([traceId('a')]);
  });

  it('is not recorded when its trace is not, and carries it on all the same', async () => {
    const seen = await spannedFor([message('a', '00')], 'process', () => Promise.resolve(currentTrace()));
    expect(seen).toEqual({ traceId: traceId('a'), correlationId: traceId('a') });
    expect(found()).toEqual([]);
  });

  it('that fails is told by the kind of its fault, never by its words', async () => {
    const failing = () => Promise.reject(Object.assign(new Error('Kanarinlintu'), { code: '23505' }));
    await expect(spannedFor([message('a')], 'process', failing)).rejects.toThrow();
    expect(found()[0]).toMatchObject({ attributes: { 'error.type': '23505' }, status: { code: 2 }, events: [] });
    expect(found()[0]?.status).not.toHaveProperty('message');
  });
});

describe('Work that comes by itself', () => {
  it('begins no trace', async () => {
    await spanned('transaction', {}, () => Promise.resolve());
    noteSpan('statement', { statement: 'SELECT 1' }, 3, false);
    await spannedFor([{ name: 'process x', fields: {} }], 'process', () => Promise.resolve());
    expect(found()).toEqual([]);
  });
});
