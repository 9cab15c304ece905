import { describe, expect, it } from 'vitest';
import { generatedWords } from '../../../../renderer/pages/checklist/actions.ts';
import { callsOf, noticesOf, openFake, settled } from '../../withFake.ts';

const SUMMARY = 'stage-summary';
const OUTSIDE = 'security-test';
const DECEMBER = 'monthly-log:2025-12-01';

describe('the paper in the pane', () => {
  it('reads view and pages', async () => {
    const { model } = await openFake();
    await model.item.getState().show(SUMMARY);
    const { view, pages, pagesLoading } = model.item.getState();
    expect(view?.item.id).toBe(SUMMARY);
    expect(pages).toHaveLength(3);
    expect(pagesLoading).toBe(false);
  });

  it('a paper from outside has no pages, and says so', async () => {
    const { model } = await openFake();
    await model.item.getState().show(OUTSIDE);
    expect(model.item.getState().pages).toEqual([]);
    expect(model.item.getState().pagesError?.code).toBe('preview.none');
  });

  it('walking quickly through the list ends at the last one', async () => {
    const { model } = await openFake();
    await Promise.all([SUMMARY, OUTSIDE, DECEMBER].map((id) => model.item.getState().show(id)));
    expect(model.item.getState().view?.item.id).toBe(DECEMBER);
  });

  it('a text is kept unconfirmed, then confirmed, each to be taken back', async () => {
    const { model, window } = await openFake();
    await model.item.getState().show(SUMMARY);
    const part = model.item.getState().view?.item.unconfirmed[0] ?? '';
    await model.item.getState().saveText(SUMMARY, part, '改过的话', false);
    expect(model.item.getState().view?.parts.find((entry) => entry.id === part)).toMatchObject({
      text: '改过的话',
      confirmed: false,
    });
    await model.item.getState().saveText(SUMMARY, part, '改过的话', true);
    expect(model.item.getState().view?.parts.find((entry) => entry.id === part)?.confirmed).toBe(true);
    expect(window.services.toasts.getState().toasts.every((toast) => toast.action?.label === '撤销')).toBe(
      true,
    );
  });

  describe('figures that changed behind a confirmed text', () => {
    const open = async (text: string) => {
      const opened = await openFake();
      const { model, bridge } = opened;
      const papers = bridge.world.papers.get(SUMMARY);
      await model.item.getState().show(SUMMARY);
      const part = model.item.getState().view?.item.unconfirmed[0] ?? '';
      const now = partOf(model, part)?.draft ?? '';
      const then = now.replace('故障 7 起', '故障 6 起');
      if (papers) {
        papers.confirmed[part] = '2026-01-06 16:00';
        papers.texts[part] = text;
        papers.bases[part] = then;
      }
      await model.item.getState().refresh(true);
      return { model, bridge, part, now };
    };
    const partOf = (model: Awaited<ReturnType<typeof openFake>>['model'], id: string) =>
      model.item.getState().view?.parts.find((entry) => entry.id === id);

    it('are shown with the old and the new one', async () => {
      const { model, part } = await open('本期故障 6 起。');
      expect(model.item.getState().view?.textChanges).toMatchObject([
        { part, old: '6 起', new: '7 起', stands: true },
      ]);
      expect(partOf(model, part)?.changedSince).toBe(true);
      expect(model.item.getState().view?.nextStep).toMatchObject({ action: 'review', label: '核对文字' });
    });

    it('keeping one’s words confirms them against the draft of now', async () => {
      const { model, part } = await open('本期故障 6 起，含上期遗留。');
      await model.item.getState().saveText(SUMMARY, part, '本期故障 6 起，含上期遗留。', true);
      expect(model.item.getState().view?.textChanges).toEqual([]);
      expect(partOf(model, part)).toMatchObject({ text: '本期故障 6 起，含上期遗留。', changedSince: false });
    });

    it('adopting the draft of now settles it too', async () => {
      const { model, part, now } = await open('本期故障 6 起。');
      await model.item.getState().saveText(SUMMARY, part, now, true);
      expect(model.item.getState().view?.textChanges).toEqual([]);
      expect(partOf(model, part)).toMatchObject({ text: now, changedSince: false, confirmed: true });
      expect(model.item.getState().view?.nextStep.action).not.toBe('review');
    });
  });

  it('what was typed goes to the paper it was typed for, though the pane shows another', async () => {
    const { model, bridge } = await openFake();
    await model.item.getState().show(SUMMARY);
    const part = model.item.getState().view?.item.unconfirmed[0] ?? '';
    await model.item.getState().show(DECEMBER);
    await model.item.getState().saveText(SUMMARY, part, '晚到的话', false);
    expect(bridge.world.papers.get(SUMMARY)?.texts[part]).toBe('晚到的话');
    expect(bridge.world.papers.get(DECEMBER)?.texts).toEqual({});
    expect(model.item.getState().view?.item.id).toBe(DECEMBER);
  });

  it('confirming the last text brings the paper made before up to it', async () => {
    const { model, bridge } = await openFake();
    const papers = bridge.world.papers.get(SUMMARY);
    if (papers) papers.changed = true;
    await model.item.getState().show(SUMMARY);
    await model.item.getState().confirmAll();
    await settled();
    expect(bridge.calls).toContainEqual({ channel: 'generateDocuments', input: { itemIds: [SUMMARY] } });
    expect(model.item.getState().view?.item.stale).toBe(false);
  });

  it('confirming renders the pages once, also where the paper is made again', async () => {
    const { model, bridge } = await openFake();
    const papers = bridge.world.papers.get(SUMMARY);
    if (papers) papers.changed = true;
    await model.item.getState().show(SUMMARY);
    const [before, asked] = [callsOf(bridge, 'previewItem'), callsOf(bridge, 'generateDocuments')];
    await model.item.getState().confirmAll();
    await settled();
    expect(callsOf(bridge, 'generateDocuments')).toBe(asked + 1);
    expect(callsOf(bridge, 'previewItem')).toBe(before + 1);
    await model.checklistActions.generate(null);
    await settled();
    expect(callsOf(bridge, 'previewItem')).toBe(before + 1);
  });

  it('a scan is chosen, put in, and makes the paper signed', async () => {
    const { model, window } = await openFake();
    await model.item.getState().show(DECEMBER);
    expect(model.item.getState().view?.nextStep.action).toBe('attach-scan');
    await model.item.getState().chooseAndAttach('scan');
    await settled();
    expect(model.item.getState().view?.item.state).toBe('signed');
    expect(noticesOf(window)).toContain('已登记 1 个签字扫描件');
  });

  it('the large page stays within the paper', async () => {
    const { model } = await openFake();
    await model.item.getState().show(SUMMARY);
    const { enlarge } = model.item.getState();
    enlarge(7);
    expect(model.item.getState().large).toBe(2);
    enlarge(-1);
    expect(model.item.getState().large).toBe(0);
    enlarge(null);
    expect(model.item.getState().large).toBeNull();
  });
});

describe('generating', () => {
  it('all, or only those chosen', async () => {
    const { model, bridge } = await openFake();
    await model.checklistActions.generate(['weekly-log:2026-01-05']);
    await model.checklistActions.generate(null);
    expect(callsOf(bridge, 'generateDocuments')).toBe(2);
    expect(
      bridge.calls.filter((call) => call.channel === 'generateDocuments').map((call) => call.input),
    ).toEqual([{ itemIds: ['weekly-log:2026-01-05'] }, { itemIds: null }]);
  });

  const made = (reused: boolean) => ({ item: 'a', name: 'a', docx: '', pdf: '', pages: 1, reused });
  it.each([
    [[made(false), made(true)], [], false, '生成 1 份；其余 1 份没有变化；用时 3.2秒'],
    [[made(true)], [], false, '没有需要重新生成的文件'],
    [
      [made(false)],
      [{ item: 'b', message: '缺字 𬭎' }],
      false,
      '生成 1 份；1 份没有生成：缺字 𬭎；用时 3.2秒',
    ],
    [[made(false)], [], true, '生成 1 份；已按要求停下，做好的已留下；用时 3.2秒'],
  ])('is told in one line', (documents, failed, cancelled, words) => {
    expect(generatedWords({ documents, failed, cancelled, ms: 3200 })).toBe(words);
  });
});
