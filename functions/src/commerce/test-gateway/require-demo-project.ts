/** Throws unless this project is one of the emulators, whose ids begin with `demo-`: nobody gets a course for nothing. */
export function requireDemoProject(project = process.env['GCLOUD_PROJECT']): void {
  if (!project?.startsWith('demo-'))
    throw new Error(`The test gateway takes no money, so it does not start in ${project}.`);
}
