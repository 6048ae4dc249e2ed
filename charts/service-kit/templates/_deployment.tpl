{{- define "service-kit.deployment" -}}
{{- $values := .root.Values }}
{{- $nats := $values.global.nats }}
{{- $keys := merge (dict "DATABASE_PASSWORD" "database-password" "DATABASE_RELAY_PASSWORD" "database-relay-password") (.secrets | default dict) }}
{{- if not $nats.tls.clientCertificates }}
{{- $keys = merge (dict "NATS_PASSWORD" "nats-password") $keys }}
{{- end }}
{{- $certificates := dict "root" .root "purposes" (list "postgresql" "postgresql-relay" "nats" "issuer") }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "service-kit.name" . | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
spec:
  replicas: {{ $values.replicas }}
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  selector:
    matchLabels:
      {{- include "service-kit.selector" . | nindent 6 }}
  template:
    metadata:
      annotations:
        nelikentta.fi/settings: {{ include "service-kit.settings" . | sha256sum | quote }}
      labels:
        {{- include "service-kit.selector" . | nindent 8 }}
        {{- include "service-kit.labels" . | nindent 8 }}
    spec:
      {{- include "service-kit.pod" . | nindent 6 }}
      serviceAccountName: {{ include "service-kit.name" . | quote }}
      # The requests and messages in hand are finished before the process ends.
      terminationGracePeriodSeconds: {{ add $values.global.lingerSeconds 55 }}
      topologySpreadConstraints:
        {{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
        - maxSkew: 1
          topologyKey: {{ . | quote }}
          whenUnsatisfiable: "ScheduleAnyway"
          labelSelector:
            matchLabels:
              {{- include "service-kit.selector" $ | nindent 14 }}
        {{- end }}
      containers:
        - name: "service"
          {{- include "service-kit.container" . | nindent 10 }}
          ports:
            - name: "http"
              containerPort: 8080
              protocol: "TCP"
          envFrom:
            - configMapRef:
                name: {{ include "service-kit.name" . | quote }}
          env:
            {{- include "service-kit.secret-environment" (dict "secret" (include "service-kit.secret" .) "keys" $keys) | trim | nindent 12 }}
          {{- include "service-kit.probes" . | nindent 10 }}
          # Whoever still routes here learns meanwhile that the pod goes.
          lifecycle:
            preStop:
              sleep:
                seconds: {{ $values.global.lingerSeconds }}
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          {{- include "service-kit.certificate-mounts" $certificates | nindent 10 }}
      {{- include "service-kit.certificate-volumes" $certificates | nindent 6 }}
{{- end }}

{{/* Liveness asks nothing of any dependency, so that a database's outage restarts nobody. */}}
{{- define "service-kit.probes" -}}
startupProbe:
  httpGet:
    path: {{ printf "/%s/livez" .root.Chart.Name | quote }}
    port: "http"
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet:
    path: {{ printf "/%s/livez" .root.Chart.Name | quote }}
    port: "http"
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet:
    path: {{ printf "/%s/readyz" .root.Chart.Name | quote }}
    port: "http"
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 3
{{- end }}
