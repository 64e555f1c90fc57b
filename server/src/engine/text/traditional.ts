/** Traditional characters that headings, titles and dates of official reports are written with, and their simplified forms. */

/** Pairs: traditional, simplified. Reposts of mainland reports on traditional pages are what this is for. */
const PAIRS = [
  '設设報报舉举績绩問问題题劃划責责職职黨党負负體体總总結结況况務务對对資资後后權权執执據据機机階阶',
  '區区鎮镇縣县鄉乡廳厅處处辦办會会員员長长國国東东門门關关於于與与從从為为個个類类項项數数萬万億亿',
  '優优環环營营場场監监隨随開开決决斷断審审規规範范質质訴诉訟讼應应復复複复議议調调節节約约組组織织',
  '領领導导強强進进動动達达連连運运過过還还遠远遲迟選选遷迁邊边並并來来們们實实寶宝寫写專专將将屬属',
  '層层歲岁島岛師师幫帮廣广張张彈弹當当徑径愛爱態态慣惯戰战戶户採采換换損损擇择擊击擔担擴扩攝摄敗败',
  '敵敌時时曉晓書书條条標标樣样構构樹树檢检歷历歸归殘残氣气沒没測测準准漢汉潔洁濟济灣湾災灾熱热爭争',
  '狀状獎奖獨独獲获現现產产畫画異异療疗盡尽確确礎础禮礼種种稱称穩稳積积競竞筆笔築筑簡简籌筹糾纠紀纪',
  '級级紛纷納纳純纯紙纸統统經经綜综維维網网緊紧線线緒绪練练縮缩繼继續续罰罚聯联聲声聽听脫脱臺台舊旧',
  '藝艺號号術术衛卫補补裝装製制見见視视覺觉觀观計计訂订記记訓训許许訪访診诊評评詞词試试話话該该詳详',
  '認认誠诚語语說说課课談谈請请論论證证識识護护讀读變变讓让財财貢贡貨货購购貫贯貴贵費费賦赋賠赔賴赖',
  '車车軌轨軟软較较載载輔辅輕轻輪轮輸输轉转農农週周遊游適适遺遗郵邮鄰邻醫医針针鋪铺錄录鍵键鎖锁鏈链',
  '鐵铁閱阅陣阵陸陆陽阳際际隊队險险隱隐雙双雖虽難难電电靈灵順顺預预頭头頻频願愿顧顾顯显風风飛飞館馆',
  '馬马驗验點点齊齐龍龙夠够間间無无業业極极創创劑剂勝胜勞劳勢势',
].join('');

/** Calls `add` with the code of each traditional character and of its simplified form. */
export function eachTraditional(add: (traditional: number, simplified: number) => void): void {
  for (let at = 0; at + 1 < PAIRS.length; at += 2) {
    add(PAIRS.charCodeAt(at), PAIRS.charCodeAt(at + 1));
  }
}
