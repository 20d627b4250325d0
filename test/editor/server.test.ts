import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol/node';
import { HANOI } from '../support/checking.ts';
import { LanguageClient } from '../support/language-client.ts';

const client = new LanguageClient();
const path = join(tmpdir(), 'kstthc-editor', '44.yaml');
const actuals = join(tmpdir(), 'kstthc-editor', '44.actuals.yaml');
const ACTUALS = `plan: 44.yaml
asOf: 25/3/2020
contracts:
  - { id: hnm, signed: 20/3/2020, outlet: hanoimoi, amount: 30.000.000đ }
payments:
  - { contract: hnm, date: 24/3/2020, amount: 10.000.000đ }
`;

beforeAll(() => client.start('vi'));
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

describe('findings', () => {
  test('those of the command line, with their places and related places', async () => {
    const found = await client.open(path, HANOI);
    expect(found.map(({ code }) => code)).toEqual(['citation/wrong-date']);
    expect(found[0]?.relatedInformation?.length).toBeGreaterThan(0);
  });

  test('a wrong sum while one types, and none once it is right again', async () => {
    const found = await client.change(path, HANOI.replace('total: 470.000.000đ', 'total: 480.000.000đ'));
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'budget/total', severity: 1, source: 'kstthc' }),
    );
    const again = await client.change(path, HANOI);
    expect(again.map(({ code }) => code)).not.toContain('budget/total');
  });

  test('columns count UTF-16 units, under accents and CRLF too', async () => {
    const found = await client.change(
      path,
      HANOI.replace('total: 470.000.000đ', 'total: 470.00.000đ').replaceAll('\n', '\r\n'),
    );
    const line = HANOI.split('\n').findIndex((each) => each.includes('total: 470'));
    const start = { line, character: HANOI.split('\n')[line]?.indexOf('470') };
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'money/malformed', range: expect.objectContaining({ start }) }),
    );
    await client.change(path, HANOI);
  });

  test('a change of the plan checks its open actuals again', async () => {
    expect(await client.open(actuals, ACTUALS)).toEqual([]);
    const uri = client.at(actuals, 'plan').textDocument.uri;
    const next = client.nextDiagnostics(uri);
    await client.change(path, HANOI.replaceAll('hanoimoi', 'hnmoi'));
    expect((await next).map(({ code }) => code)).toEqual(['actual/unknown-reference']);
    await client.change(path, HANOI);
  });

  test('YAML that is no plan gets none', async () => {
    expect(
      await client.open(join(tmpdir(), 'kstthc-editor', 'other.yaml'), 'services:\n  web: {}\n'),
    ).toEqual([]);
  });
});

describe('hover', () => {
  const hover = async (excerpt: string, into = 1) => {
    const answer = await client.connection.sendRequest(HoverRequest.type, client.at(path, excerpt, into));
    return answer?.contents as { value: string } | undefined;
  };

  test('an amount in words', async () => {
    expect((await hover('470.000.000đ'))?.value).toBe('**470.000.000đ**  \nBốn trăm bảy mươi triệu đồng');
  });

  test('a schedule as days', async () => {
    expect((await hover('Tháng 03/2020'))?.value).toContain('01/3/2020–31/3/2020');
  });

  test('an outlet with its money', async () => {
    expect((await hover('outlet: hanoimoi', 10))?.value).toMatch(
      /^\*\*Báo Hà Nội [Mm]ới\*\* {2}\nKế hoạch: .*đ, \d+ khoản chi$/,
    );
  });

  test('what is known of a cited document', async () => {
    expect((await hover('63/2010/NĐ-CP'))?.value).toMatch(
      /^\*\*63\/2010\/NĐ-CP\*\* {2}\nban hành ngày 08\/6\/2010/,
    );
  });

  test('what a key is for', async () => {
    expect((await hover('inWords'))?.value).toBe('Tổng dự kiến kinh phí bằng chữ');
  });
});

describe('completion', () => {
  const offers = async (text: string) => {
    await client.change(path, text.replace('|', ''));
    const items = await client.connection.sendRequest(CompletionRequest.type, offsetOf(text));
    return (Array.isArray(items) ? items : (items?.items ?? [])).map(({ label }) => label);
  };
  const offsetOf = (text: string) => {
    const before = text.slice(0, text.indexOf('|')).split('\n');
    return {
      textDocument: client.at(path, '').textDocument,
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  };

  test('keys that a task lacks, in a broken text too', async () => {
    const labels = await offers(
      HANOI.replace('tasks:\n', 'tasks:\n  - id: moi\n    ti|\n    schedule: [2020-Q2\n'),
    );
    expect(labels).toContain('title');
    expect(labels).not.toContain('id');
  });

  test('outlets of the last good plan, between braces', async () => {
    await client.change(path, HANOI);
    expect(await offers(`${HANOI}  - title: Mới\n    items:\n      - { outlet: |`)).toContain('hanoimoi');
  });

  test('tasks, agencies and schedules of the plan', async () => {
    await client.change(path, HANOI);
    expect(await offers(`${HANOI}  - title: Mới\n    after: [|`)).toContain('select-outlets');
    expect(await offers(`${HANOI}  - title: Mới\n    implementedBy: |\n`)).toContain(
      'Văn phòng UBND thành phố',
    );
    expect(await offers(`${HANOI}  - title: Mới\n    schedule: |\n`)).toEqual(
      expect.arrayContaining(['Tháng 03/2020', 'Quý II/2020']),
    );
    await client.change(path, HANOI);
  });
});

describe('changes', () => {
  test('a fix, and a finding set aside with a reason to be written', async () => {
    const found = await client.change(path, HANOI.replace('title:', 'titel:'));
    const here = found.find(({ code }) => code === 'schema/unknown-key');
    const at = client.at(path, 'titel');
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: at.textDocument,
      range: here?.range ?? { start: at.position, end: at.position },
      context: { diagnostics: here ? [here] : [] },
    });
    expect(actions).toContainEqual(expect.objectContaining({ title: 'thay bằng title', kind: 'quickfix' }));
    expect(actions).toContainEqual(expect.objectContaining({ kind: 'source.fixAll' }));
    await client.change(path, HANOI);
    const wrong = client.at(path, '63/2010/NĐ-CP, date: 03/6');
    const others = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: wrong.textDocument,
      range: { start: wrong.position, end: wrong.position },
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(others)).toContain('# kstthc-ignore citation/');
  });

  test('an outlet is renamed in the plan and its actuals', async () => {
    await client.change(actuals, ACTUALS);
    const at = client.at(path, 'hanoimoi', 2);
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({
      placeholder: 'hanoimoi',
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'hnm' });
    const counts = Object.values(edit?.changes ?? {}).map((edits) => edits.length);
    const uses = HANOI.split('hanoimoi').length - 1;
    expect(counts).toEqual([uses, 1]);
    await expect(
      client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'kinhtedothi' }),
    ).rejects.toThrow('đã có mã');
  });

  test('definition and references of a task', async () => {
    const at = client.at(path, 'after: [select-outlets]', 10);
    expect(await client.connection.sendRequest(DefinitionRequest.type, at)).toHaveLength(1);
    const all = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    expect(all).toHaveLength(HANOI.split('select-outlets').length - 1);
  });
});

test('the outline names tasks and their money, from the last good text', async () => {
  await client.change(path, `${HANOI}\n  - [broken`);
  const { textDocument } = client.at(path, '');
  const outline = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  expect(outline?.map(({ name }) => name)).toEqual(['plan', 'budget', 'outlets', 'tasks']);
  expect(JSON.stringify(outline)).toContain('Lựa chọn cơ quan truyền thông');
  await client.change(path, HANOI);
});

test('hints say sums and last days', async () => {
  const { textDocument } = client.at(path, '');
  const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  const labels = hints?.map(({ label }) => label);
  expect(labels).toContain('· các khoản: 470.000.000đ');
  expect(labels).toContain('→ 31/3/2020');
});

describe('the norms of an office', () => {
  const norms = join(tmpdir(), 'kstthc-editor', 'norms.yaml');
  const plan = join(tmpdir(), 'kstthc-editor', 'norms-plan.yaml');
  const NORMS = `norms:
  - { name: Nước uống, match: nước uống, unit: người, max: 40.000đ }
thresholds:
  - { name: Chỉ định thầu, per: , max: 500 triệu }
`;
  const PLAN = `plan:
  title: Tuyên truyền
  period: 2026
budget: { total: 41.000đ }
tasks:
  - title: Hội nghị
    schedule: Quý II/2026
    items: [{ label: Nước uống, unit: người, unitPrice: 41.000đ, amount: 41.000đ }]
`;

  test('are completed and explained, and their faults found', async () => {
    const found = await client.open(norms, NORMS);
    expect(found.map(({ code }) => code)).toEqual(['schema/missing-key']);
    const words = await client.connection.sendRequest(CompletionRequest.type, client.at(norms, 'per: ', 5));
    expect(words).toContainEqual(expect.objectContaining({ label: 'contract' }));
    const keys = await client.connection.sendRequest(CompletionRequest.type, client.at(norms, 'max: 40', 0));
    expect(keys).toContainEqual(expect.objectContaining({ label: 'exact' }));
    const sound = NORMS.replace('per: ,', 'per: item,');
    expect(await client.change(norms, sound)).toEqual([]);
    const hover = await client.connection.sendRequest(HoverRequest.type, client.at(norms, 'max: 40', 1));
    expect(JSON.stringify(hover)).toContain('Mức tối đa cho một đơn vị');
  });

  test('hold for a plan beside them that is open, at each change', async () => {
    const found = await client.open(plan, PLAN);
    expect(found.map(({ code }) => code)).toEqual(['norm/over']);
    expect(found[0]?.relatedInformation?.[0]?.location.uri).toBe(pathToFileURL(norms).href);
    const next = client.nextDiagnostics(pathToFileURL(plan).href);
    await client.change(norms, NORMS.replace('per: ,', 'per: item,').replace('40.000đ', '41.000đ'));
    expect(await next).toEqual([]);
  });
});
