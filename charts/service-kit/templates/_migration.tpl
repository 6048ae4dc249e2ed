{{/*
Brings the service's tables up to date before its new pods start. The Job and its way to PostgreSQL are hooks: they exist while it
runs, and no longer once it has succeeded. The owner's password reaches this pod and no other.
*/}}
{{- define "service-kit.migration" -}}
{{- $name := printf "%s-migration" (include "service-kit.name" .) }}
{{- $values := .root.Values }}
{{- $certificates := dict "root" .root "purposes" (list "postgresql-owner") }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ $name | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.migration-selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
  annotations:
    {{- include "service-kit.before-the-release" "-5" | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "service-kit.migration-selector" . | nindent 6 }}
  policyTypes: ["Ingress", "Egress"]
  egress:
    {{- include "service-kit.edge-to-names" . | nindent 4 }}
    {{- include "service-kit.edge-to-postgresql" . | nindent 4 }}
---
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ $name | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.migration-selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
  annotations:
    {{- include "service-kit.before-the-release" "0" | nindent 4 }}
spec:
  backoffLimit: 3
  activeDeadlineSeconds: {{ $values.migration.deadlineSeconds }}
  ttlSecondsAfterFinished: 86400
  template:
    metadata:
      labels:
        {{- include "service-kit.migration-selector" . | nindent 8 }}
        {{- include "service-kit.labels" . | nindent 8 }}
    spec:
      {{- include "service-kit.pod" . | nindent 6 }}
      restartPolicy: "Never"
      containers:
        - name: "migration"
          {{- include "service-kit.container" . | nindent 10 }}
          command: ["node", "dist/migrate.js"]
          env:
            {{- range $variable, $value := include "service-kit.database-settings" . | fromYaml }}
            - name: {{ $variable | quote }}
              value: {{ $value | quote }}
            {{- end }}
            {{- if $values.global.postgresql.tls.clientCertificates }}
            - name: "DATABASE_OWNER_CERTIFICATE_FILE"
              value: "/etc/nelikentta/postgresql/tls.crt"
            - name: "DATABASE_OWNER_KEY_FILE"
              value: "/etc/nelikentta/postgresql/tls.key"
            {{- end }}
            {{- include "service-kit.secret-environment" (dict "secret" (include "service-kit.owner-secret" .) "keys" (dict "DATABASE_OWNER_PASSWORD" "database-owner-password")) | trim | nindent 12 }}
          resources:
            {{- toYaml $values.migration.resources | nindent 12 }}
          {{- include "service-kit.certificate-mounts" $certificates | nindent 10 }}
      {{- include "service-kit.certificate-volumes" $certificates | nindent 6 }}
{{- end }}

{{/* Annotations of what exists only before a release is installed or upgraded, in the order of the given weight. */}}
{{- define "service-kit.before-the-release" -}}
"helm.sh/hook": "pre-install,pre-upgrade"
"helm.sh/hook-weight": {{ . | quote }}
"helm.sh/hook-delete-policy": "before-hook-creation,hook-succeeded"
{{- end }}
