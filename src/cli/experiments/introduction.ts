/** What stands above the table that is kept in this folder. */
export const INTRODUCTION = `# What is expected of batch normalization, and what this engine measures

\`npm run experiments -- --markdown src/cli/experiments/README.md\` has made this file: every figure of the column “measured” comes from one run of it, with the page’s own engine in Node, and only the time in E0 would be another in another run. \`--only E5,E11\` measures some of them alone. The tests run the quick ones again and compare them with this table.

The expected figures are those of the project’s notes on the science (SCIENCE.md), under its numbers: [P] published, [M] measured by others in other frameworks, on real handwritten digits where there are digits, [A] a formula, [own] a promise of this program. A row agrees where the measurement keeps to the tolerance of those notes: accuracies and errors ± 0.03, identities 1e−9 in double precision and 1e−4 in float32, steps as ratios; or to the one that the row names.

The digits here are those that the program draws, 8,000 to train and 2,000 to test, and they are easier than real ones: networks end at 98 % where 95 % is expected. Weights are Gaussian, the seed is 1 where no other is named, and accuracies in inference use running statistics. Where the notes leave a set-up open, the row says what was chosen.

E4 is quoted from the paper and not measured here. E14 does not exist in the notes: in its place stand the effective rate and dropout’s variance shift. M10 is the tenth of the misconceptions; A1 to A3 are formulas.`;
