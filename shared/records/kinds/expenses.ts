import type { Contract } from '../../domain/contract.ts';
import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, type KindDeclaration } from './declare.ts';

function kind(contract: Contract): RecordKind {
  const categories = contract.budget.map((line) => line.category);
  return {
    id: 'expenses',
    label: KIND_NAMES.expenses,
    sheetNames: ['支出', '支出明细', '费用明细', '费用', '预算执行', '经费支出', '支出台账'],
    identity: ['voucher', 'purpose'],
    dayField: 'date',
    peopleField: '',
    fields: [
      field('voucher', '凭证号', 'text', {
        aliases: ['凭证编号', '编号', '单据号', '凭证', '票据号', '发票号', '发票号码', '单号', '记账凭证号'],
        required: true,
        example: 'PZ-0091',
        width: 14,
      }),
      field('date', '支出日期', 'date', {
        aliases: ['日期', '时间', '支付日期', '付款日期', '发生日期', '入账日期', '记账日期', '报销日期'],
        required: true,
        example: '2025-10-15',
        width: 12,
      }),
      field('category', '预算科目', 'choice', {
        aliases: [
          '科目',
          '支出科目',
          '费用类别',
          '类别',
          '支出类别',
          '费用科目',
          '预算类别',
          '支出项目',
          '费用类型',
        ],
        required: true,
        choices: categories,
        hint: '合同预算中的科目',
        example: categories[0] ?? '人员费',
        width: 16,
      }),
      field('purpose', '用途', 'text', {
        aliases: ['摘要', '事由', '支出内容', '内容', '说明', '支出事项', '款项用途', '支出用途'],
        required: true,
        example: '驻场运维人员 9 月费用',
        width: 30,
      }),
      field('amountFen', '金额（元）', 'money', {
        aliases: ['金额', '支出金额', '费用', '支付金额', '付款金额', '合计金额', '实际支出', '发生额'],
        required: true,
        hint: '以元为单位，最多两位小数；退款填负数',
        example: '12600.00',
        width: 14,
      }),
      field('payee', '收款方', 'text', {
        aliases: ['收款单位', '供应商', '收款人', '对方单位', '支付对象', '收款单位名称'],
        width: 20,
      }),
    ],
    check: () => [],
  };
}

/** 支出: one voucher line, in fen. */
export const expenses: KindDeclaration<'expenses'> = {
  kind,
  build: (row) => ({
    voucher: row.text('voucher'),
    date: row.text('date'),
    category: row.text('category'),
    purpose: row.text('purpose'),
    amountFen: row.number('amountFen'),
    payee: row.text('payee'),
  }),
  open: ['category'],
  codes: ['voucher'],
  people: [],
  ahead: [],
  repeats: 'number',
  units: {},
};
