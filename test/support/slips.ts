import { HANOI } from './checking.ts';

/** A change of one place: the line that begins so, and what in it becomes what. */
export interface Slip {
  readonly slip: string;
  /** A task or outlet id, or another text, at or above the line. */
  readonly from?: string;
  readonly change: readonly [before: string, after: string];
  readonly rule: string;
  /** The very text the finding points at. */
  readonly token: string;
}

/** The Hanoi plan with the first `before` that follows `from` changed to `after`. */
export function slipped(
  { from = '', change: [before, after] }: Pick<Slip, 'from' | 'change'>,
  text = HANOI,
): string {
  const start = text.indexOf(from);
  const at = text.indexOf(before, start);
  if (start < 0 || at < 0) throw new Error(`the plan has no "${before}" after "${from}"`);
  return text.slice(0, at) + after + text.slice(at + before.length);
}

const WRONG_YEARS: Slip[] = [
  ['select-outlets', 'Tháng 03/2020', 'Tháng 03/2021'],
  ['select-outlets', 'Tháng 03/2020', 'Tháng 03/2019'],
  ['sign-contracts', 'tháng 12/2020', 'tháng 12/2021'],
  ['sign-contracts', 'tháng 12/2020', 'tháng 12/2002'],
  ['carry-out-contracts', 'tháng 12/2020', 'tháng 12/2021'],
  ['online-exchanges', 'quý IV/2020', 'quý IV/2021'],
  ['online-exchanges', 'quý IV/2020', 'quý IV/2019'],
].map(([task = '', before = '', after = '']) => ({
  slip: `${task}: ${after}`,
  from: `id: ${task}`,
  change: [before, after],
  rule: 'schedule/outside-period',
  token: scheduleWith(task, before, after),
}));

function scheduleWith(task: string, before: string, after: string): string {
  const schedule = /schedule: (.*)/.exec(HANOI.slice(HANOI.indexOf(`id: ${task}`)))?.[1] ?? '';
  return schedule.replace(before, after);
}

/** Slips that have nothing to do with sums. */
export const SLIPS: Slip[] = [
  ...WRONG_YEARS,
  {
    slip: 'words of another sum',
    change: ['Bốn trăm bảy mươi', 'Bốn trăm sáu mươi'],
    rule: 'budget/in-words',
    token: 'Bốn trăm sáu mươi triệu đồng',
  },
  { slip: 'a word misspelt', change: ['triệu đồng', 'chiệu đồng'], rule: 'budget/in-words', token: 'chiệu' },
  {
    slip: 'an outlet misspelt',
    from: 'id: online-exchanges',
    change: ['outlet: kinhtedothi', 'outlet: kinhtedothj'],
    rule: 'reference/unknown-outlet',
    token: 'kinhtedothj',
  },
  {
    slip: 'an outlet by its name',
    change: ['outlet: hanoimoi', 'outlet: Báo HN mới'],
    rule: 'reference/unknown-outlet',
    token: 'Báo HN mới',
  },
  {
    slip: 'an outlet that gets nothing',
    change: ['  phapluatxahoi:\n', '  laodong: { name: Báo Lao động }\n  phapluatxahoi:\n'],
    rule: 'reference/unused-outlet',
    token: 'laodong',
  },
  {
    slip: 'one outlet under two ids',
    change: ['[Báo Pháp luật và Xã hội – Sở Tư pháp]', '[Báo Hà Nội mới]'],
    rule: 'reference/duplicate-name',
    token: 'Báo Hà Nội mới',
  },
  {
    slip: 'a task misspelt',
    change: ['after: [select-outlets]', 'after: [select-outlet]'],
    rule: 'reference/unknown-task',
    token: 'select-outlet',
  },
  {
    slip: 'an id used twice',
    change: ['id: weekly-column', 'id: portal-articles'],
    rule: 'reference/duplicate-id',
    token: 'portal-articles',
  },
  {
    slip: 'a task that waits for itself',
    change: ['after: [select-outlets]', 'after: [sign-contracts]'],
    rule: 'schedule/cycle',
    token: '[sign-contracts]',
  },
  {
    slip: 'a key of a task misspelt',
    change: ['implementedBy:', 'implementBy:'],
    rule: 'schema/unknown-key',
    token: 'implementBy',
  },
  {
    slip: 'the key of an amount misspelt',
    change: ['hanoimoi, amount:', 'hanoimoi, ammount:'],
    rule: 'schema/unknown-key',
    token: 'ammount',
  },
  { slip: 'a section misspelt', change: ['budget:', 'bugdet:'], rule: 'schema/unknown-key', token: 'bugdet' },
  {
    slip: 'the list of tasks misspelt',
    change: ['tasks:', 'task:'],
    rule: 'schema/unknown-key',
    token: 'task',
  },
  {
    slip: 'a required key misspelt',
    change: ['period:', 'peroid:'],
    rule: 'schema/unknown-key',
    token: 'peroid',
  },
  {
    slip: 'a required key under a name of its own',
    change: ['  issuer: UBND thành phố Hà Nội\n  issued: 25/02/2020\n  period:', '  thoigian:'],
    rule: 'schema/unknown-key',
    token: 'thoigian',
  },
  {
    slip: 'letters of a required key swapped',
    from: 'id: portal-articles',
    change: ['title:', 'titel:'],
    rule: 'schema/unknown-key',
    token: 'titel',
  },
  {
    slip: 'a required key lost',
    change: ['  period: 2020\n', ''],
    rule: 'schema/missing-key',
    token: 'plan',
  },
  {
    slip: 'an amount not filled in',
    change: ['phapluatxahoi, amount: 80.000.000đ', 'phapluatxahoi, amount: '],
    rule: 'schema/missing-key',
    token: 'amount',
  },
  {
    slip: 'an amount with a group of four',
    change: ['80.000.000đ', '80.0000.000đ'],
    rule: 'money/malformed',
    token: '80.0000.000đ',
  },
  {
    slip: 'an amount with commas',
    change: ['amount: 80.000.000đ', 'amount: 80,000,000đ'],
    rule: 'money/malformed',
    token: '80,000,000đ',
  },
  {
    slip: 'the first two digits of an amount swapped',
    change: ['80.000.000đ', '08.000.000đ'],
    rule: 'money/malformed',
    token: '08.000.000đ',
  },
  {
    slip: 'a total about right',
    change: ['470.000.000đ', 'gần 470 triệu'],
    rule: 'money/malformed',
    token: 'gần 470 triệu',
  },
  {
    slip: 'a month that does not exist',
    change: ['Tháng 03/2020', 'Tháng 30/2020'],
    rule: 'schedule/unreadable',
    token: 'Tháng 30/2020',
  },
  {
    slip: 'a schedule before the plan',
    change: ['Tháng 03/2020', 'Tháng 01/2020'],
    rule: 'schedule/before-issue',
    token: 'Tháng 01/2020',
  },
  {
    slip: 'a deadline before the task it waits for',
    from: 'id: sign-contracts',
    change: ['tháng 12/2020', 'tháng 02/2020'],
    rule: 'schedule/order',
    token: 'Từ khi ký hợp đồng đến hết tháng 02/2020',
  },
  {
    slip: 'a quarter written twice',
    change: ['quý III và', 'quý II và'],
    rule: 'schedule/overlap',
    token: 'Quý II; quý II và quý IV/2020',
  },
  {
    slip: 'a span turned round',
    change: ['Quý II; quý III và quý IV/2020', 'Từ quý IV đến quý II/2020'],
    rule: 'schedule/reversed',
    token: 'Từ quý IV đến quý II/2020',
  },
  {
    slip: 'money without a time',
    change: ['    schedule: Theo thời điểm phát sinh và yêu cầu công tác\n', ''],
    rule: 'schedule/missing',
    token: 'printing',
  },
  {
    slip: 'a date that does not exist',
    change: ['14/5/2013', '31/6/2013'],
    rule: 'schema/invalid-value',
    token: '31/6/2013',
  },
  {
    slip: 'a date of issue that does not exist',
    change: ['issued: 25/02/2020', 'issued: 30/02/2020'],
    rule: 'schema/invalid-value',
    token: '30/02/2020',
  },
  {
    slip: 'a period that is not one',
    change: ['period: 2020', 'period: năm nay'],
    rule: 'schema/invalid-value',
    token: 'năm nay',
  },
  {
    slip: 'a citation of another year',
    change: ['23/4/2018', '23/4/2081'],
    rule: 'citation/wrong-date',
    token: '23/4/2081',
  },
  {
    slip: 'a second date for a decree',
    change: ['14/5/2013', '15/4/2013'],
    rule: 'citation/wrong-date',
    token: '15/4/2013',
  },
  {
    slip: 'a citation after the plan',
    change: ['03/01/2020', '03/11/2020'],
    rule: 'citation/after-issue',
    token: '03/11/2020',
  },
  {
    slip: 'a citation by its kind',
    change: ['number: 61/2018/NĐ-CP', 'number: NĐ 61/2018'],
    rule: 'citation/malformed',
    token: 'NĐ 61/2018',
  },
  { slip: 'an unclosed quote', change: ['Tờ gấp"', 'Tờ gấp'], rule: 'yaml/syntax', token: '"' },
  { slip: 'a tab', change: ['  number: 44', '\tnumber: 44'], rule: 'yaml/syntax', token: '\t' },
  { slip: 'an unclosed brace', change: ['80.000.000đ }', '80.000.000đ'], rule: 'yaml/syntax', token: '{' },
  {
    slip: 'a colon without a space',
    change: ['period: 2020', 'period:2020'],
    rule: 'yaml/syntax',
    token: 'period:2020',
  },
  {
    slip: 'a colon in a text',
    change: ['result: Hợp', 'result: Kết quả: Hợp'],
    rule: 'yaml/syntax',
    token: 'K',
  },
  {
    slip: 'a key written twice',
    change: ['note: Lựa chọn', 'result: Lựa chọn'],
    rule: 'yaml/syntax',
    token: 'result',
  },
];
