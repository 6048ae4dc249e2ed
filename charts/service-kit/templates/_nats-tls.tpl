{{/* The files that a connection to NATS over TLS needs, where it is switched on. */}}
{{- define "service-kit.nats-tls-mount" -}}
{{- if .root.Values.global.nats.tls.enabled -}}
volumeMounts:
  - name: "nats-tls"
    mountPath: "/etc/nelikentta/nats"
    readOnly: true
{{- end }}
{{- end }}

{{- define "service-kit.nats-tls-volume" -}}
{{- $tls := .root.Values.global.nats.tls -}}
{{- if $tls.enabled -}}
volumes:
  - name: "nats-tls"
    secret:
      secretName: {{ include "service-kit.nats-tls-secret" . | quote }}
      defaultMode: 0440
      items:
        {{- range (ternary (list "ca.crt" "tls.crt" "tls.key") (list "ca.crt") $tls.clientCertificates) }}
        - key: {{ . | quote }}
          path: {{ . | quote }}
        {{- end }}
{{- end }}
{{- end }}

{{/* Settings of the connection, by the names of their environment variables. */}}
{{- define "service-kit.nats-settings" -}}
{{- $nats := .root.Values.global.nats -}}
NATS_SERVERS: {{ join "," $nats.servers | quote }}
{{- if $nats.tls.enabled }}
NATS_CA_FILE: "/etc/nelikentta/nats/ca.crt"
{{- end }}
{{- if $nats.tls.clientCertificates }}
NATS_CERTIFICATE_FILE: "/etc/nelikentta/nats/tls.crt"
NATS_KEY_FILE: "/etc/nelikentta/nats/tls.key"
{{- else }}
NATS_USER: {{ .root.Values.nats.user | default .root.Chart.Name | quote }}
{{- end }}
{{- end }}
