declare module 'autocannon' {
  type Options = { url: string; connections: number; amount?: number; duration?: number; pipelining?: number; method?: string; headers?: Record<string, string>; body?: string }
  type Report = { requests: { average: number; total: number }; latency: { p50: number; p99: number }; errors: number; non2xx: number; '2xx': number; '3xx': number; '4xx': number; '5xx': number; duration: number }
  export default function autocannon(options: Options): Promise<Report>
}
