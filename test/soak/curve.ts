import { byService, type Sample } from './samples.js';

const [width, height, left, bottom] = [900, 420, 60, 40];
const colours = ['#0000bf', '#c2400b', '#007a64', '#9c27b0', '#5c5c00'];

/** Memory of each process, and of all outboxes and inboxes together, over the minutes. */
export function curveOf(samples: readonly Sample[]): string {
  const minutes = Math.max(1, ...samples.map(({ minute }) => minute));
  const tables = [...new Set(samples.map(({ minute }) => minute))].map((minute) => ({
    minute,
    megabytes: samples
      .filter((each) => each.minute === minute)
      .reduce((sum, { outboxMB, inboxMB }) => sum + outboxMB + inboxMB, 0),
  }));
  const memory = [...byService(samples)].map(([service, own]) => ({
    name: service,
    points: own.map(({ minute, residentMB }) => ({ minute, megabytes: residentMB })),
  }));
  const lines = [...memory, { name: 'all outboxes and inboxes', points: tables }];
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ megabytes }) => megabytes)));
  const x = (minute: number) => (left + (minute / minutes) * (width - left - 20)).toFixed(1);
  const y = (megabytes: number) => (height - bottom - (megabytes / most) * (height - bottom - 20)).toFixed(1);
  const drawn = lines.map(({ name, points }, line) => {
    const colour = colours[line] ?? '#333333';
    const path = points.map(({ minute, megabytes }) => `${x(minute)},${y(megabytes)}`).join(' ');
    const label = `<text x="${String(left + 10)}" y="${String(30 + line * 16)}" fill="${colour}">${name}</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<polyline fill="none" stroke="#666666" points="${x(0)},20 ${x(0)},${y(0)} ${x(minutes)},${y(0)}"/>`,
    `<text x="5" y="${y(most)}">${most.toFixed(0)} MB</text><text x="5" y="${y(0)}">0</text>`,
    `<text x="${String(width - 90)}" y="${String(height - 15)}">${minutes.toFixed(0)} minutes</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
