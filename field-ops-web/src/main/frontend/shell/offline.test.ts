import { expect, test } from 'vitest';
import { connectionWord, isOfficerPath, keepable, pageHeaders, waits } from './offline';

test('what needs a sign-in is never precached', () => {
  const kept = keepable(
    [
      { url: 'VAADIN/build/app-1.js', revision: null },
      { url: 'sw.js', revision: '1' },
      { url: 'index.html', revision: '1' },
    ],
    [
      { url: '.', revision: '2' },
      { url: 'lumo/lumo.css', revision: '2' },
      { url: '/icons/icon.png', revision: '3' },
    ],
  );
  expect(kept.map((entry) => entry.url)).toEqual(['VAADIN/build/app-1.js', 'icons/icon.png']);
});

test('a file in both lists is precached once', () => {
  const kept = keepable([{ url: 'offline.html', revision: '1' }], [{ url: './offline.html', revision: '2' }]);
  expect(kept).toEqual([{ url: 'offline.html', revision: '1' }]);
});

test('only the officer opens without a server', () => {
  expect(['/', '/app', '/app/', '/app/funk'].every(isOfficerPath)).toBe(true);
  expect(['/dispatch', '/review', '/apple', '/api/v1/me'].some(isOfficerPath)).toBe(false);
});

test('only the app itself opens without a slow server, and never in the middle of a sign-in', () => {
  const waiting = (path: string) => waits(new URL(path, 'https://ops.test'));
  expect(['/app', '/app/', '/app/funk', '/app?x=1', '/offline.html'].some(waiting)).toBe(false);
  expect(['/', '/dispatch', '/app?sign-in', '/app?code=1&state=2', '/?code=1', '/app?state=2'].every(waiting)).toBe(
    true,
  );
});

test('a desk without a server gets words in its language', async () => {
  expect(await connectionWord('de-DE').text()).toContain('Keine Verbindung');
  expect(await connectionWord('fr').text()).toContain('No connection');
  expect(connectionWord('de').status).toBe(503);
});

test('keeps the policy of the page that the worker answers with, and nothing about its bytes', () => {
  const policy = "default-src 'self'";
  const kept = new Headers({ 'Content-Security-Policy': policy, 'Content-Encoding': 'br', 'Content-Length': '9' });
  const headers = pageHeaders(kept);
  expect(headers.get('Content-Security-Policy')).toBe(policy);
  expect([headers.has('Content-Encoding'), headers.has('Content-Length')]).toEqual([false, false]);
});
