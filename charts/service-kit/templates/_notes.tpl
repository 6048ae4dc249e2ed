{{- define "service-kit.notes" -}}
{{- $name := include "service-kit.name" . -}}
{{- $namespace := .root.Release.Namespace -}}
{{ .root.Chart.Name }} is installed, and its tables are up to date.

Wait until it is ready:
  kubectl --namespace {{ $namespace }} rollout status deployment/{{ $name }}
{{ if .root.Values.global.ingress.enabled }}
Its API is described at https://{{ .root.Values.global.ingress.host }}/{{ .root.Chart.Name }}/docs
{{- else }}
Its API is described at http://127.0.0.1:8080/{{ .root.Chart.Name }}/docs while this runs:
  kubectl --namespace {{ $namespace }} port-forward service/{{ $name }} 8080:80
{{- end }}

When it does not become ready, its log says which setting is missing or who does not answer:
  kubectl --namespace {{ $namespace }} logs deployment/{{ $name }}
{{- end }}
