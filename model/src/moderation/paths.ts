export const reportPath = (id: string) => `reports/${id}`;
