import { createApp } from './app.js'

const begin = createApp(document.getElementById('app'))
void begin()
