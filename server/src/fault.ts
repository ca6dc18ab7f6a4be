import { type Refusal, UnreadableFile } from '@tonus/contract';
import { sentence } from '@tonus/engine/units';
import { StoreError } from '@tonus/store';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer that is not what was asked for: one line for a person, and the field where there is one. */
export interface Fault {
  readonly status: ContentfulStatusCode;
  readonly error: string;
  readonly path?: string;
}

/** Ends a request from wherever it is noticed that it cannot go on. */
export class RequestFault extends Error {
  readonly status: ContentfulStatusCode;
  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.status = status;
  }
}

export const refused = (refusal: Refusal): Fault => ({
  status: refusal.kind === 'wrong' ? 400 : 422,
  error: sentence(refusal).split('\n')[0] ?? '',
  ...(refusal.path === '' ? {} : { path: refusal.path }),
});

export function faultOf(error: unknown): Fault {
  if (error instanceof RequestFault) return { status: error.status, error: error.message };
  if (error instanceof StoreError) return { status: 503, error: error.message };
  if (error instanceof UnreadableFile) return { status: 400, error: error.message };
  return { status: 500, error: 'something inside broke, and nothing was stored' };
}

export const say = (c: Context, { status, error, path }: Fault): Response =>
  c.json(path === undefined ? { error } : { error, path }, status);
