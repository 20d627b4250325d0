import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Dong } from '../money/figures.ts';

/**
 * An amount in words as an office writes it: `Bốn trăm bảy mươi triệu đồng`. Below zero it begins with `Âm`.
 */
export function writeWords(dong: Dong): string {
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  config.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
  config.oddText = 'linh';
  const words = doReadNumber(dong, config).normalize('NFC');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
