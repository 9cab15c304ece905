import type { Contract, SurveyQuestion } from '../../domain/contract.ts';
import type { FieldSpec, RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, type KindDeclaration } from './declare.ts';

const PREFIX = 'answers.';

/** The column of a question; clerks and survey sites title it by its text, its number or its short name. */
function questionField(question: SurveyQuestion, index: number): FieldSpec {
  const n = index + 1;
  return field(`${PREFIX}${question.id}`, question.label, 'score', {
    aliases: [question.text, question.id, `第${n}题`, `问题${n}`, `Q${n}`, `题目${n}`],
    hint: `${question.text}：填 1—5，5 为非常满意；未作答留空`,
    example: '5',
    width: Math.min(20, Math.max(8, question.label.length * 2)),
  });
}

function questions(contract: Contract): readonly SurveyQuestion[] {
  return contract.survey?.questions ?? [];
}

function kind(contract: Contract): RecordKind {
  return {
    id: 'survey',
    label: KIND_NAMES.survey,
    sheetNames: ['问卷', '满意度', '满意度调查', '调查问卷', '问卷结果', '答卷', '满意度问卷'],
    identity: ['date', 'sheet'],
    dayField: 'date',
    peopleField: '',
    fields: [
      field('sheet', '问卷编号', 'text', {
        aliases: ['编号', '序号', '答卷编号', '答卷序号', '问卷序号', '答卷ID', '编码'],
        required: true,
        hint: '每份问卷一个编号',
        example: 'WJ-001',
        width: 12,
      }),
      field('date', '填写日期', 'date', {
        aliases: [
          '日期',
          '填写时间',
          '提交时间',
          '提交答卷时间',
          '答题时间',
          '答卷日期',
          '调查日期',
          '时间',
          '填表日期',
        ],
        required: true,
        example: '2026-05-20',
        width: 12,
      }),
      field('role', '用户角色', 'choice', {
        aliases: ['角色', '身份', '您的身份', '用户类型', '用户类别', '填写人身份', '您的角色'],
        required: true,
        choices: contract.userRoles,
        hint: '合同约定的用户角色',
        example: contract.userRoles[0] ?? '教师',
        width: 12,
      }),
      field('unit', '所在单位', 'text', {
        aliases: ['单位', '学校', '单位名称', '您的单位', '部门', '所属单位', '所在学校', '您所在的单位'],
        example: '云岭区第一中学',
        width: 20,
      }),
      ...questions(contract).map(questionField),
      field('comment', '意见建议', 'text', {
        aliases: [
          '意见',
          '建议',
          '意见和建议',
          '意见与建议',
          '其他意见',
          '其他建议',
          '您的意见和建议',
          '意见或建议',
          '留言',
        ],
        width: 36,
      }),
      field('commentGroup', '意见分类', 'text', {
        aliases: ['分类', '意见类别', '建议分类', '归类', '意见归类'],
        hint: '由整理人归类；未归类的留空',
        width: 14,
      }),
      field('followUp', '处理情况', 'text', {
        aliases: ['落实情况', '处理结果', '答复', '回复', '整改情况', '意见处理情况', '办理情况'],
        hint: '对意见的处理',
        width: 30,
      }),
      field('followUpOn', '处理日期', 'date', {
        aliases: ['落实日期', '答复日期', '回复日期', '办理日期', '处理时间'],
        width: 12,
      }),
    ],
    check: () => [],
  };
}

/** 问卷: one sheet of the satisfaction survey, with one score per question of the contract. */
export const survey: KindDeclaration<'survey'> = {
  kind,
  build: (row, contract) => ({
    sheet: row.text('sheet'),
    date: row.text('date'),
    role: row.text('role'),
    unit: row.text('unit'),
    answers: Object.fromEntries(questions(contract).map(({ id }) => [id, row.maybe(`${PREFIX}${id}`)])),
    comment: row.text('comment'),
    commentGroup: row.text('commentGroup'),
    followUp: row.text('followUp'),
    followUpOn: row.text('followUpOn'),
  }),
  open: ['role'],
  codes: ['sheet'],
  people: [],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
