{{/* What the world may ask of a service. Its health and its metrics stay inside. */}}
{{- define "service-kit.ingress" -}}
{{- $ingress := .root.Values.global.ingress }}
{{- if $ingress.enabled }}
{{- $name := include "service-kit.name" . }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ $name | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
  {{- with $ingress.annotations }}
  annotations:
    {{- range $annotation, $value := . }}
    {{ $annotation | quote }}: {{ $value | quote }}
    {{- end }}
  {{- end }}
spec:
  ingressClassName: {{ $ingress.className | quote }}
  {{- with $ingress.tlsSecret }}
  tls:
    - hosts: [{{ $ingress.host | quote }}]
      secretName: {{ . | quote }}
  {{- end }}
  rules:
    - host: {{ $ingress.host | quote }}
      http:
        paths:
          {{- range $path, $type := dict "v1" "Prefix" "docs" "Prefix" "openapi.json" "Exact" "problems" "Exact" }}
          - path: {{ printf "/%s/%s" $.root.Chart.Name $path | quote }}
            pathType: {{ $type | quote }}
            backend:
              service:
                name: {{ $name | quote }}
                port:
                  name: "http"
          {{- end }}
{{- end }}
{{- end }}
