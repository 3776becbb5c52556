"""Japanese sentences of the kind that the site is made of; nothing in them is true, and nothing breaks a rule of the house."""

WHO = "Aさん Bさん Cさん Dさん Eさん Fさん Gさん Hさん 一人暮らしの人 親と住む人 集合住宅の人 戸建ての人 店を開いた人 学生の人".split()
WHERE = "駅前の店 家電の店 電話の窓口 会社の公式ページ 管理会社 引っ越し先 実家 職場 商店街の催し 近所の集まり".split()
WHEN = "夏の終わり 年度の初め 引っ越しの前の週 工事の翌日 契約の更新月 請求書が届いた朝 申し込んだ日の夜 更新の前の月".split()
THING = (
    "月額の割引 工事費の残り 事務の手数料 機器の返送 光電話の番号 無線の電波 家の中の配線 最低利用の期間 動画の見放題 "
    "迷惑メール対策 遠隔の手伝い 設定の代行 保証の延長 ひかりテレビ 古い電話線 集合装置 明細の控え 口座の登録 家族の名義 解約の受付番号"
).split()
PAPER = "契約の書面 重要事項の説明書 請求の明細 工事の予定表 返送の控え 申し込みの控え 約款の写し 会社からの手紙".split()
TROUBLE = (
    "説明と違う 二重に請求される 手続きが進まない 返事が来ない 断ったのに届く 止めたのに続く 記録が残っていない 窓口をたらい回しにされる "
    "急に上がる 約束の日に来ない 名義が違う 書類が足りない 期限を過ぎる 夜だけ遅くなる"
).split()
ADVICE = (
    "日付と相手の名前を紙に書きます 届いた書類を封筒ごと取っておきます 電話の前に聞きたいことを三つにしぼります "
    "返事の期限を相手に言ってもらいます 画面の表示を写真に撮ります 同じ内容を手紙でも送ります 家族といっしょに書面を読み直します "
    "その場で決めずに一晩置きます 支払いの記録を通帳で確かめます 言われた言葉をそのまま書き取ります"
).split()

SENTENCES = (
    "{who}は、{when}に{where}で{thing}の話を聞きました。",
    "{thing}について{trouble}という相談は、{when}に増えます。",
    "{paper}を開くと、{thing}の欄は{paper2}と違う書き方になっていました。",
    "{who}が{where}に電話すると、{thing}は別の係だと言われました。",
    "まず{advice}。",
    "次に、{where}で{paper}の写しをもらい、{thing}の行に印を付けます。",
    "{thing}が{trouble}ときは、{paper}と{paper2}を並べて読みます。",
    "{when}は窓口が混むので、{advice}。",
    "担当の人は、{thing}と{thing2}を分けて調べると答えました。",
    "{who}は{paper}を見つけ、{thing}の始まりの日を確かめました。",
    "{thing}だけを止めても、{thing2}は残ることがあります。",
    "電話では{thing}の名前を先に言い、{trouble}ことを短く伝えます。",
    "{where}の人に{paper}を見せると、話が早く進みます。",
    "{trouble}と感じたら、{advice}。",
    "{paper}がないときは、{where}で出し直しを頼めます。",
    "{who}の場合は、{thing}より先に{thing2}を片付けるのが近道でした。",
    "{when}までに返事がなければ、{advice}。",
    "同じ{thing}でも、{where}と{paper}とで呼び名が変わります。",
)

HEADINGS = (
    "{thing}を確かめる順番",
    "{thing}と{thing2}の違い",
    "{paper}の読み方",
    "{where}で聞くこと",
    "{trouble}ときの話し方",
    "{when}に気を付けること",
)


class Writer:
    """Fills the sentences; the same random numbers make the same words."""

    def __init__(self, random):
        self.random = random

    def fill(self, pattern):
        pick = self.random.choice
        thing, thing2 = self.random.sample(THING, 2)
        paper, paper2 = self.random.sample(PAPER, 2)
        return pattern.format(
            who=pick(WHO),
            where=pick(WHERE),
            when=pick(WHEN),
            thing=thing,
            thing2=thing2,
            paper=paper,
            paper2=paper2,
            trouble=pick(TROUBLE),
            advice=pick(ADVICE),
        )

    def sentence(self):
        return self.fill(self.random.choice(SENTENCES))

    def paragraph(self, sentences):
        return "".join(self.sentence() for _ in range(sentences))

    def heading(self):
        return self.fill(self.random.choice(HEADINGS))

    def title(self, number):
        return self.fill("{thing}で{trouble}") + f"（その{number}）"
