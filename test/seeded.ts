import fc from 'fast-check'

/** A short run draws the same values each time, so that it fails for what was changed alone; a long run draws its own. */
if (process.env['IPRL_LONG'] !== '1') fc.configureGlobal({ seed: 20_261_126 })
