/** Answers what the process that started this one tells it, one thing at a time; ends with the reason when it cannot, and with that process. */
export function answering<Told>(answer: (told: Told) => Promise<object>): void {
  process.on('message', (told: Told) => {
    answer(told).then(
      (answered) => process.send?.(answered),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => process.exit());
}
