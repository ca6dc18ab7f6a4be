import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback, settingsFrom } from './settings.ts';

const wrong = (argv: readonly string[], env = {}): string => {
  const settings = settingsFrom(argv, env);
  assert.ok(!settings.ok);
  assert.ok(!settings.error.includes('\n'));
  return settings.error;
};

test('without a word it listens on this machine alone, on its own port', () => {
  const settings = settingsFrom([], {});
  assert.ok(settings.ok);
  assert.deepEqual([settings.value.host, settings.value.port], ['127.0.0.1', 8642]);
});

test('beyond this machine it listens only where that was said to be meant', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'tonus.home']) {
    assert.match(wrong(['--host', host]), /there are no accounts yet/);
    assert.match(wrong([], { TONUS_HOST: host }), /--without-accounts/);
    assert.ok(settingsFrom(['--host', host, '--without-accounts'], {}).ok);
  }
});

test('this machine has these names only', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '::1']) assert.ok(isLoopback(host), host);
  for (const host of ['127.0.0.1.evil.example', 'localhost.evil', '0.0.0.0', '::', ''])
    assert.ok(!isLoopback(host), host);
});

test('the call wins over the environment', () => {
  const env = { TONUS_PORT: '1', TONUS_DATA: '/env', TONUS_DATABASE_URL: 'postgres://env/a' };
  const settings = settingsFrom(
    ['--port', '2', '--data', '/call', '--database-url', 'postgres://call/b'],
    env,
  );
  assert.ok(settings.ok);
  const { port, dataDir, databaseUrl } = settings.value;
  assert.deepEqual([port, dataDir, databaseUrl], [2, '/call', 'postgres://call/b']);
});

test('a wrong call is one line that names the option', () => {
  assert.match(wrong(['--port', 'eighty']), /^--port: expected a number from 0 to 65535, got "eighty"/);
  assert.match(wrong(['--port', '70000']), /^--port: /);
  assert.match(wrong(['--colour']), /--colour/);
  assert.match(wrong(['now']), /now/);
});
