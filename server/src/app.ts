import type { HttpBindings } from '@hono/node-server';
import { answer, loadVerb, type Tools, VERBS } from '@tonus/contract';
import type { StorePlace } from '@tonus/store';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { documentOf } from './body.ts';
import { faultOf, RequestFault, refused, say } from './fault.ts';
import { guard, securityHeaders } from './guard.ts';
import { importRoute } from './import-route.ts';
import type { Jobs } from './jobs.ts';
import { requestLog } from './log.ts';
import { openApi } from './openapi.ts';
import { page } from './page.ts';

export interface Parts {
  readonly tools: Tools;
  readonly place: StorePlace;
  readonly jobs: Jobs;
  readonly log: Logger;
  /** Where the built page lies. */
  readonly pageDir: string;
  readonly hostNames: readonly string[];
  /** Whether new work may still come: no longer while shutting down. */
  readonly ready: () => boolean;
}

type App = Hono<{ Bindings: HttpBindings }>;

function health(app: App, { tools, ready }: Parts): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    if (!ready()) throw new RequestFault(503, 'shutting down');
    const diary = await tools.diary();
    await diary.latest('person').catch(() => {
      throw new RequestFault(503, 'the diary does not answer');
    });
    return c.json({ status: 'ready' });
  });
}

function api(app: App, { tools, place, jobs }: Parts): void {
  app.get('/api/v1/openapi.json', async (c) => c.json(await openApi()));
  app.use('/api/v1/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  app.post('/api/v1/import', importRoute(place, jobs));
  for (const name of Object.keys(VERBS))
    app.post(`/api/v1/${name}`, async (c) => {
      if (c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json')
        throw new RequestFault(415, 'expected the content type application/json');
      const document = await documentOf(c.env.incoming);
      const verb = await loadVerb(name);
      if (verb === undefined) throw new RequestFault(404, 'there is no such verb');
      const given = await answer(verb, document, tools);
      return given.ok ? c.json(given.value as object) : say(c, refused(given.error));
    });
  for (const name of Object.keys(VERBS))
    app.on(['GET', 'PUT', 'PATCH', 'DELETE'], `/api/v1/${name}`, (c) => {
      c.header('allow', 'POST');
      return say(c, { status: 405, error: 'a verb is called by POST' });
    });
}

/** The whole of what answers over HTTP; it knows its parts and asks the world for nothing else. */
export function createApp(parts: Parts): App {
  const app: App = new Hono();
  app.use(requestLog(parts.log), securityHeaders, guard(parts.hostNames));
  app.onError((error, c) => {
    const fault = faultOf(error);
    // The stack names places in the code; the message could name what somebody wrote.
    if (fault.status === 500) parts.log.error({ fault: error.name, at: error.stack?.split('\n')[1]?.trim() });
    return say(c, fault);
  });
  health(app, parts);
  api(app, parts);
  app.all('/api/*', (c) =>
    say(c, { status: 404, error: 'there is nothing here; /api/v1/openapi.json lists what is' }),
  );
  page(app, parts.pageDir);
  app.notFound((c) => say(c, { status: 404, error: 'there is nothing here' }));
  return app;
}
