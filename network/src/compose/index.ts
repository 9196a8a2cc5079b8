/** The consortium in containers: the door for scripts and tests. */
export { composeFile, composePlace, composePrograms, images } from './compose-file.js'
export { yamlText } from './yaml-text.js'
