package jp.maru.guide.upkeep;

import java.util.List;

/** What an amount is of, and what operators call that on their pages. */
enum PriceWord {
    MONTHLY("月額", "月額、月々、基本料、利用料、月分"),
    DISCOUNT("割引", "割引、割"),
    SETUP("初めの手数料", "手数料、契約料、登録"),
    CONSTRUCTION("工事費", "工事、初期費用"),
    EQUIPMENT("機器", "機器、レンタル、ルーター、ゲートウェイ、端末、設備利用"),
    LEAVING("解約金", "解約、解除、違約、精算"),
    REMOVAL("撤去", "撤去、回収"),
    SET("セット割", "セット、割引、割");

    private final String label;
    private final String names;

    PriceWord(String label, String names) {
        this.label = label;
        this.names = names;
    }

    String label() {
        return label;
    }

    List<String> names() {
        return List.of(names.split("、"));
    }
}
