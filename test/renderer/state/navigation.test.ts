import { describe, expect, it } from 'vitest';
import { createNavigation, PLAIN_CHECKLIST } from '../../../renderer/state/navigation.ts';

describe('navigation', () => {
  it('starts at home with nowhere to go back to', () => {
    const { store } = createNavigation();
    store.getState().back();
    expect(store.getState().current.place).toEqual({ page: 'home' });
  });

  it('restores filter, selection and scroll on going back', () => {
    const navigation = createNavigation();
    const { go, update, back } = navigation.store.getState();
    go({ page: 'checklist', ...PLAIN_CHECKLIST });
    update({
      page: 'checklist',
      ...PLAIN_CHECKLIST,
      tab: 'overdue',
      search: '周',
      selected: 'weekly-log:2026-01-05',
    });
    const visit = navigation.store.getState().current.id;
    navigation.rememberScroll(visit, 640);
    go({ page: 'records', kind: 'incidents', search: 'GZ-2025-019', editing: null });
    back();
    const { current } = navigation.store.getState();
    expect(current.place).toMatchObject({ tab: 'overdue', search: '周', selected: 'weekly-log:2026-01-05' });
    expect(navigation.scrollOf(current.id)).toBe(640);
  });

  it('opens a page from the sidebar as it was left', () => {
    const navigation = createNavigation();
    const { go, update, visit } = navigation.store.getState();
    go({ page: 'checklist', ...PLAIN_CHECKLIST });
    update({ page: 'checklist', ...PLAIN_CHECKLIST, tab: 'mine' });
    navigation.rememberScroll(navigation.store.getState().current.id, 99);
    visit('desk');
    visit('checklist');
    const { current } = navigation.store.getState();
    expect(current.place).toMatchObject({ page: 'checklist', tab: 'mine' });
    expect(navigation.scrollOf(current.id)).toBe(99);
  });

  it('a changed view is no step of its own', () => {
    const { store } = createNavigation();
    store.getState().go({ page: 'checklist', ...PLAIN_CHECKLIST });
    store.getState().update({ page: 'checklist', ...PLAIN_CHECKLIST, search: '月' });
    store.getState().update({ page: 'checklist', ...PLAIN_CHECKLIST, search: '月工' });
    store.getState().back();
    expect(store.getState().current.place.page).toBe('home');
  });

  it('another contract starts with an empty past', () => {
    const { store } = createNavigation();
    store.getState().go({ page: 'checklist', ...PLAIN_CHECKLIST, search: '月' });
    store.getState().reset({ page: 'desk' });
    store.getState().visit('checklist');
    expect(store.getState().current.place).toEqual({ page: 'checklist', ...PLAIN_CHECKLIST });
    expect(store.getState().past).toHaveLength(1);
  });
});
