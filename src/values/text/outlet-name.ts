import { fold } from './fold.ts';

/** What names of papers, stations and other channels begin with, without case and accents. */
const KIND =
  /^(?:bao|dai|tap chi|kenh|cong thong tin|cong giao tiep|cong ttdt|trang thong tin|trang tin|ban tin|thong tan xa|ttxvn|truyen hinh|phat thanh|vtv\d*|vov\d*|vtc\d*|htv\d*|trung tam truyen thong|trung tam van hoa|fanpage|facebook|zalo|website|chuyen trang)(?: |$)/;
/** After these words a kind of outlet is only spoken of, as in `báo cáo` or `các báo`. */
const NOT_A_NAME =
  /^(?:bao (?:cao|gom|dam|chi|ve|dai|in|hinh|noi|dien tu$|tri|thuc|hiem)|dai (?:bieu|hoi|dien|ly))(?: |$)/;

/** A longer text is a sentence. */
const LONGEST = 80;

/** These are done, too: `truyền hình trực tiếp`; a name of one has a capital or says whose it is. */
const IS_ACTIVITY = /^(?:truyen hinh|phat thanh|chuyen trang|ban tin)$/;
const OF_A_PLACE = /(?:^| )(?:tinh|huyen|xa|phuong|thanh pho|quoc hoi|nhan dan)(?: |$)/;

/** Whether a text is only a kind of channel, of nobody: `Website`, `Fanpage`, `Zalo`. */
export function isBareChannel(text: string): boolean {
  return /^(?:fanpage|facebook|zalo|website|youtube|tiktok|internet|mang xa hoi)$/.test(fold(text));
}

/** Whether a text is the name of a paper, a station or another channel. */
export function isOutletName(text: string): boolean {
  const folded = fold(text);
  if (/[;:]|\.\s/.test(text)) return false;
  const kind = KIND.exec(folded)?.[0].trim();
  const isMore = kind !== undefined && folded.length > kind.length && folded.includes(' ');
  if (text.length > LONGEST || !isMore || NOT_A_NAME.test(folded)) return false;
  return !IS_ACTIVITY.test(kind) || /\p{Lu}|\d/u.test(text.trim().slice(1)) || OF_A_PLACE.test(folded);
}
