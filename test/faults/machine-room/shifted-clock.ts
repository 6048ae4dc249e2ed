/** Loaded before a service: its clock is wrong by `CLOCK_SHIFT_MS`. */
const shiftMs = Number(process.env['CLOCK_SHIFT_MS']);
const Right = Date;

class Shifted extends Right {
  constructor(...given: [] | ConstructorParameters<typeof Date>) {
    if (given.length === 0) super(Right.now() + shiftMs);
    else super(...given);
  }

  static override now(): number {
    return Right.now() + shiftMs;
  }
}

globalThis.Date = Shifted as DateConstructor;
