{{/* The settings of a service that are no secret, by the names of its environment variables. */}}
{{- define "service-kit.settings" -}}
{{- $values := .root.Values }}
{{- $global := $values.global }}
{{ include "service-kit.listening" . }}
MUNICIPALITIES: {{ join "," $global.municipalities | quote }}
{{ include "service-kit.database-settings" . }}
{{- if $global.postgresql.tls.clientCertificates }}
DATABASE_CERTIFICATE_FILE: "/etc/nelikentta/postgresql/tls.crt"
DATABASE_KEY_FILE: "/etc/nelikentta/postgresql/tls.key"
DATABASE_RELAY_CERTIFICATE_FILE: "/etc/nelikentta/postgresql-relay/tls.crt"
DATABASE_RELAY_KEY_FILE: "/etc/nelikentta/postgresql-relay/tls.key"
{{- end }}
DATABASE_POOL_SIZE: {{ $values.database.poolSize | toString | quote }}
{{ include "service-kit.nats-settings" . }}
ISSUER_URL: {{ $global.issuer.url | quote }}
{{- with $global.issuer.keysUrl }}
ISSUER_KEYS_URL: {{ . | quote }}
{{- end }}
{{- if $global.issuer.caSecret }}
NODE_EXTRA_CA_CERTS: "/etc/nelikentta/issuer/ca.crt"
{{- end }}
{{- with $global.tracing.endpoint }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
OTEL_TRACES_SAMPLER_ARG: {{ $global.tracing.share | toString | quote }}
{{- end }}
{{- with $values.token.audience }}
TOKEN_AUDIENCE: {{ . | quote }}
{{- end }}
{{- with $values.token.client }}
TOKEN_CLIENT: {{ . | quote }}
{{- end }}
{{- end }}

{{/* What every process of ours is told: where it listens, and how much it says. */}}
{{- define "service-kit.listening" -}}
HOST: {{ .root.Values.global.listenAddress | quote }}
PORT: "8080"
LOG_LEVEL: {{ .root.Values.global.logLevel | quote }}
{{- end }}

{{/* Where the service's database is, for the service and for its migration. */}}
{{- define "service-kit.database-settings" -}}
{{- $postgresql := .root.Values.global.postgresql -}}
DATABASE_HOST: {{ $postgresql.host | quote }}
DATABASE_PORT: {{ $postgresql.port | toString | quote }}
{{- with .root.Values.database.name }}
DATABASE_NAME: {{ . | quote }}
{{- end }}
{{- if $postgresql.tls.enabled }}
DATABASE_CA_FILE: "/etc/nelikentta/postgresql/ca.crt"
{{- end }}
{{- end }}

{{- define "service-kit.config-map" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "service-kit.name" . | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
data:
  {{- include "service-kit.settings" . | trim | nindent 2 }}
{{- end }}
