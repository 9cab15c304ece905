import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../../electron/documents/charts/drawChart.ts';
import { labelWidth } from '../../../../electron/documents/charts/labelText.ts';
import type { ChartSpec } from '../../../../shared/documents/tree.ts';
import { chartSpecs, likert, limitLine, monthPanels, roleBars } from './chartSpecs.ts';

const markup = (spec: ChartSpec, width?: number): string =>
  new TextDecoder().decode(drawChart(spec, width).svg);
const words = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

const question = { label: '回看与检索', counts: [96, 92, 33, 11, 2], rate: '80.3%', overall: false };
const eightQuestions = {
  ...likert,
  rows: Array.from({ length: 8 }, (_, at) => ({ ...question, overall: at === 7 })),
} as ChartSpec;

interface Label {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

function labels(svg: string): Label[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const read = (name: string): string | undefined =>
      new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const width = labelWidth(text, Number(read('font-size')));
    const anchor = read('text-anchor');
    const x = Number(read('x'));
    const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { words: text, left, right: left + width, baseline: Number(read('y')) };
  });
}

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

describe('drawChart', () => {
  for (const [name, spec] of Object.entries(chartSpecs)) {
    it(`draws ${name} as it was agreed`, async () => {
      await expect(markup(spec)).toMatchFileSnapshot(`golden/${name}.svg`);
    });

    it(`keeps all words of ${name} inside the picture and apart`, () => {
      const { width, height } = drawChart(spec);
      const found = labels(markup(spec));
      for (const label of found) {
        expect(label.left, label.words).toBeGreaterThan(-2);
        expect(label.right, label.words).toBeLessThan(points(width) + 2);
        expect(label.baseline, label.words).toBeLessThan(points(height));
        expect(label.baseline, label.words).toBeGreaterThan(6);
      }
      const touching = found.flatMap((a, at) =>
        found
          .slice(at + 1)
          .filter(
            (b) => Math.abs(a.baseline - b.baseline) < 6 && a.left < b.right - 0.5 && b.left < a.right - 0.5,
          )
          .map((b) => `${a.words} / ${b.words}`),
      );
      expect(touching).toEqual([]);
    });
  }

  it('fills the width it is given and is the same each time', () => {
    expect(drawChart(roleBars).width).toBe(155);
    expect(drawChart(roleBars, 120).width).toBe(120);
    expect(markup(monthPanels, 120)).toContain('width="340.16pt"');
    expect(markup(likert)).toBe(markup(likert));
  });

  it.each([
    ['four roles', roleBars, 47],
    ['two panels', monthPanels, 72],
    ['eight questions', eightQuestions, 69],
    ['a line and its limit', limitLine, 52],
  ] as const)('%s are about as high as the page plan has them', (_name, spec, height) => {
    expect(Math.abs(drawChart(spec).height - height)).toBeLessThan(3);
  });

  it('prints shares truncated, and no share of nothing', () => {
    // 4391 / 4872 = 90.127…, 5218 / 6430 = 81.150…, 371 / 386 = 96.113…
    expect(words(markup(roleBars))).toEqual(expect.arrayContaining(['81.1%', '90.1%', '96.1%', '—']));
    // 33 / 234 = 14.10…; 11 / 234 = 4.7 % carries no figure.
    expect(words(markup(likert))).toContain('14.1');
    expect(words(markup(likert))).not.toContain('4.7');
  });

  it('says where there is no data instead of drawing nothing', () => {
    expect(words(markup(monthPanels)).filter((word) => word === '无数据')).toHaveLength(2);
    expect(words(markup(limitLine))).toContain('无数据');
    expect(words(markup(likert))).toContain('无有效回答');
  });

  it('interrupts a line where a month is missing', () => {
    expect(markup(monthPanels).match(/<polyline /g)).toHaveLength(2);
    expect(markup(limitLine).match(/<polyline /g)).toHaveLength(2);
  });

  it('draws a zero as zero, with its figure', () => {
    expect(words(markup(monthPanels))).toContain('0');
    expect(markup(monthPanels)).toMatch(/height="0" fill="#8c8c8c"/);
  });

  it('breaks a long name into lines and cuts nothing', () => {
    const long = likert.chart === 'likert' ? (likert.rows[1]?.label ?? '') : '';
    expect(words(markup(likert)).join('')).toContain(long.slice(0, 8));
    expect([...long].every((letter) => words(markup(likert)).join('').includes(letter))).toBe(true);
  });

  it('starts lengths at zero on one scale', () => {
    const bars = [...markup(roleBars).matchAll(/<rect [^>]*width="([\d.]+)"[^>]*fill="#5a5a5a"/g)];
    const [students = 0, teachers = 0] = bars.map((match) => Number(match[1]));
    expect(students / teachers).toBeCloseTo(5218 / 4391, 2);
  });

  it.each([
    ['no rows', { ...roleBars, rows: [] }],
    [
      'no months',
      {
        ...monthPanels,
        months: [],
        panels: [{ name: '访问量', unit: '次', form: 'bars', values: [], labels: [] }],
      },
    ],
    ['only gaps', { ...limitLine, months: ['1月'], values: [null], labels: [''] }],
    [
      'seven answers',
      {
        chart: 'likert',
        answers: [...'甲乙丙丁戊己庚'],
        rows: [{ label: '题', counts: [1, 1, 1, 1, 1, 1, 1], rate: '—', overall: true }],
      },
    ],
  ] as [string, ChartSpec][])('survives %s', (_name, spec) => {
    expect(markup(spec)).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(markup(spec)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('keeps markup in names as text, rare characters whole and control characters out', () => {
    const svg = markup({
      ...roleBars,
      rows: [{ label: '<b>&㛃䶮𬭎\u0001\u2060', whole: 2, part: 1 }],
    } as ChartSpec);
    expect(words(svg)).toContain('&lt;b&gt;&amp;㛃䶮𬭎');
  });
});
