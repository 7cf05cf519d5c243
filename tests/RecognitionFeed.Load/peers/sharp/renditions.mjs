// The same work as our pipeline, by sharp at its best: decoded once, each rendition from the next larger one, nothing
// cached, one after the other. Reads a path a line; answers a line of JSON with the CPU time and the peak memory.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import sharp from 'sharp'

const { widths, webpQuality, webpEffort, jpegQuality, placeholderSide, placeholderQuality, colorSide } = JSON.parse(
  process.argv[2],
)
sharp.cache(false)
sharp.concurrency(1)

const raw = ({ data, info }) =>
  sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
const pixels = (image) => image.raw().toBuffer({ resolveWithObject: true })

async function render(path) {
  let bytes = 0
  let level = await pixels(
    sharp(readFileSync(path), { failOn: 'error' })
      .autoOrient()
      .resize({ width: widths[0], withoutEnlargement: true })
      .toColourspace('srgb'),
  )
  for (const width of widths) {
    if (width < level.info.width) level = await pixels(raw(level).resize({ width }))
    bytes += (await raw(level).webp({ quality: webpQuality, effort: webpEffort }).toBuffer()).length
    bytes += (await raw(level).jpeg({ quality: jpegQuality, optimiseCoding: true }).toBuffer()).length
  }
  const small = await pixels(raw(level).resize({ width: colorSide, height: colorSide, fit: 'inside' }))
  const { dominant } = await raw(small).stats()
  const placeholder = await raw(small)
    .resize({ width: placeholderSide, height: placeholderSide, fit: 'inside' })
    .webp({ quality: placeholderQuality, effort: webpEffort })
    .toBuffer()
  return { bytes, dominant, placeholder: placeholder.length }
}

const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024

console.log('ready')
for await (const path of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage()
  const { bytes } = await render(path)
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ cpu: (user + system) / 1000, peak: peak(), bytes }))
}
