{{/*
The certificates that a pod holds: one volume of an existing secret for each purpose, where TLS is switched on. Takes purposes, of nats,
issuer, postgresql (the application's role), postgresql-relay and postgresql-owner (the roles beside it). Each gives the
volume's name, its folder, its secret, and whether the pod shows a certificate of its own.
*/}}
{{- define "service-kit.certificates" -}}
{{- $values := .root.Values }}
{{- $global := $values.global }}
{{- $certificates := list }}
{{- range .purposes }}
{{- if eq . "nats" }}
{{- if $global.nats.tls.enabled }}
{{- $certificates = append $certificates (dict "name" . "folder" . "secret" (include "service-kit.nats-tls-secret" $) "shown" $global.nats.tls.clientCertificates) }}
{{- end }}
{{- else if eq . "issuer" }}
{{- with $global.issuer.caSecret }}
{{- $certificates = append $certificates (dict "name" "issuer" "folder" "issuer" "secret" . "shown" false) }}
{{- end }}
{{- else if $global.postgresql.tls.clientCertificates }}
{{- $folder := ternary "postgresql-relay" "postgresql" (eq . "postgresql-relay") }}
{{- $certificates = append $certificates (dict "name" . "folder" $folder "secret" (include (printf "service-kit.%s-tls-secret" .) $) "shown" true) }}
{{- else if and $global.postgresql.tls.enabled (ne . "postgresql-relay") }}
{{- $certificates = append $certificates (dict "name" . "folder" "postgresql" "secret" (include "service-kit.postgresql-tls-secret" $) "shown" false) }}
{{- end }}
{{- end }}
{{- toYaml $certificates }}
{{- end }}

{{- define "service-kit.certificate-mounts" -}}
{{- with include "service-kit.certificates" . | fromYamlArray -}}
volumeMounts:
  {{- range . }}
  - name: {{ printf "%s-tls" .name | quote }}
    mountPath: {{ printf "/etc/nelikentta/%s" .folder | quote }}
    readOnly: true
  {{- end }}
{{- end }}
{{- end }}

{{- define "service-kit.certificate-volumes" -}}
{{- with include "service-kit.certificates" . | fromYamlArray -}}
volumes:
  {{- range . }}
  - name: {{ printf "%s-tls" .name | quote }}
    secret:
      secretName: {{ .secret | quote }}
      defaultMode: 0440
      items:
        {{- range (ternary (list "ca.crt" "tls.crt" "tls.key") (list "ca.crt") .shown) }}
        - key: {{ . | quote }}
          path: {{ . | quote }}
        {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Settings of the connection to NATS, by the names of their environment variables. */}}
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
