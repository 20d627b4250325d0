// Keeps one comment of this job up to date on its pull request: node comment.js FILE.md...
// What the files say before their first table is shown, the rest is folded. Their text is that of kstthc, which lets nothing
// of a plan become markup, a mention or a link. A comment that cannot be written never fails the check.
import { readFileSync } from 'node:fs';

const {
  GITHUB_API_URL: api,
  GITHUB_EVENT_PATH: eventPath,
  GITHUB_JOB: job = '',
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
  GITHUB_SERVER_URL: server,
  TOKEN: token,
} = process.env;

/** The most characters that GitHub takes, less a reserve for what is around them. */
const MOST = 65_536 - 1_000;
const MARK = `<!-- kstthc ${job} -->`;

function bodyOf(files) {
  const texts = files.map((file) => readFileSync(file, 'utf8').trim()).filter((text) => text !== '');
  const summary = `[${run}](${server}/${repository}/actions/runs/${run})`;
  const parts = texts.map((text) => {
    const table = text.search(/^\| /m);
    const [shown, rest] = table < 0 ? [text, ''] : [text.slice(0, table).trim(), text.slice(table)];
    return { shown, rest };
  });
  const folded = ({ shown, rest }) =>
    rest === '' ? shown : `${shown}\n<details><summary>…</summary>\n\n${rest}\n</details>`;
  const whole = [MARK, ...parts.map(folded), `_${summary}_`].join('\n\n');
  if (whole.length <= MOST) return whole;
  const short = [MARK, ...parts.map(({ shown }) => shown)].join('\n\n');
  return `${short.slice(0, MOST)}\n\n… _${summary}_`;
}

async function ask(method, path, content) {
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
    ...(content && { body: JSON.stringify(content) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

/** The comment that an earlier run of this job wrote; one of a person that looks like it is left alone. */
async function earlierComment(number) {
  for (let page = 1; ; page += 1) {
    const comments = await ask('GET', `issues/${number}/comments?per_page=100&page=${page}`);
    const own = comments.find(({ body, user }) => body?.startsWith(MARK) && user?.type === 'Bot');
    if (own || comments.length < 100) return own ?? null;
  }
}

try {
  const number = JSON.parse(readFileSync(eventPath, 'utf8')).pull_request?.number;
  if (number === undefined) throw new Error('this run belongs to no pull request');
  const content = { body: bodyOf(process.argv.slice(2)) };
  const earlier = await earlierComment(number);
  if (earlier) await ask('PATCH', `issues/comments/${earlier.id}`, content);
  else await ask('POST', `issues/${number}/comments`, content);
} catch (error) {
  const { message } = error;
  const why = /: 40[134]$/.test(message)
    ? 'it needs the permission pull-requests: write, which forks do not have'
    : message;
  process.stdout.write(
    `::notice title=kstthc::no comment was written: ${why.replace(/\s+/g, ' ')}; the job summary says the same\n`,
  );
}
