import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type Logger, pino } from 'pino';

/** To standard error, as JSON lines. What people write, and the addresses they mistype, never stand in it. */
export const logger = (level: string): Logger =>
  pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));

/** `/api/v1/log`, or `/*` for the page's files. */
const routeOf = (c: Context): string =>
  matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path ?? '/*';

/** One line a request: the route as it is written in the code, never the address as it was asked. */
export const requestLog =
  (log: Logger): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async (c, next) => {
    const began = performance.now();
    await next();
    const line = {
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    };
    if (c.res.status >= 500) log.error({ ...line, fault: c.error?.name }, 'failed');
    else log.debug(line, 'answered');
  };
