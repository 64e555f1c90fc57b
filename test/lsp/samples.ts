/** A short report with two rates that do not agree with their counts. */
export const REPORT = `2024年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）依法全面履行政府职能
受理申请160件，办结152件，办结率95%。审结案件17件，败诉4件，败诉率20%。

二、2025年主要安排

继续努力。

云泽市人民政府

2025年2月20日
`;
