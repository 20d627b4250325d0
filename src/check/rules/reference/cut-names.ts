import { foldWord } from '../../../values/text/fold-word.ts';

/** A name that commas cut into several elements of a list. */
export interface CutName {
  /** The element it begins in. */
  readonly index: number;
  readonly parts: readonly string[];
  /** Whether it is a known name; else the elements after the first name no body of their own. */
  readonly isKnown: boolean;
}

/** Names of bodies with a comma in them: how they begin, and go on after it. */
const WITH_COMMA = [
  [/^(?:bộ|sở|phòng|trung tâm)\s+văn\s+(?:hóa|hoá)$/iu, /^(?:thể thao|thông tin|khoa học) và \S+ \S+/iu],
  [/^phòng\s+kinh\s+tế$/iu, /^hạ tầng và đô thị/iu],
] as const;

/**
 * Neighbours in a list that are one name: one that `isSpelt` says is declared, one that ministries and departments are
 * known by, or one whose later elements name no body. `hasComma` says whether a declared name has a comma.
 */
export function cutNames(
  agencies: readonly string[],
  isSpelt: (name: string) => boolean,
  hasComma: boolean,
): CutName[] {
  const found: CutName[] = [];
  for (let index = 0; index < agencies.length - 1; ) {
    const name = cutAt(agencies, index, isSpelt, hasComma);
    if (name) found.push(name);
    index += name?.parts.length ?? 1;
  }
  return found;
}

function cutAt(
  agencies: readonly string[],
  index: number,
  isSpelt: (name: string) => boolean,
  hasComma: boolean,
): CutName | null {
  const pair = agencies.slice(index, index + 2);
  if (hasComma) {
    const runs = [pair, agencies.slice(index, index + 3)];
    const declared = runs.find((parts) => isSpelt(parts.join(', ')));
    if (declared) return { index, parts: declared, isKnown: true };
  }
  const [head = '', tail = ''] = pair.map((part) => part.normalize('NFC').trim());
  if (WITH_COMMA.some(([begins, goesOn]) => begins.test(head) && goesOn.test(tail)))
    return { index, parts: pair, isKnown: true };
  if (namesNoBody(head) || isSpelt(head)) return null;
  const after = agencies.slice(index + 1);
  const next = after.findIndex((part) => !namesNoBody(part) || isSpelt(part));
  const rest = next < 0 ? after : after.slice(0, next);
  const goesOn = rest.findLastIndex((part) => isRestOf(head, part.normalize('NFC').trim()));
  return goesOn < 0
    ? null
    : { index, parts: [agencies[index] ?? '', ...rest.slice(0, goesOn + 1)], isKnown: false };
}

/** Bodies whose names list fields of work, so that "Kỹ thuật và Thủy sản" may be the end of one. */
const LISTS_FIELDS = /^(?:bộ|sở|phòng|ban|cục|chi cục|vụ|viện|trường|học viện|khoa|trung tâm|hội)\s/iu;

/** Whether an element that names no body is the end of the name that begins with `head`. */
function isRestOf(head: string, part: string): boolean {
  if (/^\p{Ll}/u.test(part)) return /\s/.test(part) && /[^\p{ASCII}]/u.test(part);
  return LISTS_FIELDS.test(head)
    ? /^\p{Lu}\p{Ll}*(?:\s\p{L}+){0,3}\s(?:và|&)\s\p{Lu}\p{Ll}/u.test(part)
    : /\sphát\s+thanh$/iu.test(head) && /^truyền\s+hình(?:\s|$)/iu.test(part);
}

/** Whether a text begins with no word that bodies, offices or groups of people are called by. */
function namesNoBody(text: string): boolean {
  const [first = ''] = text.normalize('NFC').trim().split(/\s+/);
  return first !== '' && !CALLED_BY.has(foldWord(first));
}

/** The first words of what does work: bodies, units, media, people, and the words that count them. */
const CALLED_BY: ReadonlySet<string> = new Set(
  [
    'ủy ban ubnd hđnd ubmttq mttq hội đồng văn vp phòng sở bộ ban ngành cục chi tổng vụ viện học trường trung khoa',
    'thanh công quân bộ đội tòa kiểm đảng huyện tỉnh thành xã phường thị quận đặc thôn ấp bản buôn làng tổ khu khối',
    'đường phố cụm mặt đoàn liên hiệp câu nhóm lực bưu ngân kho bảo bệnh trạm thư nhà rạp',
    'báo đài tạp hãng thông kênh cổng trang phát vtv vov website fanpage zalo facebook mạng hệ',
    'cơ đơn doanh hợp tập nhà bên đối chủ thủ trưởng phó lãnh giám hiệu bí chuyên viên cán nhân người hộ đại',
    'cộng tuyên phóng biên kế giáo học sinh già bà ông đồng luật',
    'các những mọi một hai ba toàn tất cả và cùng với theo do địa cấp từng mỗi nơi',
  ].flatMap((words) => words.split(' ').map(foldWord)),
);
