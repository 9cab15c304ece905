import { describe, expect, it } from 'vitest';
import type { TemplateView } from '../../../../shared/ipc/views.ts';
import { noticesOf, openFake } from '../../withFake.ts';
import type { Opened } from '../../withFake.ts';

async function shown(): Promise<Opened & { of: (id: string) => TemplateView }> {
  const opened = await openFake();
  await opened.model.templateList.load();
  const of = (id: string): TemplateView => {
    const found = opened.model.templateList.store.getState().value?.find((entry) => entry.id === id);
    if (!found) throw new Error(`no template ${id}`);
    return found;
  };
  return { ...opened, of };
}

describe('the page of templates', () => {
  it('selects the copy it has just made and says where to change it', async () => {
    const { model, window, of, bridge } = await shown();
    await model.templates
      .getState()
      .copy(of('weekly-log'), { title: '每周小结', place: 'contract', replace: true });
    expect(bridge.calls.at(-2)).toEqual({
      channel: 'copyTemplate',
      input: { from: 'weekly-log', id: 'weekly-log', title: '每周小结', place: 'contract' },
    });
    expect(model.templates.getState()).toMatchObject({ selected: 'contract/weekly-log', dialog: null });
    expect(noticesOf(window)).toEqual(['已复制“每周小结”，在文件夹里改 template.html 即可']);
  });

  it('shows what the check found for the selected one, and forgets it with the next', async () => {
    const { model, of } = await shown();
    await model.templates.getState().tryOut(of('monthly-log-2'));
    expect(model.templates.getState().check?.problem?.message).toContain('第38行');
    model.templates.getState().select(of('weekly-log'));
    expect(model.templates.getState().check).toBeNull();
  });

  it('drops a check that comes back after another one was selected', async () => {
    const { model, of } = await shown();
    const trying = model.templates.getState().tryOut(of('monthly-log-2'));
    model.templates.getState().select(of('weekly-log'));
    await trying;
    expect(model.templates.getState()).toMatchObject({ check: null, busy: null });
  });

  it('registers a Word form and tries it at once; a refusal stays in the dialog', async () => {
    const { model, bridge } = await shown();
    await model.templates.getState().chooseForm();
    const file = model.templates.getState().formFile ?? '';
    expect(file).toMatch(/月度运维情况表\.docx$/);
    const order = { file, title: '月度运维情况表', basedOn: 'monthly-log', place: 'contract' as const };
    await model.templates.getState().addForm(order);
    expect(model.templates.getState()).toMatchObject({
      formFile: null,
      selected: 'contract/monthly-log-form-2',
      check: { ok: false },
    });
    expect(bridge.calls.some((call) => call.channel === 'checkTemplate')).toBe(true);
  });

  it('a choice can be taken back', async () => {
    const { model, window, of } = await shown();
    await model.templates.getState().choose(of('monthly-log-2'), 'monthly-log');
    expect(noticesOf(window)).toEqual(['“月工作记录单”改用“月工作记录单（甲方格式）”']);
    expect(window.services.toasts.getState().toasts[0]?.action?.label).toBe('撤销');
  });
});
