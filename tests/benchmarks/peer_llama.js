#!/usr/bin/env node
// The peer of bench_models: llama.cpp, as @node-llama-cpp/linux-x64 of npm ships it. It keeps nothing
// but keys and values, and quantises what enters a product to 8 bits where the weights have few.
//
//   npm install --prefix FOLDER --ignore-scripts @node-llama-cpp/linux-x64
//   peer_llama.js FOLDER MODEL.gguf [--threads N] [--prefill T,T,…] [--runs N] [--generate N]
//
// FOLDER may also be the package itself. Prints "prefill T SECONDS", "generate TOKENS/S" and
// "peak MIB" lines; without a model the version of what was found.
"use strict";
const fs = require("fs");
const path = require("path");

const BATCH = 512; // llama.cpp's own default

function bindings(folder) {
  const within = "bins/linux-x64/llama-addon.node";
  const places = [within, path.join("node_modules/@node-llama-cpp/linux-x64", within)];
  const found = places.map((place) => path.resolve(folder, place)).find((place) => fs.existsSync(place));
  if (!found) {
    console.error(`no llama.cpp in ${folder}: npm install --prefix ${folder} --ignore-scripts @node-llama-cpp/linux-x64`);
    process.exit(2);
  }
  const addon = require(found);
  addon.setLogger(() => {});
  addon.loadBackends(path.dirname(found)); // picks the one for this processor
  return addon;
}

function argumentsOf(words) {
  const options = { threads: 2, prefill: [], runs: 3, generate: 0, plain: [] };
  for (let i = 0; i < words.length; ++i) {
    if (words[i] === "--prefill") options.prefill = words[++i].split(",").map(Number);
    else if (words[i].startsWith("--")) options[words[i].slice(2)] = Number(words[++i]);
    else options.plain.push(words[i]);
  }
  return options;
}

const seconds = () => Number(process.hrtime.bigint()) * 1e-9;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

class Peer {
  constructor(addon, context) {
    this.addon = addon;
    this.context = context;
  }

  /** Reads tokens, and says where the logits after the last of them are. */
  async decode(ids, first) {
    let at;
    for (let i = 0; i < ids.length; i += BATCH) {
      const some = ids.slice(i, i + BATCH);
      const wanted = i + BATCH < ids.length ? [] : [some.length - 1];
      this.context.initBatch(some.length);
      [at] = this.context.addToBatch(0, first + i, Uint32Array.from(some), Uint32Array.from(wanted));
      await this.context.decodeBatch();
    }
    return at;
  }

  async prefill(tokens) {
    this.context.disposeSequence(0);
    const begin = seconds();
    await this.decode(Array.from({ length: tokens }, (_, i) => (i * 7919) % 50000), 0);
    return seconds() - begin;
  }

  async generate(sampler, count) {
    this.context.disposeSequence(0);
    let at = await this.decode(Array.from({ length: 64 }, (_, i) => (i * 7919) % 50000), 0);
    const begin = seconds();
    for (let i = 0; i < count; ++i) {
      const id = await this.context.sampleToken(at, sampler);
      at = await this.decode([id], 64 + i);
    }
    return count / (seconds() - begin);
  }
}

async function main() {
  const options = argumentsOf(process.argv.slice(2));
  const [folder, file] = options.plain;
  if (!folder) {
    console.error("peer_llama.js FOLDER MODEL.gguf [--threads N] [--prefill T,T,…] [--runs N] [--generate N]");
    process.exit(2);
  }
  const addon = bindings(folder);
  await addon.init();
  if (!file) {
    console.log(addon.systemInfo());
    return;
  }
  const model = new addon.AddonModel(file, { addonExports: addon, gpuLayers: 0, useMmap: true });
  if (!(await model.init())) throw new Error(`cannot load ${file}`);
  const longest = Math.max(64 + options.generate, ...options.prefill);
  const context = new addon.AddonContext(model, {
    contextSize: longest + 32, batchSize: Math.min(longest, BATCH), sequences: 1, threads: options.threads, flashAttention: "auto",
  });
  if (!(await context.init())) throw new Error("cannot make a context");
  context.setThreads(options.threads);
  const peer = new Peer(addon, context);
  for (const tokens of options.prefill) {
    await peer.prefill(tokens);
    const taken = [];
    for (let i = 0; i < options.runs; ++i) taken.push(await peer.prefill(tokens));
    console.log(`prefill ${tokens} ${median(taken).toFixed(4)}`);
  }
  if (options.generate > 0) {
    const sampler = new addon.AddonSampler(model);
    sampler.applyConfig({ temperature: 0 });
    await peer.generate(sampler, 4);
    const rates = [];
    for (let i = 0; i < options.runs; ++i) rates.push(await peer.generate(sampler, options.generate));
    console.log(`generate ${median(rates).toFixed(3)}`);
  }
  console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)}`);
  process.exit(0);
}

main().catch((error) => {
  console.error(String(error.message ?? error));
  process.exit(1);
});
