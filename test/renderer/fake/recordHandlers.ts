import { recordKind } from '../../../shared/records/kinds/index.ts';
import { refusedRow } from '../../../shared/records/refusedRow.ts';
import { parseRow } from '../../../shared/records/parseRow.ts';
import { recordValues } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import type { RecordKindId, RecordTypes } from '../../../shared/records/types.ts';
import type { ImportPreview, RecordRow, RecordsView } from '../../../shared/ipc/views.ts';
import type { Handlers } from '../fakeBridge.ts';
import { TODAY } from './world.ts';
import type { World } from './world.ts';

interface Row {
  readonly id: string;
  readonly data: unknown;
}

export function recordHandlers(
  world: World,
  undoable: (label: string) => void,
): Pick<Handlers, 'listRecords' | 'saveRecord' | 'removeRecords'> {
  const stored = new Map<RecordKindId, Row[]>(
    RECORD_KINDS.map((kind) => [
      kind,
      world.records[kind].map((data, index) => ({ id: `${kind}-${index}`, data })),
    ]),
  );
  const rowsOf = (kind: RecordKindId): Row[] => stored.get(kind) ?? [];
  function shown<K extends RecordKindId>(kind: K, row: Row): RecordRow {
    const declared = recordKind(kind, world.contract);
    // Rows of a kind hold records of that kind; they were put in by it.
    const data = row.data as RecordTypes[K];
    return {
      id: row.id,
      values: recordValues(declared, data),
      problems: declared.check({ ...data }, world.contract),
      source: '手工录入',
    };
  }
  return {
    listRecords({ kind, search, offset, limit }): RecordsView {
      const declared = recordKind(kind, world.contract);
      const all = rowsOf(kind).map((row) => shown(kind, row));
      const found =
        search === '' ? all : all.filter((row) => Object.values(row.values).join(' ').includes(search));
      const counts = RECORD_KINDS.map((id) => [id, rowsOf(id).length] as const);
      return {
        kind,
        label: declared.label,
        fields: declared.fields,
        total: found.length,
        counts: Object.fromEntries(counts) as Record<RecordKindId, number>,
        rows: found.slice(offset, offset + limit),
      };
    },
    saveRecord({ kind, id, values }) {
      const parsed = parseRow(kind, values, world.contract, TODAY);
      if ('problems' in parsed) {
        return { ok: false, error: refusedRow(recordKind(kind, world.contract), parsed.problems) };
      }
      const rows = rowsOf(kind);
      const row: Row = { id: id ?? `${kind}-${rows.length}-new`, data: parsed.data };
      const at = rows.findIndex((entry) => entry.id === id);
      if (at >= 0) rows[at] = row;
      else rows.unshift(row);
      undoable('修改工作记录');
      return shown(kind, row);
    },
    removeRecords({ kind, ids }) {
      stored.set(
        kind,
        rowsOf(kind).filter((row) => !ids.includes(row.id)),
      );
      undoable(`删除 ${ids.length} 条`);
      return { removed: ids.length };
    },
  };
}

export function fakeImport(file: string): ImportPreview {
  return {
    file,
    sheet: '1月',
    read: 128,
    added: 96,
    updated: 7,
    unchanged: 22,
    rejected: [
      { sheet: '1月', row: 17, column: '日期', value: '2026-02-30', reason: '2 月只有 28 天，没有 30 日' },
      { sheet: '1月', row: 44, column: '结束时间', value: '约半天', reason: '这里要填时间，例如 09:15' },
      {
        sheet: '1月',
        row: 92,
        column: '日期',
        value: '2026-07-03',
        reason: '在服务期 2025-09-01 至 2026-06-30 之外',
      },
    ],
    columns: [
      { title: '日期', field: '日期' },
      { title: '姓名', field: '人员' },
      { title: '类型', field: '工作类别' },
      { title: '工作内容', field: '工作内容' },
      { title: '状态', field: '状态' },
      { title: '备注2', field: null },
    ],
    changes: [
      {
        key: '2026-01-05 罗青桐 资源入库',
        field: '工作内容',
        from: '清理失败任务',
        to: '清理失败任务 6 个，重跑全部成功',
      },
      { key: '2026-01-06 罗青桐 慢查询', field: '状态', from: '进行中', to: '已完成' },
      { key: '2026-01-09 罗青桐 元数据', field: '需甲方协调事项', from: '', to: '补充学科编码表' },
    ],
    additions: Array.from({ length: 12 }, (_, index) => ({
      date: `2026-01-${String(index + 1).padStart(2, '0')}`,
      people: '罗青桐',
      category: '例行巡检',
      content: '检查三台网关内存与连接数，无异常',
      status: '已完成',
    })),
  };
}
