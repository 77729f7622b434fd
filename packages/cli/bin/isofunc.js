#!/usr/bin/env node
console.error("isofunc: not built yet");
