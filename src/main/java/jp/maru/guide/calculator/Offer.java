package jp.maru.guide.calculator;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody is offered, in yen and months.
 *
 * @param name as the reader calls it
 * @param payments in the order in which they are told
 * @param leaving due on leaving at the end of the months that are counted
 * @param removal due on leaving
 */
public record Offer(String name, List<Payment> payments, Cashback cashback, long leaving, long removal) {

    /**
     * Everything that is to be paid by somebody who leaves at the end of the last month: instalments that are left are due
     * then, discounts that are left are lost.
     */
    List<Charge> charges(int months) {
        List<Charge> charges = new ArrayList<>();
        payments.forEach(payment -> payment.charge(months, charges));
        add(charges, Charge.Part.LEAVING, months, leaving);
        add(charges, Charge.Part.REMOVAL, months, removal);
        if (cashback.comes(months)) {
            add(charges, Charge.Part.CASHBACK, cashback.month(), -cashback.yen());
        }
        return charges;
    }

    private static void add(List<Charge> charges, Charge.Part part, int month, long amount) {
        if (amount != 0) {
            charges.add(new Charge(part, month, month, amount));
        }
    }
}
