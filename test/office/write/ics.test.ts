import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/office/write/calendar.ts';
import { toIcs } from '../../../src/office/write/ics.ts';
import { type Plan, planSchema } from '../../../src/plan/format/schema.ts';

function planWith(schedules: readonly string[], period = '2020', title = 'Giao lưu trực tuyến'): Plan {
  return planSchema.parse({
    plan: { number: '44/KH-UBND', title: 'Thông tin, tuyên truyền', issued: '25/02/2020', period },
    budget: { total: '0' },
    tasks: schedules.map((schedule, i) => ({ id: `task-${i}`, title, schedule })),
  });
}

function eventsOf(ics: string) {
  const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
  return events.map((component) => new ICAL.Event(component));
}

/** The days on which a calendar shows the task, as a program reads them. */
function daysOf(schedule: string, period?: string): string[] {
  return eventsOf(toIcs(calendarOf(planWith([schedule], period), 'vi'))).flatMap((event) => {
    const days: string[] = [];
    const iterator = event.iterator();
    for (let first = iterator.next(); first && days.length < 100; first = iterator.next()) {
      const last = event.getOccurrenceDetails(first).endDate.clone();
      last.adjust(-1, 0, 0, 0);
      days.push(`${first}` === `${last}` ? `${first}` : `${first}..${last}`);
    }
    return days;
  });
}

describe('a calendar shows', () => {
  test.each([
    ['Tháng 03/2020', ['2020-03-01..2020-03-31']],
    ['Quý II; quý IV/2020', ['2020-04-01..2020-06-30', '2020-10-01..2020-12-31']],
    ['chậm nhất ngày 15/8/2020', ['2020-08-15']],
    ['trước 20/6 và 20/12', ['2020-06-19', '2020-12-19']],
    ['Từ khi ký hợp đồng đến hết tháng 12/2020', ['2020-12-31']],
    ['Thường xuyên', ['2020-01-01..2020-12-31']],
    ['Thường xuyên từ tháng 3 đến tháng 12/2020', ['2020-03-01..2020-12-31']],
    ['Theo thời điểm phát sinh và yêu cầu công tác', []],
    ['Định kỳ', []],
    ['việc này không có thời gian', []],
  ])('%s as %j', (schedule, days) => {
    expect(daysOf(schedule)).toEqual(days);
  });

  test.each([
    ['hằng quý', '2020', ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31']],
    ['hằng năm', '2026/2028', ['2026-12-31', '2027-12-31', '2028-12-31']],
    ['hằng năm (trước ngày 10/12)', '2026/2028', ['2026-12-09', '2027-12-09', '2028-12-09']],
    ['trước ngày 15/6 và 15/12 hằng năm', '2026', ['2026-06-14', '2026-12-14']],
    ['định kỳ 6 tháng', '2020', ['2020-06-30', '2020-12-31']],
    ['ngày 20 của tháng cuối quý', '2020', ['2020-03-20', '2020-06-20', '2020-09-20', '2020-12-20']],
    ['trước ngày 05 của tháng đầu quý sau', '2020', ['2020-04-04', '2020-07-04', '2020-10-04', '2021-01-04']],
    ['trước ngày 31 hằng tháng, từ tháng 2 đến tháng 4', '2020', ['2020-02-29', '2020-03-30', '2020-04-30']],
    ['thứ Hai, thứ Năm hằng tuần, từ 01/3 đến 10/3', '2020', ['2020-03-02', '2020-03-05', '2020-03-09']],
    ['02 năm một lần', '2026/2030', []],
    ['Quý IV hằng năm', '2026/2027', ['2026-10-01..2026-12-31', '2027-10-01..2027-12-31']],
    [
      'hằng tháng, từ quý II đến hết tháng 7/2020',
      '2020',
      ['2020-04-30', '2020-05-31', '2020-06-30', '2020-07-31'],
    ],
  ])('the duty %s of %s on its days', (schedule, period, days) => {
    expect(daysOf(schedule, period)).toEqual(days);
  });

  test('a weekly duty on each Sunday of the period', () => {
    const days = daysOf('hằng tuần');
    expect(days).toHaveLength(52);
    expect([days[0], days.at(-1)]).toEqual(['2020-01-05', '2020-12-27']);
  });
});

describe('a calendar', () => {
  const title =
    'Tổ chức các buổi giao lưu trực tuyến; chuyên trang, chuyên mục về kiểm soát thủ tục hành chính\\';

  test('is the same bytes each time, in lines of at most 75 bytes that end as the standard says', () => {
    const make = () => toIcs(calendarOf(planWith(['Quý II/2020', 'hằng tuần'], '2020', title), 'vi'));
    const lines = make().split('\r\n');
    expect(make()).toBe(lines.join('\r\n'));
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('keeps the text of the plan, whatever is in it', () => {
    const [event] = eventsOf(toIcs(calendarOf(planWith(['Quý II/2020'], '2020', title), 'vi')));
    expect(event?.summary).toBe(title);
    expect(event?.description).toBe('Kế hoạch số: 44/KH-UBND\nThời gian: Quý II/2020');
  });

  test('cannot be given an entry by the text of the plan', () => {
    const forged = 'Việc\u2028END:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:khác';
    const events = eventsOf(toIcs(calendarOf(planWith(['Quý II/2020'], '2020', forged), 'vi')));
    expect(events.map(({ summary }) => summary)).toEqual(['Việc END:VEVENT BEGIN:VEVENT SUMMARY:khác']);
  });

  test('names an entry after the task, not after what may change in it', () => {
    const uidsOf = (plan: Plan) => calendarOf(plan, 'vi').entries.map(({ uid }) => uid);
    const uids = uidsOf(planWith(['Quý II; quý IV/2020', 'Quý III/2020']));
    expect(new Set(uids).size).toBe(3);
    expect(uidsOf(planWith(['Quý I; quý III/2020', 'Quý IV/2020'], '2020', 'Tên khác'))).toEqual(uids);
  });

  test('lists the tasks that it has no day for', () => {
    const { undated } = calendarOf(planWith(['Quý II/2020', 'khi có yêu cầu']), 'vi');
    expect(undated.map(({ task }) => task.id)).toEqual(['task-1']);
  });
});

describe('of a plan with sections, a calendar', () => {
  const sections = (schedule: string | undefined) =>
    planSchema.parse({
      plan: { title: 'Tuyên truyền', period: '2026' },
      tasks: [
        {
          title: 'Báo chí',
          schedule: 'Quý II/2026',
          tasks: [{ title: 'Tin' }, { title: 'Tin' }, { title: 'Bài', ...(schedule && { schedule }) }],
        },
      ],
    });
  const titles = (plan: Plan) => calendarOf(plan, 'vi').entries.map(({ summary }) => summary);

  test('shows the time of a section at the tasks that have no other', () => {
    expect(titles(sections('Quý III/2026'))).toEqual(['Tin', 'Tin', 'Bài']);
  });

  test('has an entry of its own for each task, though none has an id', () => {
    const uids = calendarOf(sections(undefined), 'vi').entries.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(3);
  });

  test('is named after the title of a draft without number', () => {
    expect(calendarOf(sections(undefined), 'vi').name).toBe('Tuyên truyền');
  });
});

test('the last day that is a day off says so, where the task does not come again', () => {
  const said = (schedule: string) =>
    eventsOf(toIcs(calendarOf(planWith([schedule], '2026'), 'vi'))).map(
      ({ description }) => /Ngày cuối: (.*)/.exec(description)?.[1] ?? null,
    );
  expect(said('trước ngày 17/02/2026')).toEqual(['nghỉ Tết']);
  expect(said('Quý I/2026; Tháng 5/2026')).toEqual([null, 'rơi vào Chủ nhật']);
  expect(said('hằng năm (trước ngày 17/02)')).toEqual([null]);
});
