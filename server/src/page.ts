import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';

/** The build puts a digest of the content into the names below this folder. */
const NAMED_BY_CONTENT = '/assets/';
const A_YEAR = 'public, max-age=31536000, immutable';
const NOT_BUILT = 'The page is not built yet: npm run build\n';

/** The built page: compressed once at build time, kept by browsers for as long as its names stand. */
export function page(app: Hono<{ Bindings: HttpBindings }>, dir: string): void {
  const cached = (path: string): string => (path.includes(NAMED_BY_CONTENT) ? A_YEAR : 'no-cache');
  app.use('/*', etag(), compress({ threshold: 1024 }));
  // Without a build there is nothing to hand out, and the library would say so in a line of its own.
  if (existsSync(dir))
    app.get(
      '/*',
      serveStatic({
        root: dir,
        precompressed: true,
        onFound: (path, c) => c.header('cache-control', cached(path)),
      }),
    );
  // A screen's own address is answered with the page, which knows its screens.
  app.get('/*', async (c, next) => {
    const isScreen = !/\.\w+$/.test(c.req.path) && (c.req.header('accept') ?? '').includes('text/html');
    if (!isScreen) return next();
    if (!existsSync(join(dir, 'index.html'))) return c.text(NOT_BUILT, 503);
    c.header('cache-control', 'no-cache');
    return (
      (await serveStatic({ root: dir, path: 'index.html', precompressed: true })(c, next)) ?? c.notFound()
    );
  });
}
