import { root } from '#scripts/emulators';
import { readArtefacts } from '#scripts/production-artefacts';
import { productionProblems } from '#scripts/production-problems';
import { templateProblems } from '#scripts/template-problems';

/**
 * Checks that nothing a deploy would publish belongs to emulators, debugging or the demo school, and that functions fill
 * the pages of the same build. Takes the folder in which the functions were built.
 */
const artefacts = readArtefacts(root, process.argv[2]);
const problems = [...productionProblems(artefacts), ...templateProblems(artefacts)];
problems.forEach((problem) => console.error(problem));
console.log(`${artefacts.length} files would be deployed; ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
