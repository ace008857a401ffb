export const reportPath = (id: string) => `reports/${id}`;
export const reportCasePath = (id: string) => `report_cases/${id}`;
