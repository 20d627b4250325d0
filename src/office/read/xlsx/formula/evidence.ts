import { decimalText, dividedBy, type Exact, negated, ONE, plus, reduced, times, ZERO } from '../exact.ts';
import { type Area, type Expression, parseFormula } from './parse.ts';

/** What a formula adds or multiplies, before its areas are taken apart. */
export interface Evidence {
  readonly kind: 'sum' | 'product' | 'other';
  readonly terms: readonly { readonly area: Area; readonly isNegative: boolean }[];
  /** What is added or multiplied besides, as a decimal. */
  readonly constant: string;
}

interface Sum {
  readonly terms: Evidence['terms'];
  readonly constant: Exact;
}

/** What a formula says of where its figure comes from: the terms of a sum, the factors of a product, or what it looks at. */
export function evidenceOf(whole: Expression): Evidence {
  const expression = withoutRounding(whole);
  const sum = sumOf(expression);
  if (sum) return { kind: 'sum', terms: sum.terms, constant: decimalText(sum.constant) };
  const product = productOf(expression);
  if (product) return { kind: 'product', terms: product.terms, constant: decimalText(product.constant) };
  return { kind: 'other', terms: areasIn(expression), constant: '0' };
}

/** A rounded sum is still a sum. */
function withoutRounding(expression: Expression): Expression {
  const [first] =
    expression.kind === 'call' && /^(?:ROUND(?:UP|DOWN)?|INT|IFERROR)$/.test(expression.name)
      ? expression.values
      : [];
  return first ? withoutRounding(first) : expression;
}

function sumOf(expression: Expression): Sum | null {
  switch (expression.kind) {
    case 'number':
      return { terms: [], constant: expression.value };
    case 'area':
      return { terms: [{ area: expression.area, isNegative: false }], constant: ZERO };
    case 'unary': {
      const of = sumOf(expression.of);
      if (of && expression.sign === '-') return negatedSum(of);
      const constant = of?.terms.length === 0 ? hundredth(of.constant) : null;
      return constant && { terms: [], constant };
    }
    case 'binary': {
      const { sign } = expression;
      const left = sign === '+' || sign === '-' ? sumOf(expression.left) : null;
      const right = left && sumOf(expression.right);
      return left && right && added(left, sign === '-' ? negatedSum(right) : right);
    }
    case 'call': {
      // SUBTOTAL 9 and 109 add what a filter shows.
      const [first, ...rest] = expression.values;
      const isSubtotal =
        expression.name === 'SUBTOTAL' &&
        first?.kind === 'number' &&
        (first.value.over === 9n || first.value.over === 109n);
      const values = expression.name === 'SUM' ? expression.values : isSubtotal ? rest : null;
      let all: Sum | null = values && { terms: [], constant: ZERO };
      for (const value of values ?? []) {
        const sum = sumOf(value);
        all = all && sum && added(all, sum);
      }
      return all;
    }
    default:
      return null;
  }
}

function hundredth({ over, under }: Exact): Exact | null {
  return reduced(over, under * 100n);
}

function added(a: Sum, b: Sum): Sum | null {
  const constant = plus(a.constant, b.constant);
  return constant && { terms: [...a.terms, ...b.terms], constant };
}

function negatedSum({ terms, constant }: Sum): Sum {
  return {
    terms: terms.map(({ area, isNegative }) => ({ area, isNegative: !isNegative })),
    constant: negated(constant),
  };
}

function productOf(expression: Expression): Sum | null {
  const inner = withoutRounding(expression);
  if (inner !== expression) return productOf(inner);
  switch (expression.kind) {
    case 'area':
      return { terms: [{ area: expression.area, isNegative: false }], constant: ONE };
    case 'unary': {
      const of = productOf(expression.of);
      const constant = of && (expression.sign === '-' ? negated(of.constant) : hundredth(of.constant));
      return of && constant && { terms: of.terms, constant };
    }
    case 'binary': {
      const sum = sumOf(expression);
      if (sum && sum.terms.length === 0) return sum;
      const left = /[*/]/.test(expression.sign) ? productOf(expression.left) : null;
      const right = left && productOf(expression.right);
      if (!right || (expression.sign === '/' && right.terms.length > 0)) return null;
      const constant = (expression.sign === '*' ? times : dividedBy)(left.constant, right.constant);
      return constant && { terms: [...left.terms, ...right.terms], constant };
    }
    case 'call': {
      let all: Sum | null = expression.name === 'PRODUCT' ? { terms: [], constant: ONE } : null;
      for (const value of all ? expression.values : []) {
        const product = productOf(value);
        const constant = all && product && times(all.constant, product.constant);
        all = all && product && constant && { terms: [...all.terms, ...product.terms], constant };
      }
      return all;
    }
    case 'number':
      return { terms: [], constant: expression.value };
    default:
      return null;
  }
}

/** The areas an expression looks at, those in the names that `formulaOf` knows among them. */
export function areasIn(
  expression: Expression,
  formulaOf: (name: string) => string | undefined = () => undefined,
): Evidence['terms'] {
  switch (expression.kind) {
    case 'area':
      return [{ area: expression.area, isNegative: false }];
    case 'name': {
      const named = parseFormula(formulaOf(expression.name) ?? '');
      return named?.kind === 'area' ? areasIn(named) : [];
    }
    case 'unary':
      return areasIn(expression.of, formulaOf);
    case 'binary':
      return [...areasIn(expression.left, formulaOf), ...areasIn(expression.right, formulaOf)];
    case 'call':
      return expression.values.flatMap((value) => areasIn(value, formulaOf));
    default:
      return [];
  }
}
