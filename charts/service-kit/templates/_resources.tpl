{{/*
Everything that a service is in the cluster. Takes
  root     the context of the service's chart
  secrets  what only this service reads from its secret: environment variable → key
The configuration that the pods read is part of their description, so that a change of it rolls them.
*/}}
{{- define "service-kit.resources" -}}
{{- $parts := list
  (include "service-kit.service-account" .)
  (include "service-kit.config-map" .)
  (include "service-kit.network-policy" .)
  (include "service-kit.pod-disruption-budget" .)
  (include "service-kit.service" .)
  (include "service-kit.deployment" .)
  (include "service-kit.ingress" .)
  (include "service-kit.migration" .) }}
{{- range $parts }}
{{- with trim . }}
---
{{ . }}
{{- end }}
{{- end }}
{{- end }}
