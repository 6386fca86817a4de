import { describe, expect, it } from 'vitest';
import type { ScanEvent } from '../backend/bindings';
import { createMemory, type MemoryOptions } from '../backend/memory';
import { STANDINGS } from './outcome';
import { Scan } from './scan.svelte';

const SUBJECT = {
  tenant: 'Contoso',
  delegate: 'offision@contoso.com',
  registration: [],
  file: null,
};

async function checked(options: MemoryOptions = {}) {
  const backend = createMemory({ rooms: 120, ...options });
  const scan = new Scan();
  await scan.begin(backend, { kind: 'all' }, 120, SUBJECT);
  return { backend, scan };
}

const sum = ({ tally }: Scan) => STANDINGS.reduce((total, standing) => total + tally[standing], 0);

describe('a check of all rooms', () => {
  it('ends with counts that add up to the rooms of the tenant', async () => {
    const { scan } = await checked();
    expect(scan.phase).toBe('ended');
    expect(sum(scan)).toBe(120);
    expect(scan.tally.todo).toBe(0);
    expect(scan.allReady).toBe(false);
  });

  it('is all ready only when every room passed', async () => {
    const { scan } = await checked({ scan: 'all-good' });
    expect(scan.allReady).toBe(true);
    expect(scan.tally.pass).toBe(120);
  });

  it('is not all ready when the list ends early', async () => {
    const backend = createMemory({ rooms: 50, scan: 'all-good' });
    const scan = new Scan();
    await scan.begin(
      {
        ...backend,
        checkRooms: (scope, onEvent) =>
          backend.checkRooms(scope, (event) =>
            onEvent(event.event === 'started' ? { ...event, total: 51 } : event),
          ),
      },
      { kind: 'all' },
      51,
      SUBJECT,
    );
    expect(scan.tally).toMatchObject({ pass: 50, todo: 1 });
    expect(scan.allReady).toBe(false);
  });

  it('keeps the results of a run that fails, and says why', async () => {
    const error = {
      code: 'unreachable' as const,
      message: 'no route to host',
      reason: null,
      fields: [],
      details: null,
      diagnosis: null,
    };
    const { scan } = await checked({ fail: { method: 'checkRooms', error } });
    expect(scan.error?.code).toBe('unreachable');
    expect(scan.phase).toBe('ended');
    expect(scan.tally).toMatchObject({ todo: 120, pass: 0 });
  });
});

describe('a check that is stopped', () => {
  it('keeps what was read and goes on with the rest', async () => {
    const backend = createMemory({ rooms: 120, pace: 1 });
    const scan = new Scan();
    const running = scan.begin(backend, { kind: 'all' }, 120, SUBJECT);
    await expect.poll(() => scan.tally.todo).toBeLessThan(120);
    await scan.stop(backend);
    await running;
    expect(scan.stopped).toBe(true);
    const kept = 120 - scan.tally.todo;
    expect(kept).toBeGreaterThan(0);
    expect(sum(scan)).toBe(120);

    await scan.rest(backend);
    expect(scan.tally.todo).toBe(0);
    expect(scan.stopped).toBe(false);
  });

  it('asks for the unread rooms alone when it knows which they are', async () => {
    const backend = createMemory({ rooms: 120, scan: 'half' });
    const scan = new Scan();
    const running = scan.begin(backend, { kind: 'all' }, 120, SUBJECT);
    await expect.poll(() => scan.run.done).toBe(60);
    await scan.stop(backend);
    await running;
    const resting = scan.rest(backend);
    await expect.poll(() => backend.calls.at(-1)).toBe('checkRooms:rooms');
    await scan.stop(backend);
    await resting;
  });

  it('by a full disk keeps its results and says so until it goes on', async () => {
    const { backend, scan } = await checked({ scan: 'not-kept' });
    expect(scan.notKept?.reason?.id).toBe('disk-full');
    expect(scan.stopped).toBe(true);
    expect(scan.tally.todo).toBe(60);
    expect(sum(scan)).toBe(120);
    await scan.rest(backend);
    expect(scan.notKept).toBeNull();
    expect(scan.tally.todo).toBe(0);
  });
});

describe('a large check', () => {
  it('says its estimate and how fast Microsoft lets it read', async () => {
    const backend = createMemory({ rooms: 120, scan: 'half', estimate: true });
    const scan = new Scan();
    const running = scan.begin(backend, { kind: 'all' }, 120, SUBJECT);
    await expect.poll(() => scan.run.done).toBe(60);
    expect(scan.run.estimate).toMatchObject({ sampled: 50, failed: 10 });
    expect(scan.run.budget).toEqual({ atOnce: 8, perMinute: 310, refused: 3 });
    await scan.stop(backend);
    await running;
    const resting = scan.rest(backend);
    expect(scan.run.estimate).toBeNull();
    await scan.stop(backend);
    await resting;
  });
});

describe('a second look', () => {
  it('at what needed action asks for that alone and keeps the old results until then', async () => {
    const { backend, scan } = await checked();
    const failed = scan.tally.fail;
    const again = scan.recheckFailed(backend);
    expect(scan.again.size).toBe(failed);
    expect(scan.tally.fail).toBe(failed);
    await again;
    expect(backend.calls.at(-1)).toBe('checkRooms:failed');
    expect(scan.run.total).toBe(failed);
    expect(sum(scan)).toBe(120);
  });

  it('at what is older than an age says when nothing is', async () => {
    const { backend, scan } = await checked();
    await scan.recheckOlder(backend, 60);
    expect(backend.calls.at(-1)).toBe('checkRooms:older,60');
    expect(scan.nothingOlder).toBe(60);
    expect(scan.phase).toBe('ended');
    expect(scan.tally.todo).toBe(0);
    await scan.recheckFailed(backend);
    expect(scan.nothingOlder).toBeNull();
  });

  it('at rooms of a file is none', async () => {
    const backend = createMemory({ rooms: 60 });
    const scan = new Scan();
    await scan.begin(backend, { kind: 'all' }, 60, { ...SUBJECT, file: 'rooms.json' });
    await scan.recheck(backend, ['room-001@contoso.com']);
    expect(backend.calls.filter((call) => call.startsWith('checkRooms'))).toHaveLength(1);
  });

  it('at everything of a check of another day asks for its rooms', async () => {
    const backend = createMemory({ rooms: 60 });
    const scan = new Scan();
    await scan.begin(backend, { kind: 'resume' }, 60, SUBJECT);
    await scan.anew(backend);
    expect(backend.calls.at(-1)).toBe('checkRooms:rooms');
    expect(scan.run.total).toBe(60);
  });

  it('at everything begins anew', async () => {
    const { backend, scan } = await checked();
    const { serial } = scan;
    await scan.anew(backend);
    expect(scan.serial).toBe(serial + 1);
    expect(backend.calls.at(-1)).toBe('checkRooms:all');
  });
});

describe('a second look at one room', () => {
  it('moves only that room', async () => {
    const { backend, scan } = await checked();
    const failed = scan.table.rooms.find((room) => room.row.outcome === 'fail');
    const address = failed?.row.address ?? '';
    const again = scan.recheck(backend, [address]);
    expect(scan.active).toBe(false);
    expect(scan.again.has(address)).toBe(true);
    await again;
    expect(scan.again.size).toBe(0);
    expect(scan.run.total).toBe(120);
    expect(sum(scan)).toBe(120);
  });

  it('does not begin while rooms are being checked', async () => {
    const backend = createMemory({ rooms: 120, scan: 'half' });
    const scan = new Scan();
    const running = scan.begin(backend, { kind: 'all' }, 120, SUBJECT);
    await expect.poll(() => scan.run.done).toBe(60);
    await scan.recheck(backend, ['room-001@contoso.com']);
    expect(backend.calls.filter((call) => call.startsWith('checkRooms'))).toHaveLength(1);
    await scan.stop(backend);
    await running;
  });
});

it('slow and offline are states until the next room arrives', async () => {
  const backend = createMemory({ rooms: 60, scan: 'half' });
  const scan = new Scan();
  const running = scan.begin(backend, { kind: 'all' }, 60, SUBJECT);
  await expect.poll(() => scan.run.done).toBe(30);
  const hear = (event: ScanEvent) => backend.sendScan(event);
  hear({ event: 'throttled', seconds: 30 });
  expect(scan.throttled).toBe(30);
  hear({ event: 'offline' });
  expect(scan.offlineSince).toBeInstanceOf(Date);
  hear({ event: 'online' });
  expect(scan.offlineSince).toBeNull();
  expect(scan.error).toBeNull();
  await scan.stop(backend);
  await running;
  expect(scan.throttled).toBeNull();
});
