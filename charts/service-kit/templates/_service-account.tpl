{{/* The service's own account: it holds no rights, and no pod carries its token. */}}
{{- define "service-kit.service-account" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "service-kit.name" . | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
automountServiceAccountToken: false
{{- end }}
