package jp.maru.guide.calculator;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody is offered, in yen and months. All amounts are nought or more, and {@code rebate} is at most
 * {@code construction}.
 *
 * @param name as the reader calls it
 * @param fee a month's fee after the discount
 * @param first a month's fee during the discount, which lasts {@code firstMonths} (nought if there is none)
 * @param setup due at once
 * @param construction in so many {@code instalments}, from the first month on; what does not divide is in the first one
 * @param rebate the discount on the construction fee, spread over the instalments in the same way
 * @param equipment a month
 * @param options a month
 * @param cashback paid back in month {@code cashMonth}, if its condition is {@code met}
 * @param removal due on leaving
 */
record Offer(
        String name,
        long fee,
        long first,
        int firstMonths,
        long setup,
        long construction,
        int instalments,
        long rebate,
        long equipment,
        long options,
        long cashback,
        int cashMonth,
        boolean met,
        long removal) {

    /**
     * Everything that is to be paid by somebody who leaves at the end of the last month: instalments that are left are due
     * then, discounts that are left are lost.
     */
    List<Charge> charges(int months) {
        List<Charge> charges = new ArrayList<>();
        add(charges, Charge.Part.DISCOUNTED_FEE, 1, Math.min(firstMonths, months), first);
        add(charges, Charge.Part.FEE, firstMonths + 1, months, fee);
        add(charges, Charge.Part.SETUP, 1, 1, setup);
        spread(charges, Charge.Part.CONSTRUCTION, construction, months);
        add(charges, Charge.Part.CONSTRUCTION_REST, months, months, construction / instalments * rest(months));
        spread(charges, Charge.Part.CONSTRUCTION_DISCOUNT, -rebate, months);
        add(charges, Charge.Part.EQUIPMENT, 1, months, equipment);
        add(charges, Charge.Part.OPTIONS, 1, months, options);
        add(charges, Charge.Part.REMOVAL, months, months, removal);
        if (met && cashMonth <= months) {
            add(charges, Charge.Part.CASHBACK, cashMonth, cashMonth, -cashback);
        }
        return charges;
    }

    /** How many instalments are left after so many months. */
    int rest(int months) {
        return Math.max(0, instalments - months);
    }

    private void spread(List<Charge> charges, Charge.Part part, long whole, int months) {
        long each = whole / instalments;
        add(charges, part, 1, 1, each + whole % instalments);
        add(charges, part, 2, Math.min(instalments, months), each);
    }

    private static void add(List<Charge> charges, Charge.Part part, int from, int to, long amount) {
        if (amount != 0 && from <= to) {
            charges.add(new Charge(part, from, to, amount));
        }
    }
}
