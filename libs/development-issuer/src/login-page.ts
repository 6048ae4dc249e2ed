import type { Person } from './people.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Whom to be: one button each. There are no passwords to pretend security with. */
export const loginPage = (people: Iterable<Person>): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in for development · Nelikenttä</title>
<style>
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
  button { font: inherit; width: 100%; text-align: start; padding: .75rem 1rem; margin: .25rem 0; cursor: pointer; }
</style>
<main>
<h1>Sign in for development</h1>
<p>This server is for development: anybody can be anybody. Choose whose rights to try.</p>
<form method="post">
${[...people].map(buttonFor).join('\n')}
</form>
</main>
</html>
`;

const buttonFor = ({ username, name, municipality, unit = '' }: Person): string =>
  `<button name="username" value="${escaped(username)}"><strong>${escaped(username)}</strong> · ${escaped(name)}, ${escaped(unit)} ${escaped(municipality)}</button>`;
