import { describe, expect, it } from 'vitest';
import { limitNumber, measuresOf, scaleOf } from '../../../../renderer/pages/service-levels/measures.ts';
import type { ServiceLevelValue } from '../../../../shared/service-levels/value.ts';

const VALUE: ServiceLevelValue = {
  id: 'availability',
  clause: '三.2.2.2',
  metric: 'availability',
  name: '系统可用率',
  scope: '系统整体',
  window: { label: '2025年9月', start: '2025-09-01', end: '2025-09-30' },
  value: '99.9',
  unit: '%',
  numerator: 43187,
  denominator: 43200,
  target: '≥95%',
  minimum: null,
  verdict: 'met',
  formula: '',
  working: [],
  evidence: [],
};
const value = (patch: Partial<ServiceLevelValue>): ServiceLevelValue => ({ ...VALUE, ...patch });

describe('measures', () => {
  it('windows of one measure stand together; its verdict is the worst of them', () => {
    const [first, second] = measuresOf([
      value({}),
      value({ id: 'mtbf', unit: 'h' }),
      value({ verdict: 'below-minimum', window: { label: '10月', start: '2025-10-01', end: '2025-10-31' } }),
    ]);
    expect(first).toMatchObject({ id: 'availability', verdict: 'below-minimum' });
    expect(first?.values).toHaveLength(2);
    expect(second?.id).toBe('mtbf');
  });

  it.each([
    ['met', 'no-events', 'met'],
    ['no-data', 'met', 'no-data'],
    ['no-events', 'no-events', 'no-events'],
    ['below-target', 'no-data', 'below-target'],
  ] as const)('%s and %s together are %s', (a, b, expected) => {
    expect(measuresOf([value({ verdict: a }), value({ verdict: b })])[0]?.verdict).toBe(expected);
  });

  it.each([
    ['≥95%（30分钟内）', 95],
    ['≤60分钟', 60],
    ['≥99.99%', 99.99],
    [null, null],
  ])('the limit of %s is %s', (text, number) => {
    expect(limitNumber(text)).toBe(number);
  });
});

describe('the scale of a chart', () => {
  const scale = (patch: Partial<ServiceLevelValue>) => {
    const [measure] = measuresOf([value(patch)]);
    if (!measure) throw new Error('no measure');
    return scaleOf(measure);
  };
  it('a rate ends at 100 and begins below the lowest of value and limits', () => {
    expect(scale({})).toEqual({ low: 90, high: 100, ticks: [90, 95, 100] });
    expect(scale({ value: '62.5' })).toMatchObject({ low: 50, high: 100 });
  });
  it('a time begins at nothing and holds its limit', () => {
    const { low, high } = scale({ unit: 'h', value: '743.7', target: '≥360小时' });
    expect([low, high]).toEqual([0, 1000]);
  });
  it('no value at all still gives an axis', () => {
    expect(scale({ value: null }).high).toBe(100);
  });
});
