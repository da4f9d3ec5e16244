// Which addresses belong to the public internet. Everything else (this machine, its network, the cloud's metadata) is never fetched for anybody.
import { BlockList, isIP, isIPv4 } from 'node:net'

// The special-purpose registries of IANA (RFC 6890 and its updates): what is not globally reachable, and multicast.
const SPECIAL_IPV4 = `
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24
  192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`
// The second line holds IPv4 addresses inside IPv6 ones: translated (NAT64), 6to4, Teredo. What they lead to cannot be told from here.
const SPECIAL_IPV6 = `
  ::/96 100::/64 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8
  64:ff9b::/96 64:ff9b:1::/48 2001::/23 2002::/16`

const special = new BlockList()
for (const [family, list] of [['ipv4', SPECIAL_IPV4] as const, ['ipv6', SPECIAL_IPV6] as const]) {
  for (const range of list.trim().split(/\s+/)) {
    const [address = '', prefix = ''] = range.split('/')
    special.addSubnet(address, Number(prefix), family)
  }
}

/**
 * Whether an IP address belongs to the public internet. IPv4 addresses that are mapped into IPv6 (`::ffff:a.b.c.d`) count as what they map.
 * @param address in the notation of the resolver; anything that is no IP address is not public
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  if (family === 4) return !special.check(address, 'ipv4')
  const mapped = mappedAddress(address)
  return mapped ? !special.check(mapped, 'ipv4') : !special.check(address, 'ipv6')
}

/** The IPv4 address inside `::ffff:127.0.0.1` or `::ffff:7f00:1`, in any spelling of the zeros. */
function mappedAddress(address: string): string | undefined {
  // The parser of URLs brings every spelling into one form (WHATWG URL, IPv6 serializer).
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(canonical(address)) ?? []
  if (high === undefined || low === undefined) return undefined
  const number = Number.parseInt(high, 16) * 0x10000 + Number.parseInt(low, 16)
  const dotted = [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.')
  return isIPv4(dotted) ? dotted : undefined
}

function canonical(address: string): string {
  const [bare = ''] = address.split('%')
  return URL.parse(`http://[${bare}]/`)?.hostname ?? ''
}
