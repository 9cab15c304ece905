/** Invented records. */
import type { RecordInput } from '../../../electron/store/types.ts';
import type { WorkRecord } from '../../../shared/records/types.ts';

export function workRow(n: number, change: Partial<WorkRecord> = {}): RecordInput<'work'> {
  const data: WorkRecord = {
    date: `2025-09-${String((n % 28) + 1).padStart(2, '0')}`,
    start: '08:30',
    end: '09:00',
    category: '例行巡检',
    content: `巡检第 ${n} 组服务器`,
    result: '正常',
    people: '秦望舒',
    status: '已完成',
    request: '',
    requestBy: '',
    reference: '',
    ...change,
  };
  return { key: `${data.date}|${data.start}|${data.content}`, data, source: '测试' };
}
