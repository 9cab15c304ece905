import type { ReactNode } from 'react';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { Finding } from '../../../shared/preflight/finding.ts';

interface Props {
  readonly finding: Finding;
  /** What the heading of the group does not say: the paper, or the family. */
  readonly about: string;
  /** The finding is let stand. */
  readonly struck?: boolean;
  readonly children: ReactNode;
}

/** One finding: what is wrong, what to do, and its buttons. */
export function FindingRow({ finding, about, struck = false, children }: Props) {
  const [head, tail] = halves(finding.message);
  return (
    <li className={struck ? 'finding struck' : 'finding'} data-severity={finding.severity}>
      <StateGlyph name={struck ? 'not-applicable' : finding.severity} size={18} />
      <div className="grow">
        <p>{struck ? <s>{head}</s> : head}</p>
        <p className="small soft">
          {[struck ? '' : tail, about].filter((text) => text !== '' && !head.includes(text)).join('　')}
        </p>
      </div>
      <div className="row finding-acts">{children}</div>
    </li>
  );
}

/** The first sentence says what is wrong, the rest what to do. */
export function halves(message: string): readonly [head: string, tail: string] {
  const at = message.indexOf('。');
  return at < 0 ? [message, ''] : [message.slice(0, at), message.slice(at + 1)];
}
