import { type Report, related } from '../check/engine/rule.ts';
import { thresholdWording } from '../check/rules/norm/threshold.ts';
import type { KnownDocuments } from '../facts/documents.ts';
import { isInForce } from '../norms/governing.ts';
import type { Norms } from '../norms/schema.ts';
import { type Actuals, contractName } from './schema.ts';

/** Reports each contract above a threshold of the office that was in force on the day it was signed: `norm/threshold`. */
export function reportContractsOver(
  { thresholds }: Norms,
  { contracts }: Actuals,
  documents: KnownDocuments,
  report: Report,
): void {
  for (const threshold of thresholds.filter(({ per }) => per === 'contract')) {
    const limit = threshold.max.dong;
    for (const contract of contracts) {
      const { amount, signed } = contract;
      if (limit === null || amount.dong === null || amount.dong <= limit) continue;
      if (!isInForce(threshold, { start: signed, end: signed }, documents)) continue;
      report({
        in: contract,
        at: 'amount',
        ...thresholdWording(contractName(contract), [amount.dong], threshold),
        data: {
          threshold: threshold.name,
          sum: amount.dong,
          limit,
          difference: amount.dong - limit,
          parts: 1,
        },
        related: [related({ in: threshold, at: 'max' }, 'ngưỡng', 'the threshold')],
      });
    }
  }
}
