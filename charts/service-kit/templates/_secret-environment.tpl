{{/* Environment variables from one existing secret. Takes secret (its name) and keys (variable → key). */}}
{{- define "service-kit.secret-environment" -}}
{{- $secret := .secret }}
{{- range $variable, $key := .keys }}
- name: {{ $variable | quote }}
  valueFrom:
    secretKeyRef:
      name: {{ $secret | quote }}
      key: {{ $key | quote }}
{{- end }}
{{- end }}
