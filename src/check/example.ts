/** Examples are made of the tasks of an ordinary small plan, each with the lines that matter. */

/** The section `tasks`. */
export function tasks(...list: readonly string[]): string {
  return `tasks:\n${list.join('')}`;
}

/** A task without money. */
export function contracts(...lines: readonly string[]): string {
  return task('contracts', 'Ký hợp đồng', lines);
}

/** A task whose two items make the total of the plan. */
export function articles(...lines: readonly string[]): string {
  const items = [
    'items:',
    '  - { outlet: hanoimoi, amount: 120.000.000đ }',
    '  - { outlet: kinhtedothi, amount: 80.000.000đ }',
  ];
  return task('articles', 'Đăng bài tuyên truyền', [...lines, ...items]);
}

function task(id: string, title: string, lines: readonly string[]): string {
  return [`  - id: ${id}`, ...[`title: ${title}`, ...lines].map((line) => `    ${line}`), ''].join('\n');
}
