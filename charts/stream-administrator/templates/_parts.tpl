{{- define "stream-administrator.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: "stream-administrator"
{{- end }}

{{/* Its settings that are no secret, by the names of their environment variables. */}}
{{- define "stream-administrator.settings" -}}
{{ include "service-kit.listening" (dict "root" .) }}
STREAM_REPLICAS: {{ .Values.streams.replicas | toString | quote }}
STREAM_MAX_AGE_DAYS: {{ .Values.streams.maxAgeDays | toString | quote }}
STREAM_MAX_MEBIBYTES: {{ .Values.streams.maxMebibytes | int64 | toString | quote }}
{{ include "service-kit.nats-settings" (dict "root" .) }}
{{- end }}
