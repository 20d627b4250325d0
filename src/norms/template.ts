import type { Lang, Localized } from '../i18n.ts';

/** A file of norms to fill in: an example whose figures are invented and say so. `year` is the year it begins in. */
export function normsTemplate(year: number, lang: Lang): string {
  const words = WORDS[lang];
  const comment = (lines: readonly string[]) => lines.map((line) => `# ${line}`).join('\n');
  return `# yaml-language-server: $schema=./norms.schema.json
${comment(words.intro)}

norms:
  - name: Nước uống hội nghị
    match: [nước uống, giải khát]     # ${words.match}
    unit: người/buổi                  # ${words.unit}
    max: 40.000đ                      # ${words.invented}; ${words.max}
    from: 01/01/${year}                  # ${words.from}
    #until: 31/12/${year}
    source: { number: 15/${year - 1}/NQ-HĐND, where: khoản 2 Điều 5 }  # ${words.invented}
  - name: Thù lao báo cáo viên
    match: báo cáo viên
    unit: buổi
    exact: 1.000.000đ                 # ${words.invented}; ${words.exact}

${comment(words.thresholds)}
thresholds:
  - { name: Chỉ định thầu, per: outlet, max: 500.000.000đ }  # ${words.invented}
`;
}

interface Words {
  readonly intro: readonly string[];
  readonly match: string;
  readonly unit: string;
  readonly invented: string;
  readonly max: string;
  readonly exact: string;
  readonly from: string;
  readonly thresholds: readonly string[];
}

const WORDS: Localized<Words> = {
  vi: {
    intro: [
      'Định mức chi và ngưỡng của cơ quan, áp dụng cho mọi kế hoạch trong thư mục này.',
      'MỌI CON SỐ DƯỚI ĐÂY LÀ VÍ DỤ, KHÔNG PHẢI QUY ĐỊNH: thay bằng mức của cơ quan, xóa dòng không dùng.',
    ],
    match: 'từ ngữ trong nội dung chi hoặc tên nhiệm vụ',
    unit: 'chỉ so với khoản chi có đơn vị tính này',
    invented: 'ví dụ',
    max: 'mức tối đa',
    exact: 'mức cố định: không hơn, không kém',
    from: 'áp dụng từ ngày; hết áp dụng thì ghi until',
    thresholds: [
      'Ngưỡng: outlet là tổng của một cơ quan truyền thông, item là từng khoản, contract là từng hợp đồng.',
    ],
  },
  en: {
    intro: [
      'What the office may pay, and its thresholds: they hold for every plan in this folder.',
      'ALL FIGURES BELOW ARE INVENTED: write those of your office, and delete what you do not use.',
    ],
    match: 'words of the label of an item, or of the title of its task',
    unit: 'only items counted in this unit are compared',
    invented: 'invented',
    max: 'the most for one unit',
    exact: 'the fixed rate, no more and no less',
    from: 'in force from; write until when it ends',
    thresholds: ['Thresholds: outlet adds up one outlet, item and contract count each by itself.'],
  },
};
