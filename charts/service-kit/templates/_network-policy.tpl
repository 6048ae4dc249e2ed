{{/* A peer of the values as Kubernetes writes it: addresses, or pods of one namespace. */}}
{{- define "service-kit.peers" -}}
{{- range . }}
{{- if .cidr }}
- ipBlock:
    cidr: {{ .cidr | quote }}
{{- else }}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .namespace | quote }}
  {{- with .podLabels }}
  podSelector:
    matchLabels:
      {{- range $label, $value := . }}
      {{ $label | quote }}: {{ $value | quote }}
      {{- end }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* One edge outwards. Takes peers and ports (numbers). */}}
{{- define "service-kit.edge" -}}
- to:
    {{- include "service-kit.peers" .peers | trim | nindent 4 }}
  ports:
    {{- range .ports }}
    - protocol: "TCP"
      port: {{ . }}
    {{- end }}
{{- end }}

{{- define "service-kit.edge-to-names" -}}
- to:
    {{- include "service-kit.peers" .root.Values.global.dns.peers | trim | nindent 4 }}
  ports:
    - protocol: "UDP"
      port: 53
    - protocol: "TCP"
      port: 53
{{- end }}

{{- define "service-kit.edge-to-postgresql" -}}
{{- $postgresql := .root.Values.global.postgresql }}
{{- include "service-kit.edge" (dict "peers" $postgresql.peers "ports" (list (int $postgresql.port))) }}
{{- end }}

{{- define "service-kit.edge-to-nats" -}}
{{- $nats := .root.Values.global.nats }}
{{- $ports := list }}
{{- range $nats.servers }}{{ $ports = append $ports (regexFind "[0-9]+$" . | int) }}{{ end }}
{{- include "service-kit.edge" (dict "peers" $nats.peers "ports" (uniq $ports)) }}
{{- end }}

{{/* One edge to where an address points. Takes peers and url. */}}
{{- define "service-kit.edge-to-url" -}}
{{- $url := urlParse .url }}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" | default (ternary "443" "80" (eq $url.scheme "https")) }}
{{- include "service-kit.edge" (dict "peers" .peers "ports" (list (int $port))) }}
{{- end }}

{{/* Of the issuer, a service reads the signing keys only. */}}
{{- define "service-kit.edge-to-issuer" -}}
{{- $issuer := .root.Values.global.issuer }}
{{- include "service-kit.edge-to-url" (dict "peers" $issuer.peers "url" ($issuer.keysUrl | default $issuer.url)) }}
{{- end }}

{{- define "service-kit.edge-to-collector" -}}
{{- $tracing := .root.Values.global.tracing }}
{{- if $tracing.endpoint }}
{{- include "service-kit.edge-to-url" (dict "peers" $tracing.peers "url" $tracing.endpoint) }}
{{- end }}
{{- end }}

{{/* All else is refused, in both directions. */}}
{{- define "service-kit.network-policy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "service-kit.name" . | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "service-kit.selector" . | nindent 6 }}
  policyTypes: ["Ingress", "Egress"]
  {{- with concat .root.Values.global.ingress.controller .root.Values.global.monitoring.peers }}
  ingress:
    - from:
        {{- include "service-kit.peers" . | trim | nindent 8 }}
      ports:
        - protocol: "TCP"
          port: 8080
  {{- end }}
  egress:
    {{- include "service-kit.edge-to-names" . | nindent 4 }}
    {{- include "service-kit.edge-to-postgresql" . | nindent 4 }}
    {{- include "service-kit.edge-to-nats" . | nindent 4 }}
    {{- include "service-kit.edge-to-issuer" . | nindent 4 }}
    {{- with include "service-kit.edge-to-collector" . }}
    {{- . | nindent 4 }}
    {{- end }}
{{- end }}
