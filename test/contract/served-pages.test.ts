import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addinFiles } from '../../scripts/addin-server.mjs';
import { ADDIN_HEADERS, isOfficeOrigin, OFFICE_HOSTS } from '../../scripts/headers.mjs';
import { workbenchServer } from '../../scripts/workbench-server.mjs';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** As given, with no address made tidy on the way as `fetch` does. */
const ask = (server: Server, path: string, { method = 'GET', ...headers }: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, method, headers, setHost: !('host' in headers), agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });

const folder = mkdtempSync(join(tmpdir(), 'pmo-served-'));
const PAGE = '<!doctype html><html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>';
const outside = join(folder, 'secret.txt');
const addin = join(folder, 'addin');
const workbench = join(folder, 'workbench');
const servers = {
  workbench: { server: workbenchServer(process.cwd(), { addin, workbench }), below: '/addin' },
  development: { server: createServer(addinFiles(addin)), below: '' },
};

beforeAll(async () => {
  for (const each of [addin, workbench, join(folder, 'addin-old'), join(addin, 'assets')]) mkdirSync(each);
  writeFileSync(outside, 'secret');
  writeFileSync(join(folder, 'addin-old', 'secret.txt'), 'secret');
  writeFileSync(join(workbench, 'index.html'), PAGE);
  writeFileSync(join(addin, 'taskpane.html'), PAGE);
  writeFileSync(join(addin, 'pane.0123abcd.js'), '1');
  writeFileSync(join(addin, 'functions.json'), '{}');
  symlinkSync(outside, join(addin, 'link.txt'));
  symlinkSync(folder, join(addin, 'up'));
  for (const { server } of Object.values(servers)) await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  for (const { server } of Object.values(servers)) server.close();
  rmSync(folder, { recursive: true });
});

describe.each(['workbench', 'development'] as const)('the %s server', (name) => {
  const { server, below } = servers[name];
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => ask(server, `${below}${path}`, headers);

  test('sends its pages with a policy, their type for certain, and no referrer', async () => {
    const { status, headers } = await get('/taskpane.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("object-src 'none'");
    expect(/script-src[^;]*'unsafe-(inline|eval)'/.test(policy)).toBe(false);
    expect(headers['x-frame-options']).toBeUndefined();
  });

  test('keeps files whose names change with their contents, and asks again for all others', async () => {
    expect((await get('/pane.0123abcd.js')).headers['cache-control']).toBe('max-age=31536000, immutable');
    expect((await get('/functions.json')).headers['cache-control']).toBe('no-cache');
  });

  test.each(['127.0.0.1', 'localhost:3000', '[::1]:3000'])('answers to the name %s', async (host) => {
    expect((await get('/taskpane.html', { host })).status).toBe(200);
  });

  test.each(['pmo.example.org', 'localhost.example.org', '127.0.0.1.example.org:80', '192.168.1.2', 'a@b', ''])(
    'refuses the name %p, by which a page elsewhere could reach it',
    async (host) => {
      const { status, text } = await get('/taskpane.html', { host });
      expect([status, text]).toEqual([403, '']);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s, and says what it takes', async (method) => {
    const { status, headers } = await get('/taskpane.html', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('answers HEAD as GET, without the contents', async () => {
    const { status, headers, text } = await get('/taskpane.html', { method: 'HEAD' });
    expect([status, text, headers['x-content-type-options']]).toEqual([200, '', 'nosniff']);
  });

  test.each([
    '/link.txt',
    '/up/secret.txt',
    '/up/addin/taskpane.html',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../addin-old/secret.txt',
    '//etc/passwd',
    '/taskpane.html%00.png',
    '/taskpane.html/x',
    '/%',
    '/assets',
    '/assets/',
    '/nothing.js',
  ])('has no %s', async (path) => {
    const { status, text, headers } = await get(path);
    expect([status, text]).toEqual([404, '']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('gives no other page its answers', async () => {
    const { headers } = await get('/functions.json', { origin: 'https://pmo.example.org' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('the development server lets Excel on the web read the functions, and the workbench nobody', async () => {
  const origin = 'https://excel.officeapps.live.com';
  const allowed = async ({ server, below }: (typeof servers)['workbench']): Promise<string | undefined> =>
    (await ask(server, `${below}/functions.json`, { origin })).headers['access-control-allow-origin'];
  expect([await allowed(servers.development), await allowed(servers.workbench)]).toEqual([origin, undefined]);
});

test('Office’s origins are https, and no other ends like one', () => {
  expect(OFFICE_HOSTS.every((host) => host.startsWith('https://'))).toBe(true);
  const told = ['https://contoso.sharepoint.com', 'https://excel.cloud.microsoft', 'https://onedrive.live.com'];
  expect(told.map(isOfficeOrigin)).toEqual([true, true, true]);
  const others = ['http://contoso.sharepoint.com', 'https://sharepoint.com.example.org', 'https://mysharepoint.com', 'null'];
  expect(others.map(isOfficeOrigin)).toEqual([false, false, false, false]);
});

test('the guide for administrators tells exactly these headers', () => {
  const guide = readFileSync('docs/administrators.md', 'utf8');
  const told = [...guide.matchAll(/^ +add_header (Content-Security-Policy|X-Content-Type-Options|Referrer-Policy) "([^"]*)" always;$/gm)];
  expect(Object.fromEntries(told.map(([, name = '', value = '']) => [name, value]))).toEqual(ADDIN_HEADERS);
  const hosts = OFFICE_HOSTS.map((host) => host.replace('https://', '').replace('*.', ''));
  const [, map = ''] = /"~\^https:\/\/\(\[\^\/\]\+\\\.\)\?\(([^)]*)\)\$"/.exec(guide) ?? [];
  expect(map.replaceAll('\\', '').split('|')).toEqual(hosts);
});
