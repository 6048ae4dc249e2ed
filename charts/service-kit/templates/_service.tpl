{{- define "service-kit.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "service-kit.name" . | quote }}
  namespace: {{ .root.Release.Namespace | quote }}
  labels:
    {{- include "service-kit.selector" . | nindent 4 }}
    {{- include "service-kit.labels" . | nindent 4 }}
spec:
  type: ClusterIP
  selector:
    {{- include "service-kit.selector" . | nindent 4 }}
  ports:
    - name: "http"
      port: 80
      targetPort: "http"
      protocol: "TCP"
{{- end }}
