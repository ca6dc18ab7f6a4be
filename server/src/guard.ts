import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { RequestFault } from './fault.ts';

const bare = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * Another site's page can make a browser send requests here in two ways. Under its own name, once that name
 * was made to lead here (DNS rebinding): so only this machine's names and bare addresses, which no site can
 * claim, are answered. Under ours (request forgery): so what changes anything must come from our own page or
 * from no page at all.
 */
export function guard(hostNames: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', ...hostNames.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const name = bare(host.toLowerCase());
    if (!known.has(name) && isIP(name) === 0)
      throw new RequestFault(403, 'this server does not go by that name; TONUS_HOST_NAMES can add it');
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const foreign =
        origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host.toLowerCase());
      if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
        throw new RequestFault(403, 'another site may not write here');
    }
    await next();
  };
}

/** Nothing but our own files, no inline code, in nobody's frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(self), geolocation=(), microphone=()'],
];

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of HEADERS) c.res.headers.set(name, value);
};
