import { Act } from '../../components/Act.tsx';
import type { LapsedWaiver, WaivedFinding, Waiver } from '../../../shared/preflight/waivers.ts';
import { FindingRow, halves } from './FindingRow.tsx';

interface Props {
  readonly waived: readonly WaivedFinding[];
  readonly lapsed: readonly LapsedWaiver[];
  readonly titleOf: (item: string | null) => string;
  readonly withdraw: (waiver: Waiver) => void;
}

/** What a person let stand, struck through with reason and name; and waivers that no longer hold. */
export function WaivedList({ waived, lapsed, titleOf, withdraw }: Props) {
  return (
    <>
      {waived.length > 0 ? (
        <section aria-label={`已豁免 ${waived.length}`}>
          <h2 className="findings-head">
            已豁免 {waived.length}
            <small>不阻断打包，印在归档自检报告里；内容变了即失效</small>
          </h2>
          <ul>
            {waived.map(({ finding, waiver }) => (
              <FindingRow key={waiver.id} finding={finding} struck about={wordsOf(waiver)}>
                <Act small onClick={() => withdraw(waiver)}>
                  撤回豁免
                </Act>
              </FindingRow>
            ))}
          </ul>
        </section>
      ) : null}
      {lapsed.length > 0 ? (
        <section aria-label={`已失效的豁免 ${lapsed.length}`}>
          <h2 className="findings-head">
            已失效的豁免 {lapsed.length}
            <small>问题与豁免时不同，或已经不在</small>
          </h2>
          <ul>
            {lapsed.map(({ waiver, why, now }) => (
              <li key={waiver.id} className="finding struck">
                <div className="grow">
                  <p>
                    <s>{halves(waiver.message)[0]}</s>
                  </p>
                  <p className="small soft">
                    {[
                      why === 'gone' ? '问题已经不在' : `现在是：${halves(now[0] ?? '')[0]}`,
                      titleOf(waiver.itemId),
                      wordsOf(waiver),
                    ]
                      .filter(Boolean)
                      .join('　')}
                  </p>
                </div>
                <div className="row finding-acts">
                  <Act small onClick={() => withdraw(waiver)}>
                    清除豁免
                  </Act>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function wordsOf({ reason, by, at }: Waiver): string {
  return `${reason}　${by}，${at.slice(0, 10)}`;
}
