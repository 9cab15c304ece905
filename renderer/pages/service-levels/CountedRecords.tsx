import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { printCount } from '../../../shared/facts/format.ts';
import type { CountedRecord, ExplainedLevel } from '../../../shared/service-levels/value.ts';
import { timesWords } from '../../../shared/service-levels/workingWords.ts';
import { RecordLink } from './RecordLink.tsx';

/** Rows shown before a reader asks for more: a term may rest on thousands. */
const STEP = 200;

/** The records behind each term; those that counted against the measure come first and are marked. */
export function CountedRecords({ level: { terms, missed } }: { readonly level: ExplainedLevel }) {
  const listed = terms.filter(({ records }) => records.length > 0);
  const against = new Set(missed.map(keyOf));
  const telling = listed.find(
    ({ records }) => against.size > 0 && records.every((row) => against.has(keyOf(row))),
  );
  const [name, setName] = useState((telling ?? listed.at(-1))?.name ?? '');
  const [shown, setShown] = useState(STEP);
  const term = listed.find((entry) => entry.name === name);
  if (!term) return null;
  // Where every record of the term counts against the measure, as outages do, a mark on each says nothing.
  const marks = term.records.some((row) => !against.has(keyOf(row)));
  return (
    <section className="working-records" aria-label="依据的记录">
      <Tabs
        label="计算项的记录"
        tabs={listed.map((entry) => ({ key: entry.name, label: entry.name, count: entry.count }))}
        value={name}
        onChange={(next) => {
          setName(next);
          setShown(STEP);
        }}
      />
      <table className="table panel" aria-label={`${term.name}的记录`}>
        <thead>
          <tr>
            <th>编号</th>
            <th>起止</th>
            <th className="num">计入（{term.recordUnit}）</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {term.records.slice(0, shown).map((row, index) => (
            <tr key={`${keyOf(row)}|${index}`}>
              <td className="nowrap">
                <RecordLink kind={row.kind} number={row.number} />
              </td>
              <td className="nowrap">{timesWords(row.from, row.to) || '—'}</td>
              <td className="num">{printCount(row.amount)}</td>
              <td className="soft">{noteOf(row, marks && against.has(keyOf(row)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {term.records.length > shown ? (
        <Act small onClick={() => setShown(shown + STEP)}>
          再列 {Math.min(STEP, term.records.length - shown)} 条，共 {printCount(term.records.length)} 条
        </Act>
      ) : null}
    </section>
  );
}

function noteOf({ note }: CountedRecord, missed: boolean): string {
  return [missed ? '未在约定内' : '', note].filter((words) => words !== '').join('；');
}

function keyOf({ kind, number }: CountedRecord): string {
  return `${kind}|${number}`;
}
