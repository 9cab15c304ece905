import { Paragraph } from 'docx';
import type {
  IIndentAttributesProperties,
  IParagraphPropertiesOptionsBase,
  ISpacingProperties,
  ParagraphChild,
} from 'docx';
import { HINT_ONLY } from './run.ts';
import { pointTwips } from '../units.ts';

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
  readonly before?: number;
  readonly after?: number;
  /** Exact line pitch in points; `'auto'` for lines that hold a picture. */
  readonly pitch?: number | 'auto';
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** First line indent of so many ems of `size` points. */
  readonly firstLine?: { readonly ems: number; readonly size: number };
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly outline?: number;
}

/** Paragraph properties in the library's terms. */
export function paragraphOptions(props: ParagraphProps): IParagraphPropertiesOptionsBase {
  const { style, keepNext, keepLines, pageBreakBefore, rule, tabs, align, outline } = props;
  const [space, inset] = [spacing(props), indent(props)];
  return {
    ...(style === undefined ? {} : { style }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(keepLines === undefined ? {} : { keepLines }),
    ...(pageBreakBefore === undefined ? {} : { pageBreakBefore }),
    ...(rule
      ? { border: { bottom: { style: 'single', size: rule.width, space: rule.space, color: '000000' } } }
      : {}),
    ...(tabs
      ? {
          tabStops: tabs.map(({ at, align: type, leader }) => ({
            type,
            position: at,
            ...(leader ? { leader } : {}),
          })),
        }
      : {}),
    ...(space ? { spacing: space } : {}),
    ...(inset ? { indent: inset } : {}),
    ...(align === undefined ? {} : { alignment: align }),
    ...(outline === undefined ? {} : { outlineLevel: outline }),
  };
}

/** A paragraph of runs. Its mark carries the East Asian hint too, as Word writes it. */
export function paragraph(props: ParagraphProps, children: readonly ParagraphChild[]): Paragraph {
  const options = paragraphOptions(props);
  return new Paragraph(children.length === 0 ? options : { ...options, run: HINT_ONLY, children });
}

/** An empty paragraph of an exact height in twips, at least 1 pt: what stands between two tables. */
export function spacer(height: number, props: ParagraphProps = {}): Paragraph {
  const points = Math.max(1, height / 20);
  const options = paragraphOptions({ ...props, style: 'Spacer', pitch: points });
  return new Paragraph(points < 8 ? { ...options, run: { size: 2 } } : options);
}

function spacing({ before, after, pitch }: ParagraphProps): ISpacingProperties | undefined {
  if (before === undefined && after === undefined && pitch === undefined) return undefined;
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(pitch === undefined
      ? {}
      : pitch === 'auto'
        ? { line: 240, lineRule: 'auto' }
        : { line: pointTwips(pitch), lineRule: 'exact' }),
  };
}

function indent({
  left,
  right,
  hanging,
  firstLine,
}: ParagraphProps): IIndentAttributesProperties | undefined {
  if (left === undefined && right === undefined && hanging === undefined && !firstLine) return undefined;
  return {
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...(hanging === undefined ? {} : { hanging }),
    ...(firstLine
      ? { firstLineChars: firstLine.ems * 100, firstLine: pointTwips(firstLine.ems * firstLine.size) }
      : {}),
  };
}
