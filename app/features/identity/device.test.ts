import { describe, expect, it } from 'vitest'
import { deviceOf, networkOf } from './device.ts'

describe('a session in the list', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox · Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0', 'Edge · Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1', 'Safari · iOS'],
    ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['curl/8', ''],
    [null, ''],
  ])('%s is « %s »', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1234:5678::1', '2001:db8:1234::/48'],
    ['::1', '0:0:0::/48'],
    ['inconnue', ''],
  ])('%s keeps the network %s only', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
