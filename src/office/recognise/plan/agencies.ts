import { fold } from '../../../values/text/fold.ts';

/** What names of agencies begin with. */
const AGENCY =
  /^(?:cac|so|ubnd|uy ban|hdnd|hoi dong|van phong|vp|ban|phong|bo|cuc|chi cuc|tong cuc|vu|vien|bao|dai|cong an|quan su|bo chi huy|toa an|vien kiem sat|thanh tra|trung tam|hoi|doan|lien doan|mat tran|mttq|ubmttq|kho bac|bhxh|bao hiem|truong|benh vien|chi nhanh|to|don vi|co quan|thanh uy|tinh uy|dang uy|cong ty|thon|xa|phuong|trang|cong thong tin|lanh dao|chu tich|giam doc|doanh nghiep|ngan hang|thue|hai quan|nhnn|tap chi)(?: |$)/;
/** A line that is not finished: a post whose office follows, or a word that joins. */
const UNFINISHED =
  /^(?:lanh dao|chu tich|giam doc|truong|dai dien|cac)$|(?: |^)(?:va|cua|cac|voi|cung|thuoc)$/;

/** The agencies of a cell: one for each line that begins a name, joined with the lines that continue it. */
export function agenciesIn(lines: readonly string[]): string[] {
  const agencies: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/^[-–+*•]\s*/, '').replace(/[;.]\s*$/, '');
    const last = agencies.at(-1);
    const isBullet = bare.length < line.length && /^[-–+*•]/.test(line);
    const isFinished = last !== undefined && !UNFINISHED.test(fold(last)) && !/[,\-–]$/.test(last);
    if (last === undefined || (isFinished && (isBullet || AGENCY.test(fold(bare))))) agencies.push(bare);
    else agencies[agencies.length - 1] = `${last} ${bare}`;
  }
  return agencies.length > 1
    ? agencies
    : agencies.map(() => (lines.length === 1 ? (lines[0] ?? '') : (agencies[0] ?? '')));
}

/** Whether a text begins as names of agencies do. */
export function isAgency(text: string): boolean {
  return AGENCY.test(fold(text));
}
