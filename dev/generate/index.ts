import { generateModels } from './models.js'

await generateModels()
