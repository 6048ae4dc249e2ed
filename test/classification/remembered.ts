/** The same function, asked of the calendar only once for each pair: it is asked the same a hundred thousand times. */
export function remembered<One extends string | number, Other extends string | number, Answer>(
  ask: (one: One, other: Other) => Answer,
) {
  const answers = new Map<string, Answer>();
  return (one: One, other: Other): Answer => {
    const key = `${String(one)} ${String(other)}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(one, other);
    answers.set(key, answer);
    return answer;
  };
}
