/** Whether the year is inside the number of a kind of document. */
type YearInNumber = 'always' | 'never' | 'either';

/** A kind of document with an abbreviation of its own in the symbol. */
export interface DocumentKind {
  /** Its abbreviation as printed: `NĐ`, `CTr`. */
  readonly code: string;
  readonly name: string;
  readonly year: YearInNumber;
}

/**
 * The kinds of Nghị định 30/2020/NĐ-CP, appendix III; of the laws on normative documents, which put the year
 * into the number since 1997; and of the Party (Hướng dẫn 36-HD/VPTW). Resolutions, decisions and directives
 * have the year where they are normative, and so have some notices and guidelines: `either`.
 */
const KINDS: readonly DocumentKind[] = [
  { code: 'NĐ', name: 'Nghị định', year: 'always' },
  { code: 'TT', name: 'Thông tư', year: 'always' },
  { code: 'TTLT', name: 'Thông tư liên tịch', year: 'always' },
  { code: 'NQLT', name: 'Nghị quyết liên tịch', year: 'always' },
  { code: 'KH', name: 'Kế hoạch', year: 'never' },
  { code: 'BC', name: 'Báo cáo', year: 'never' },
  { code: 'TTr', name: 'Tờ trình', year: 'never' },
  { code: 'NQ', name: 'Nghị quyết', year: 'either' },
  { code: 'QĐ', name: 'Quyết định', year: 'either' },
  { code: 'CT', name: 'Chỉ thị', year: 'either' },
  { code: 'QC', name: 'Quy chế', year: 'either' },
  { code: 'QyĐ', name: 'Quy định', year: 'either' },
  { code: 'QĐi', name: 'Quy định', year: 'either' },
  { code: 'TC', name: 'Thông cáo', year: 'either' },
  { code: 'TB', name: 'Thông báo', year: 'either' },
  { code: 'HD', name: 'Hướng dẫn', year: 'either' },
  { code: 'CTr', name: 'Chương trình', year: 'either' },
  { code: 'PA', name: 'Phương án', year: 'either' },
  { code: 'ĐA', name: 'Đề án', year: 'either' },
  { code: 'DA', name: 'Dự án', year: 'either' },
  { code: 'BB', name: 'Biên bản', year: 'either' },
  { code: 'HĐ', name: 'Hợp đồng', year: 'either' },
  { code: 'CV', name: 'Công văn', year: 'either' },
  { code: 'CĐ', name: 'Công điện', year: 'either' },
  { code: 'GM', name: 'Giấy mời', year: 'either' },
  { code: 'KL', name: 'Kết luận', year: 'either' },
  { code: 'VBHN', name: 'Văn bản hợp nhất', year: 'either' },
];

/**
 * Bodies of the State whose symbols are certain; others, such as companies, may write theirs as they like.
 */
const STATE = [
  ...[
    'CP',
    'TTg',
    'CTN',
    'VPCP',
    'VPQH',
    'UBND',
    'HĐND',
    'TANDTC',
    'VKSNDTC',
    'KTNN',
    'TTCP',
    'UBDT',
    'NHNN',
  ],
  ...['BCA', 'BCT', 'BDTTG', 'BGDĐT', 'BGTVT', 'BKHCN', 'BKHĐT', 'BLĐTBXH', 'BNG', 'BNNMT', 'BNNPTNT', 'BNV'],
  ...['BQP', 'BTC', 'BTNMT', 'BTP', 'BTTTT', 'BVHTTDL', 'BXD', 'BYT'],
  ...['SCT', 'SGDĐT', 'SGTVT', 'SKHCN', 'SKHĐT', 'SLĐTBXH', 'SNNMT', 'SNNPTNT', 'SNV', 'STC', 'STNMT', 'STP'],
  ...['STTTT', 'SVHTT', 'SVHTTDL', 'SXD', 'SYT'],
];
/** The Central Committee, the provincial committees, and the bodies that assist them. */
const PARTY = ['', 'VP', 'BTG', 'BTGDV', 'BTC', 'BDV', 'BNC', 'UBKT'].flatMap((body) => [
  `${body}TW`,
  `${body}TU`,
]);
/** The National Assembly and its permanent committee, with the number of their term. */
const ASSEMBLY = /^(?:UBTV)?QH\d*$/;

/** Who issues a document, as its symbol has it. */
export interface Issuer {
  readonly code: string;
  readonly party: boolean;
  /** Whether there is one such body in the country, so that its numbers identify documents without a name. */
  readonly central: boolean;
}

/** Upper case with Đ as D, since Đ is often typed as D. */
export function plain(code: string): string {
  return code.toUpperCase().replaceAll('Đ', 'D');
}

const kindsByCode = new Map(KINDS.map((kind) => [kind.code.toUpperCase(), kind]));
// `HD` is Hướng dẫn itself and only then a Hợp đồng without its stroke: the first of a spelling stays.
const kindsByPlainCode = new Map([...KINDS].reverse().map((kind) => [plain(kind.code), kind]));

/** The kind of an abbreviation in any case, with or without the strokes of its Đ. */
export function kindOf(code: string): DocumentKind | null {
  const upper = code.toUpperCase();
  return kindsByCode.get(upper) ?? kindsByPlainCode.get(upper) ?? null;
}

const issuers = new Map<string, Issuer>(
  [
    ...STATE.map((code) => ({ code, party: false, central: !/^(?:UBND|HĐND|S)/.test(code) })),
    ...PARTY.map((code) => ({ code, party: true, central: code.endsWith('TW') })),
  ].map((issuer) => [plain(issuer.code), issuer]),
);

/** The issuer of a code in any case, with or without the strokes of its Đ; null if we do not know it. */
export function issuerOf(code: string): Issuer | null {
  const upper = plain(code);
  if (ASSEMBLY.test(upper)) return { code: upper, party: false, central: true };
  return issuers.get(upper) ?? null;
}

/** `NĐCP` as kind and issuer; null if it is not just these two. */
export function splitGlued(code: string): readonly [DocumentKind, Issuer] | null {
  for (let end = 2; end < Math.min(code.length, 5); end += 1) {
    const kind = kindOf(code.slice(0, end));
    const issuer = issuerOf(code.slice(end));
    if (kind !== null && issuer !== null) return [kind, issuer];
  }
  return null;
}
