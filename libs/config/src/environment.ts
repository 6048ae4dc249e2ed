/**
 * The environment of a program that this one starts: its own, and `set`. A variable that ends with the program's name is for that
 * program alone, under the name without it: `NATS_PASSWORD_STEERING` is the `NATS_PASSWORD` of `steering`.
 */
export function environmentFor(
  program: string,
  set: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string | undefined> {
  const ending = `_${program.replaceAll('-', '_').toUpperCase()}`;
  const own: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.endsWith(ending) ? [[name.slice(0, -ending.length), value]] : [],
    ),
  );
  return { ...environment, ...set, ...own };
}
