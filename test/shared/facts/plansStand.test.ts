/** A plan is made and signed before the work: the records that come in later must not change it. */
import { expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { calendar, plainItem, presetContract, records } from './material.ts';

const contract = presetContract();
const year = sampleYear().records;
const EVENT = {
  number: 'ZB-1',
  name: '决赛直播',
  level: '',
  start: '2025-11-14 07:00',
  end: '2025-11-14 20:00',
  scope: '',
  leader: '',
  people: '',
  preparation: '',
  course: '',
  problems: '',
  result: '',
};

function made(id: string, set: RecordSet, eventKey: string | null = null) {
  const kind = DOCUMENT_KINDS[id];
  if (!kind) throw new Error(id);
  const item = { ...plainItem(contract, id), eventKey };
  const owed = owedItems(contract, set, calendar);
  const source = { contract, records: set, calendar, owed, item, photos: [] };
  return { facts: kind.facts(source), drafts: kind.drafts(source) };
}

it.each([
  'performance-plan',
  'management-rules',
  'requirements-analysis',
  'operations-plan',
  'management-system-plan',
])('%s', (id) => expect(made(id, year)).toEqual(made(id, records({}))));

it('the plan of an event says nothing of its course and result', () =>
  expect(
    made(
      'secured-event-plan',
      records({
        securedEvents: [{ ...EVENT, course: '直播42场', problems: '音画不同步', result: '未中断' }],
      }),
      EVENT.number,
    ),
  ).toEqual(made('secured-event-plan', records({ securedEvents: [EVENT] }), EVENT.number)));
