import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TemporaryFolder } from './support/folder.ts';

const script = join(import.meta.dirname, '../.github/actions/kstthc/comment.js');
const folder = new TemporaryFolder();

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
}
let comments: Comment[];
let asked: string[];
/** What the server answers instead of doing what it is asked. */
let refusal: number | null;
let server: Server;

beforeEach(async () => {
  comments = [];
  asked = [];
  refusal = null;
  server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { method = '', url = '', headers } = request;
    asked.push(method);
    expect(headers.authorization).toBe('Bearer secret');
    if (refusal !== null) return response.writeHead(refusal).end('{}');
    const [, page = '1'] = /page=(\d+)$/.exec(url) ?? [];
    const from = 100 * (Number(page) - 1);
    const { body } = method === 'GET' ? { body: '' } : JSON.parse(text);
    if (method === 'POST') comments.push({ id: comments.length, body, user: { type: 'Bot' } });
    const edited = method === 'PATCH' && comments.find(({ id }) => url.endsWith(`/comments/${id}`));
    if (edited) edited.body = body;
    return response.end(JSON.stringify(comments.slice(from, from + 100)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

async function comment(
  reports: readonly string[],
  event: object = { pull_request: { number: 7 } },
): Promise<string> {
  folder.write('event.json', JSON.stringify(event));
  reports.forEach((text, i) => {
    folder.write(`${i}.md`, text);
  });
  const { port } = server.address() as AddressInfo;
  const env = {
    PATH: process.env.PATH,
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_EVENT_PATH: folder.at('event.json'),
    GITHUB_JOB: 'plans',
    GITHUB_REPOSITORY: 'office/plans',
    GITHUB_RUN_ID: '12',
    GITHUB_SERVER_URL: 'https://example.org',
    TOKEN: 'secret',
  };
  const files = reports.map((_, i) => folder.at(`${i}.md`));
  return (await promisify(execFile)(process.execPath, [script, ...files], { env })).stdout;
}

const DIFF =
  '### Tổng 470 → 490\n\n- ❌ vượt mức\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n#### Nội dung khác\n';

test('one comment is written, and the same one is edited by later runs', async () => {
  expect(await comment([DIFF, '### 1 lỗi\n'])).toBe('');
  expect(await comment([DIFF.replace('490', '500'), '### 2 lỗi\n'])).toBe('');
  expect(asked).toEqual(['GET', 'POST', 'GET', 'PATCH']);
  expect(comments.map(({ body }) => body)).toEqual([
    `<!-- kstthc plans -->

### Tổng 470 → 500

- ❌ vượt mức
<details><summary>…</summary>

| A | B |
| --- | --- |
| 1 | 2 |

#### Nội dung khác
</details>

### 2 lỗi

_[12](https://example.org/office/plans/actions/runs/12)_`,
  ]);
});

test('its own comment is found behind many others, and that of a person is left alone', async () => {
  const body = '<!-- kstthc plans --> of a person';
  comments = Array.from({ length: 130 }, (_, id) => ({ id, body, user: { type: 'User' } }));
  await comment([DIFF]);
  await comment([DIFF]);
  expect(asked).toEqual(['GET', 'GET', 'POST', 'GET', 'GET', 'PATCH']);
  expect(comments).toHaveLength(131);
  expect(comments.slice(0, 130).every((each) => each.body === body)).toBe(true);
});

test.each([401, 403, 404])(
  'without the permission (%d) the check goes on, and is told what is missing',
  async (status) => {
    refusal = status;
    expect(await comment([DIFF])).toMatch(/^::notice title=kstthc::no comment .*pull-requests: write.*\n$/);
  },
);

test('a server that fails, and a run without a pull request, are told on one line', async () => {
  refusal = 500;
  expect(await comment([DIFF])).toMatch(/^::notice .*500; the job summary says the same\n$/);
  expect(await comment([DIFF], {})).toMatch(/^::notice .*no pull request.*\n$/);
});

test('what is too long for a comment is left to the summary', async () => {
  await comment([`${DIFF}${'| x | y |\n'.repeat(10_000)}`]);
  const [{ body } = { body: '' }] = comments;
  expect(body.length).toBeLessThan(1_000);
  expect(body).toContain('vượt mức');
  expect(body).toContain('actions/runs/12');
});
