{{/* The settings of a service that are no secret, by the names of its environment variables. */}}
{{- define "service-kit.settings" -}}
{{- $values := .root.Values }}
{{- $global := $values.global }}
PORT: "8080"
LOG_LEVEL: {{ $global.logLevel | quote }}
MUNICIPALITIES: {{ join "," $global.municipalities | quote }}
DATABASE_HOST: {{ $global.postgresql.host | quote }}
DATABASE_PORT: {{ $global.postgresql.port | toString | quote }}
{{- with $values.database.name }}
DATABASE_NAME: {{ . | quote }}
{{- end }}
DATABASE_POOL_SIZE: {{ $values.database.poolSize | toString | quote }}
{{ include "service-kit.nats-settings" . }}
ISSUER_URL: {{ $global.issuer.url | quote }}
{{- with $global.issuer.keysUrl }}
ISSUER_KEYS_URL: {{ . | quote }}
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
