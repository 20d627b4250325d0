import { type Exact, negated, ONE, plus, times } from '../exact.ts';
import { NotComputed, numberOf, order, quotient, sound, textOf, type Value } from './functions.ts';

/** Letters of a cell, as Excel bounds them. */
const LONGEST_TEXT = 32_767;

function joined(left: string, right: string): string {
  if (left.length + right.length > LONGEST_TEXT) throw new NotComputed('a text beyond all bounds');
  return left + right;
}

/** What a sign between two values comes to. */
export function binary(sign: string, left: Value, right: Value): Value {
  switch (sign) {
    case '+':
      return sound(plus(numberOf(left), numberOf(right)));
    case '-':
      return sound(plus(numberOf(left), negated(numberOf(right))));
    case '*':
      return sound(times(numberOf(left), numberOf(right)));
    case '/':
      return quotient(numberOf(left), numberOf(right));
    case '^':
      return power(numberOf(left), numberOf(right));
    case '&':
      return joined(textOf(left), textOf(right));
    case '=':
      return order(left, right) === 0;
    case '<>':
      return order(left, right) !== 0;
    case '<':
      return order(left, right) < 0;
    case '>':
      return order(left, right) > 0;
    case '<=':
      return order(left, right) <= 0;
    default:
      return order(left, right) >= 0;
  }
}

function power(base: Exact, { over, under }: Exact): Exact {
  if (under !== 1n || over < 0n || over > 100n) throw new NotComputed('a power');
  let result = ONE;
  for (let step = 0n; step < over; step += 1n) result = sound(times(result, base));
  return result;
}
