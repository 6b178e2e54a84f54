// Loaded before a measured server (`node --import`): answers its processor time, whatever the server is.
process.on('message', (asked) => {
  if (asked !== 'cpu') return
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicroseconds: user + system })
})
// The measuring process is gone: nobody will stop this one.
process.on('disconnect', () => process.exit(0))
