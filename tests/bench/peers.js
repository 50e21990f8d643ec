// What others take for a text: node peers.js FILE...
// Needs compromise and chrono-node, from where NODE_PATH says. Processor time, best of three.
'use strict';
const fs = require('fs');

function load(name) {
	try {
		return require(name);
	} catch (e) {
		return null;
	}
}

const compromise = load('compromise');
const chrono = load('chrono-node');

const peers = {
	'compromise: names': compromise && (text => {
		const doc = compromise(text);
		return doc.people().length + doc.places().length + doc.organizations().length;
	}),
	'chrono-node: dates': chrono && (text =>
		chrono.parse(text, new Date(2023, 4, 15)).length),
};

function best(run, text) {
	let least = Infinity;
	for (let i = 0; i < 3; i++) {
		const from = process.cpuUsage();
		run(text);
		const used = process.cpuUsage(from);
		least = Math.min(least, (used.user + used.system) / 1e3);
	}
	return least;
}

for (const file of process.argv.slice(2)) {
	const text = fs.readFileSync(file, 'utf8');
	const bytes = Buffer.byteLength(text);
	console.log(`\n${file}, ${(bytes / 1e6).toFixed(2)} MB`);
	for (const [name, run] of Object.entries(peers)) {
		if (!run) {
			console.log(`  ${name.padEnd(28)} not installed`);
			continue;
		}
		const ms = best(run, text);
		console.log(`  ${name.padEnd(28)} ${ms.toFixed(2).padStart(10)} ms ` +
			`${(bytes / 1e3 / ms).toFixed(3).padStart(9)} MB/s ` +
			`${(ms * 1e6 / bytes).toFixed(1).padStart(8)} ns a byte`);
	}
}
