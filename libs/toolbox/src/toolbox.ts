import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Tool, type ToolName, tools } from './pinned.js';
import { cacheFolder, isProgram, mayObtain, onPath } from './places.js';
import { runProgram } from './run-program.js';
import { getFrom, isPossible, nameOf } from './sources/obtain-from.js';

/** A tool that is here. */
export interface Found {
  readonly name: string;
  readonly version: string;
  /** Whole path of the program, or of the folder of programs. */
  readonly program: string;
  /** PATH, or the registry that it was obtained from. */
  readonly from: string;
}

type Say = (line: string) => void;

export const toolOf = (name: ToolName): Tool => tools.find((tool) => tool.name === name) as Tool;

/** The tool, where it is on PATH and new enough, or was obtained before; obtains nothing. */
export async function found(name: ToolName): Promise<Found | undefined> {
  const tool = toolOf(name);
  if ((await lacking(name)) !== undefined) return undefined;
  return (await foundOnPath(tool)) ?? (await foundInCache(tool));
}

/** The tool, obtained where it is missing and may be. Undefined when no registry's client is here or none gave it; `say` was told why. */
export async function obtain(name: ToolName, say: Say, signal?: AbortSignal): Promise<Found | undefined> {
  const there = await found(name);
  if (there !== undefined || !mayObtain()) return there;
  const tool = toolOf(name);
  for (const source of tool.sources) {
    if (!(await isPossible(source))) continue;
    say(`Obtaining ${name} from ${nameOf(source)}.`);
    try {
      await fill(tool, nameOf(source), (places) => getFrom(source, { ...places, say, signal }));
      return await foundInCache(tool);
    } catch (error) {
      say(`${name} could not be obtained from ${nameOf(source)}: ${(error as Error).message}`);
    }
  }
  return undefined;
}

/** What has to be on PATH before the tool can run, and is not. */
export async function lacking(name: ToolName): Promise<string | undefined> {
  const { runsOn } = toolOf(name);
  return runsOn === undefined || (await onPath(runsOn)) !== undefined ? undefined : runsOn;
}

async function foundOnPath({ name, onPath: there }: Tool): Promise<Found | undefined> {
  for (const program of there?.programs ?? []) {
    const path = await onPath(program);
    if (path === undefined || there === undefined) continue;
    const version = await versionSaid(path, there.versionArguments);
    if (version !== undefined && isAtLeast(version, there.leastVersion)) return { name, version, program: path, from: 'PATH' };
  }
  return undefined;
}

async function versionSaid(program: string, commandLine: readonly string[]): Promise<string | undefined> {
  const said = await runProgram(program, commandLine).catch(() => '');
  return /\d+\.\d+(?:\.\d+)*/.exec(said)?.[0];
}

async function foundInCache(tool: Tool): Promise<Found | undefined> {
  const folder = folderOf(tool);
  const program = join(folder, tool.program);
  if (!(await isProgram(program))) return undefined;
  const version = tool.version ?? (await versionSaid(program, tool.onPath?.versionArguments ?? [])) ?? 'unknown';
  const from = await readFile(join(folder, originFile), 'utf8').catch(() => 'unknown');
  return { name: tool.name, version, program, from };
}

const originFile = 'obtained-from';
const folderOf = ({ name, version }: Tool): string => join(cacheFolder(), version === undefined ? name : `${name}-${version}`);

// What is unfinished stands under another name, so what stands under the tool's name is whole, whoever was interrupted.
async function fill(tool: Tool, from: string, get: (places: { work: string; target: string }) => Promise<void>): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder(), `unfinished-${tool.name}-`));
  const places = { work: join(unfinished, 'work'), target: join(unfinished, 'target') };
  try {
    await mkdir(places.work);
    await mkdir(places.target);
    await get(places);
    await writeFile(join(places.target, originFile), from);
    await rm(folderOf(tool), { recursive: true, force: true });
    await rename(places.target, folderOf(tool)).catch(async (error: unknown) => {
      // Another process was quicker with the same.
      if ((await foundInCache(tool)) === undefined) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Compares versions of numbers and dots, part by part. */
function isAtLeast(version: string, least: string): boolean {
  const [ours, theirs] = [version, least].map((each) => each.split('.').map(Number));
  for (const [index, part] of (theirs ?? []).entries()) {
    const difference = (ours?.[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
