{{/* Nodes are emptied one pod at a time; a pod that is not ready holds nobody up. */}}
{{- define "service-kit.pod-disruption-budget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "service-kit.name" . | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: "AlwaysAllow"
  selector:
    matchLabels:
      {{- include "service-kit.selector" . | nindent 6 }}
{{- end }}
