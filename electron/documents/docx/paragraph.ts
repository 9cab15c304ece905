import { runProperties } from './run.ts';
import { pointTwips } from './units.ts';
import { flag, tag, val } from './xml.ts';

export interface TabStop {
  readonly at: number;
  readonly align: 'left' | 'center' | 'right';
  /** `underscore`: a line to write on, up to the stop. */
  readonly leader?: 'dot' | 'underscore';
}

/** Lengths in twips unless said otherwise. */
export interface ParagraphProps {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Rule under the paragraph: eighths of a point and distance in points. */
  readonly rule?: { readonly width: number; readonly space: number };
  readonly tabs?: readonly TabStop[];
  /** Gap between Chinese and Latin letters or digits; off in tables, titles and labels. */
  readonly autoSpace?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Exact line pitch in points; `'auto'` for lines that hold a picture. */
  readonly pitch?: number | 'auto';
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** First line indent of so many ems of `size` points. */
  readonly firstLine?: { readonly ems: number; readonly size: number };
  readonly align?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  readonly outline?: number;
}

/** The children of `w:pPr` in the schema's order, without the mark's run properties. */
export function paragraphProperties(props: ParagraphProps): string {
  return (
    val('w:pStyle', props.style) +
    flag('w:keepNext', props.keepNext) +
    flag('w:keepLines', props.keepLines) +
    flag('w:pageBreakBefore', props.pageBreakBefore) +
    (props.rule ? `<w:pBdr>${border('w:bottom', props.rule)}</w:pBdr>` : '') +
    (props.tabs ? `<w:tabs>${props.tabs.map(tabStop).join('')}</w:tabs>` : '') +
    flag('w:autoSpaceDE', props.autoSpace) +
    flag('w:autoSpaceDN', props.autoSpace) +
    spacing(props) +
    indent(props) +
    val('w:jc', props.align) +
    val('w:outlineLvl', props.outline)
  );
}

/** A paragraph; `content` are its runs. The mark carries the East Asian hint too, as Word writes it. */
export function paragraph(props: ParagraphProps, content: string): string {
  const mark = content === '' ? '' : runProperties({}, true);
  return `<w:p><w:pPr>${paragraphProperties(props)}${mark}</w:pPr>${content}</w:p>`;
}

/** An empty paragraph of an exact height in twips, at least 1 pt: what stands between two tables. */
export function spacer(height: number, props: ParagraphProps = {}): string {
  const points = Math.max(1, height / 20);
  const mark = points < 8 ? '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>' : '';
  return `<w:p><w:pPr>${paragraphProperties({ ...props, style: 'Spacer', pitch: points })}${mark}</w:pPr></w:p>`;
}

function tabStop({ at, align, leader }: TabStop): string {
  return tag('w:tab', { 'w:val': align, 'w:leader': leader, 'w:pos': at });
}

function border(name: string, { width, space }: { width: number; space: number }): string {
  return tag(name, { 'w:val': 'single', 'w:sz': width, 'w:space': space, 'w:color': '000000' });
}

function spacing({ before, after, pitch }: ParagraphProps): string {
  if (before === undefined && after === undefined && pitch === undefined) return '';
  return tag('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': pitch === undefined ? undefined : pitch === 'auto' ? 240 : pointTwips(pitch),
    'w:lineRule': pitch === undefined ? undefined : pitch === 'auto' ? 'auto' : 'exact',
  });
}

function indent({ left, right, hanging, firstLine }: ParagraphProps): string {
  if (left === undefined && right === undefined && hanging === undefined && !firstLine) return '';
  return tag('w:ind', {
    'w:left': left,
    'w:right': right,
    'w:hanging': hanging,
    'w:firstLineChars': firstLine && firstLine.ems * 100,
    'w:firstLine': firstLine && pointTwips(firstLine.ems * firstLine.size),
  });
}
