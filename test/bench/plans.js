import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
