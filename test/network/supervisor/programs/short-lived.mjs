console.log('the reason it gives')
process.exitCode = 7
