import { expect, test } from 'vitest';
import { isFlowRequest, mayReload } from './signin-guard';

test('only requests of Flow itself are watched', () => {
  expect(isFlowRequest('./?v-r=uidl&v-uiId=3')).toBe(true);
  expect(isFlowRequest('/dispatch?v-r=heartbeat')).toBe(true);
  expect(isFlowRequest('/api/v1/feed?after=3')).toBe(false);
  expect(isFlowRequest('/x?v-r=uidlish')).toBe(false);
});

test('a page is loaded anew at most once in ten seconds', () => {
  expect(mayReload(20_000, null)).toBe(true);
  expect(mayReload(20_000, '15000')).toBe(false);
  expect(mayReload(20_000, '5000')).toBe(true);
});
