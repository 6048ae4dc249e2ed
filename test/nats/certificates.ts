import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of an authority and of what it has certified, in a folder. */
export class Authority {
  readonly caFile: string;

  constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {
    this.caFile = join(folder, `${name}.crt`);
    const subject = ['-subj', `/CN=${name}`, '-days', '2'];
    this.openssl('req', '-x509', ...this.newKey(`${name}.key`), ...subject, '-out', `${name}.crt`);
  }

  /** A certificate for the server at localhost, or for a client. @param addresses that it is made out to */
  certify(holder: string, addresses = 'DNS:localhost,IP:127.0.0.1'): { certificateFile: string; keyFile: string } {
    const [request, key, certificate, extension] = ['csr', 'key', 'crt', 'ext'].map((kind) => `${this.name}-${holder}.${kind}`);
    writeFileSync(join(this.folder, extension!), `subjectAltName=${addresses}`);
    this.openssl('req', ...this.newKey(key!), '-subj', `/CN=${holder}`, '-out', request!);
    const signing = ['-CA', `${this.name}.crt`, '-CAkey', `${this.name}.key`, '-CAcreateserial', '-days', '2'];
    this.openssl('x509', '-req', '-in', request!, ...signing, '-extfile', extension!, '-out', certificate!);
    return { certificateFile: join(this.folder, certificate!), keyFile: join(this.folder, key!) };
  }

  private newKey(file: string): string[] {
    return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file];
  }

  private openssl(...commandLine: string[]): void {
    execFileSync('openssl', commandLine, { cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }
}
