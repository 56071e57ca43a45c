/** One thing that is wrong in the configuration, with a value that would be right. */
export interface Fault {
  /** Variable of the environment, or file and key of the site file. */
  readonly where: string;
  readonly problem: string;
  readonly example: string;
}

/** All faults of the configuration together; nothing has been started when it is thrown. */
export class ConfigFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map((fault) => `  - ${fault.where}: ${fault.problem} Example: ${fault.example}`);
    super(`The configuration has ${faults.length === 1 ? 'a fault' : `${String(faults.length)} faults`}:\n${lines.join('\n')}`);
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}
