{{/*
The certificates that a pod holds: one volume of an existing secret for each server that it speaks with over TLS, where that is switched
on. Takes servers, the list of those that the pod speaks with: nats, postgresql, issuer.
*/}}
{{- define "service-kit.certificates" -}}
{{- $values := .root.Values }}
{{- $global := $values.global }}
{{- $certificates := list }}
{{- range .servers }}
{{- if and (eq . "nats") $global.nats.tls.enabled }}
{{- $certificates = append $certificates (dict "server" . "secret" (include "service-kit.nats-tls-secret" $) "shown" $global.nats.tls.clientCertificates) }}
{{- else if and (eq . "postgresql") $global.postgresql.tls.enabled }}
{{- $certificates = append $certificates (dict "server" . "secret" (include "service-kit.postgresql-tls-secret" $) "shown" $global.postgresql.tls.clientCertificates) }}
{{- else if and (eq . "issuer") $global.issuer.caSecret }}
{{- $certificates = append $certificates (dict "server" . "secret" $global.issuer.caSecret "shown" false) }}
{{- end }}
{{- end }}
{{- toYaml $certificates }}
{{- end }}

{{- define "service-kit.certificate-mounts" -}}
{{- with include "service-kit.certificates" . | fromYamlArray -}}
volumeMounts:
  {{- range . }}
  - name: {{ printf "%s-tls" .server | quote }}
    mountPath: {{ printf "/etc/nelikentta/%s" .server | quote }}
    readOnly: true
  {{- end }}
{{- end }}
{{- end }}

{{- define "service-kit.certificate-volumes" -}}
{{- with include "service-kit.certificates" . | fromYamlArray -}}
volumes:
  {{- range . }}
  - name: {{ printf "%s-tls" .server | quote }}
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
