import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = { readonly [name: string]: string | undefined };

/**
 * Where a person's data lives unless they say otherwise: XDG_DATA_HOME (XDG Base Directory 0.8) or
 * ~/.local/share, on Windows LOCALAPPDATA.
 */
export function defaultDataDir(env: Environment = process.env, platform: string = process.platform): string {
  const xdg = env.XDG_DATA_HOME;
  if (xdg?.startsWith('/')) return join(xdg, 'tonus');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'tonus');
  return join(homedir(), '.local', 'share', 'tonus');
}
