/**
 * Traces, for who has a collector: each request with its hooks and its handler, under the caller's `traceparent` (W3C Trace Context). Its packages are
 * optional, and nothing of them is loaded where no collector is named.
 */
export interface Telemetry {
  /** Sends what is left. */
  stop(): Promise<void>
}

/**
 * To be called before the app is made, which is what it listens for.
 * @param endpoint of an OTLP collector over HTTP, without `/v1/traces`
 * @throws Error where the packages are not installed
 */
export async function startTelemetry(endpoint: string, member: string): Promise<Telemetry> {
  const packages = await Promise.all([
    import('@fastify/otel'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]).catch((cause: unknown) => {
    throw new Error('expected the optional OpenTelemetry packages to be installed, since a collector is named; got none', { cause })
  })
  const [{ FastifyOtelInstrumentation }, { BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }] = packages
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'ip-rights-ledger-gateway', 'service.instance.id': member }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }))],
  })
  provider.register()
  const instrumentation = new FastifyOtelInstrumentation({
    registerOnInitialization: true,
    // The query of a search may name a person, and the path is set with it.
    requestHook: (span, { url }) => span.setAttribute('url.path', url.split('?', 1)[0] ?? ''),
  })
  instrumentation.setTracerProvider(provider)
  return { stop: () => provider.shutdown() }
}
