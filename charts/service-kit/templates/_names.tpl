{{/* Name of the service's objects: the release's and the chart's, said once when they are the same. */}}
{{- define "service-kit.name" -}}
{{- if contains .root.Chart.Name .root.Release.Name -}}
{{- .root.Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .root.Release.Name .root.Chart.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* What tells this service's pods from all others; never changes, for a Deployment's selector cannot. */}}
{{- define "service-kit.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: "service"
{{- end }}

{{- define "service-kit.migration-selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: "migration"
{{- end }}

{{- define "service-kit.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | quote }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: "nelikentta"
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
{{- end }}

{{- define "service-kit.image" -}}
{{- $own := .root.Values.image -}}
{{- $registry := .root.Values.global.image.registry -}}
{{- with $registry }}{{ . }}/{{ end }}{{ $own.repository }}
{{- if $own.digest }}@{{ $own.digest }}{{ else }}:{{ $own.tag | default .root.Chart.AppVersion }}{{ end -}}
{{- end }}

{{/* Names of the secrets that an operator keeps for the service. */}}
{{- define "service-kit.secret" -}}
{{- .root.Values.existingSecret | default (printf "nelikentta-%s" .root.Chart.Name) -}}
{{- end }}

{{- define "service-kit.owner-secret" -}}
{{- .root.Values.migration.existingSecret | default (printf "nelikentta-%s-owner" .root.Chart.Name) -}}
{{- end }}

{{- define "service-kit.nats-tls-secret" -}}
{{- .root.Values.nats.tlsSecret | default (printf "nelikentta-%s-nats-tls" .root.Chart.Name) -}}
{{- end }}

{{- define "service-kit.postgresql-tls-secret" -}}
{{- .root.Values.database.tlsSecret | default (printf "nelikentta-%s-postgresql-tls" .root.Chart.Name) -}}
{{- end }}

{{- define "service-kit.postgresql-relay-tls-secret" -}}
{{- .root.Values.database.relayTlsSecret | default (printf "nelikentta-%s-relay-postgresql-tls" .root.Chart.Name) -}}
{{- end }}

{{- define "service-kit.postgresql-owner-tls-secret" -}}
{{- .root.Values.migration.tlsSecret | default (printf "nelikentta-%s-owner-postgresql-tls" .root.Chart.Name) -}}
{{- end }}
