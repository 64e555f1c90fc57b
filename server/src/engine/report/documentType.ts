/** What the end of a title calls the document. */

const TYPE = /(报告|请示|函|通知|批复|意见|通报)(?:[（(][^（）()]{0,20}[）)])?$/;

/** Of 关于召开全市法治政府建设工作会议的通知 通知; null where the title ends in none of these, as 工作要点 does. */
export function documentTypeOf(title: string): string | null {
  return TYPE.exec(title.trim())?.[1] ?? null;
}
