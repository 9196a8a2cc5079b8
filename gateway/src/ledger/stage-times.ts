import { InterceptingCall, type Interceptor, status } from '@grpc/grpc-js'

/** Told of each call of a peer's gateway service: `Evaluate`, `Endorse`, `Submit`, `CommitStatus`; how it ended, by the name of its gRPC status; seconds. */
export type StageObserver = (stage: string, outcome: string, seconds: number) => void

/** Times every call that ends by itself: streams of blocks go on for days and are not timed. */
export function stageTimes(observe: StageObserver): Interceptor {
  return (options, nextCall) => {
    const { path, responseStream } = options.method_definition
    if (responseStream) return new InterceptingCall(nextCall(options))
    const begun = performance.now()
    return new InterceptingCall(nextCall(options), {
      start: (metadata, _listener, next) =>
        next(metadata, {
          onReceiveStatus: (ended, pass) => {
            observe(path.split('/').at(-1) ?? path, status[ended.code], (performance.now() - begun) / 1000)
            pass(ended)
          },
        }),
    })
  }
}
