export { connectRedis, type Redis, type Script, script } from './connect.js'
export { TTL } from './keys.js'
export { type Allowance, connectLimiter, type Limiter, type Rate } from './limiter.js'
