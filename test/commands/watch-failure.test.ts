import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { watch } from '../../src/commands/watch.ts';
import { UsageError } from '../../src/usage-error.ts';
import { recordedConsole } from '../support/run.ts';

let report: (watcher: EventEmitter) => void = () => {};

vi.mock('chokidar', () => ({
  watch: () => {
    const watcher = Object.assign(new EventEmitter(), { close: async () => {} });
    setImmediate(() => report(watcher));
    return watcher;
  },
}));

const refused = Object.assign(new Error('permission denied'), { code: 'EACCES', path: '/plans/secret' });

test.each<[string, (watcher: EventEmitter) => void]>([
  ['from the start', (watcher) => watcher.emit('error', refused)],
  [
    'after a while',
    (watcher) => {
      watcher.emit('ready');
      setImmediate(() => watcher.emit('error', refused));
    },
  ],
])('a folder that cannot be watched %s is a usage error that names it', async (_, happens) => {
  report = happens;
  const { console, written } = recordedConsole({ lang: 'en' });
  const watching = watch(['.'], async () => true, console);
  await expect(watching).rejects.toThrow(UsageError);
  await expect(watching).rejects.toThrow('cannot watch "/plans/secret" (EACCES)');
  expect(written.stderr).toContain('watching for changes');
});
