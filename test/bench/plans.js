import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A folder with the plan at `file` many times over. */
export function manyPlans(folder, file, count) {
  mkdirSync(folder);
  const text = readFileSync(file, 'utf8');
  for (let i = 0; i < count; i += 1) writeFileSync(join(folder, `plan-${i}.yaml`), text);
  return folder;
}

/** A plan with this many items, whose total is right or says a million too much. */
export function planWith(file, items, { isWrong = false } = {}) {
  const amounts = Array.from(
    { length: items },
    (_, i) => `      - { label: khoản ${i + 1}, amount: ${1 + (i % 9)}.000.000đ }`,
  );
  const sum = amounts.reduce((total, _, i) => total + 1 + (i % 9), isWrong ? 1 : 0);
  const text = `plan: { number: 1/KH-UBND, title: Kế hoạch lớn, period: 2026 }
budget: { total: ${sum}000000đ }
tasks:
  - id: all
    title: Tất cả
    schedule: Năm 2026
    items:
${amounts.join('\n')}
`;
  writeFileSync(file, text);
  return file;
}

/** What the Hanoi plan spends, as a journal of double entries. */
export function journal(file) {
  const text = `2020-02-25 44/KH-UBND
    expenses:hanoimoi      130000000 VND
    expenses:kinhtedothi   130000000 VND
    expenses:phapluatxahoi 110000000 VND
    expenses:printing      100000000 VND
    assets:city           -470000000 VND
`;
  writeFileSync(file, text);
  return file;
}

/** A plan of this many tasks, one item each, with actuals beside it: a contract, a payment and a report for each. */
export function planWithTasks(file, count) {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  writeFileSync(
    file,
    `plan: { number: 1/KH-UBND, title: Kế hoạch lớn, issuer: UBND phường Láng, issued: 02/01/2026, period: 2026 }
budget: { total: ${count}000000đ }
tasks:
${numbers
  .map(
    (i) => `  - id: t${i}
    title: In tờ rơi đợt ${i}
    implementedBy: Văn phòng HĐND và UBND
    schedule: Tháng ${1 + (i % 12)}/2026
    items:
      - { label: Tờ rơi đợt ${i}, amount: 1.000.000đ }
`,
  )
  .join('')}`,
  );
  const actuals = file.replace(/\.yaml$/, '.actuals.yaml');
  writeFileSync(
    actuals,
    `plan: ${basename(file)}
asOf: 30/6/2026
contracts:
${numbers
  .map(
    (i) =>
      `  - { id: c${i}, number: ${i}/HĐ-VP, signed: 05/01/2026, supplier: Công ty ${i}, tasks: [t${i}], amount: 900.000đ }\n`,
  )
  .join('')}payments:
${numbers.map((i) => `  - { date: 10/6/2026, contract: c${i}, amount: 900.000đ, voucher: UNC ${i} }\n`).join('')}progress:
${numbers.map((i) => `  - { task: t${i}, date: 12/6/2026, state: done }\n`).join('')}`,
  );
  return file;
}

/** A plan whose every item has a key that --fix writes right. */
export function planWithSlips(file, count) {
  planWith(file, count);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('amount:', 'amuont:'));
  return file;
}

/** A table of this many tasks, each for an outlet of its own, with names like each other. */
export function tableOfOutlets(file, count) {
  const rows = Array.from(
    { length: count },
    (_, i) => `${i + 1};Đăng tin đợt ${i + 1};Báo Đời sống số ${i + 1};5.000.000;Quý I/2026`,
  );
  const head = 'Stt;Nội dung;Cơ quan truyền thông;Kinh phí;Thời gian';
  writeFileSync(file, `${head}\n${rows.join('\n')}\n;Tổng cộng;;${count * 5}.000.000;\n`);
  return file;
}

/** The accountant's sheet of a plan of tasks: a payment of each contract. */
export function ledger(file, count) {
  const rows = Array.from(
    { length: count },
    (_, i) => `10/6/2026;UNC ${i + 1};Thanh toán hợp đồng;${i + 1}/HĐ-VP;Công ty ${i + 1};900.000`,
  );
  const head = 'Ngày;Số chứng từ;Nội dung;Số hợp đồng;Đơn vị thụ hưởng;Số tiền';
  writeFileSync(file, `${head}\n${rows.join('\n')}\n`);
  return file;
}
