package jp.maru.guide.calculator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an offer stands in the fields of the calculator; each is called so and by the number of the offer. */
final class OfferFields {

    static final List<String> PARTS = List.of(
            "offer",
            "fee",
            "first",
            "firstMonths",
            "off",
            "setup",
            "construction",
            "instalments",
            "waived",
            "rebate",
            "equipment",
            "device",
            "deviceInstalments",
            "deviceOff",
            "options",
            "cashback",
            "cashMonth",
            "met",
            "leaving",
            "removal");

    /** What stands in view; the others are folded away. */
    private static final List<String> IN_VIEW =
            List.of("offer", "fee", "first", "firstMonths", "setup", "construction");

    static final List<String> FOLDED =
            PARTS.stream().filter(part -> !IN_VIEW.contains(part)).toList();

    private static final String TICKED = "yes";

    private OfferFields() {}

    static Offer read(Worksheet sheet, int number) {
        String name = sheet.line("offer" + number);
        Stages fee = sheet.requiredStages("fee" + number);
        boolean discounted = !sheet.isBlank("first" + number) || !sheet.isBlank("firstMonths" + number);
        Stages first = discounted ? Stages.always(sheet.requiredYen("first" + number)) : Stages.NOTHING;
        int firstMonths = discounted ? sheet.requiredMonths("firstMonths" + number) : 0;
        List<Payment> payments = new ArrayList<>();
        payments.add(new Payment(Charge.Part.DISCOUNTED_FEE, first.then(firstMonths, Stages.NOTHING)));
        payments.add(new Payment(Charge.Part.FEE, Stages.NOTHING.then(firstMonths, fee)));
        payments.add(new Payment(Charge.Part.OFF, sheet.stages("off" + number).negated()));
        payments.add(new Payment(Charge.Part.SETUP, Stages.once(sheet.yen("setup" + number), 1)));
        long construction = sheet.yen("construction" + number);
        Stages shares = sheet.shares("instalments" + number, construction);
        payments.add(new Payment(
                Charge.Part.CONSTRUCTION,
                shares,
                isTicked(sheet, "waived" + number) ? null : Charge.Part.CONSTRUCTION_REST));
        long rebate = sheet.yen("rebate" + number);
        if (rebate > construction) {
            sheet.report("rebate" + number, "rebate.most", construction);
        }
        int count = Math.max(1, shares.end());
        payments.add(new Payment(
                Charge.Part.CONSTRUCTION_DISCOUNT, Stages.split(rebate, count).negated()));
        payments.add(new Payment(Charge.Part.EQUIPMENT, sheet.stages("equipment" + number)));
        Stages device = sheet.shares("deviceInstalments" + number, sheet.yen("device" + number));
        payments.add(new Payment(Charge.Part.DEVICE, device, Charge.Part.DEVICE_REST));
        Stages off = sheet.stages("deviceOff" + number);
        payments.add(new Payment(
                Charge.Part.DEVICE_DISCOUNT,
                (off.end() == 0 ? off.then(device.end(), Stages.NOTHING) : off).negated()));
        payments.add(new Payment(Charge.Part.OPTIONS, sheet.stages("options" + number)));
        long cashback = sheet.yen("cashback" + number);
        boolean met = isTicked(sheet, "met" + number);
        int cashMonth = met && cashback > 0
                ? sheet.requiredMonths("cashMonth" + number)
                : sheet.months("cashMonth" + number, 1, 1);
        return new Offer(
                name.isEmpty() ? number + "つ目" : name,
                payments,
                new Cashback(cashback, cashMonth, met),
                sheet.yen("leaving" + number),
                sheet.yen("removal" + number));
    }

    private static boolean isTicked(Worksheet sheet, String field) {
        return sheet.choice(field, false, List.of(TICKED, "")).equals(TICKED);
    }

    /** The texts of the fields that are filled in. */
    static Map<String, String> of(Offer offer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("offer", offer.name());
        for (Payment payment : offer.payments()) {
            if (!payment.yen().equals(Stages.NOTHING)) {
                put(payment, fields);
            }
        }
        fields.putIfAbsent("fee", "0");
        putYen("cashback", offer.cashback().yen(), fields);
        if (offer.cashback().yen() > 0) {
            fields.put("cashMonth", String.valueOf(offer.cashback().month()));
            putTick("met", offer.cashback().met(), fields);
        }
        putYen("leaving", offer.leaving(), fields);
        putYen("removal", offer.removal(), fields);
        return fields;
    }

    private static void put(Payment payment, Map<String, String> fields) {
        Stages yen = payment.yen();
        switch (payment.part()) {
            case DISCOUNTED_FEE -> {
                fields.put("first", String.valueOf(yen.in(1)));
                fields.put("firstMonths", String.valueOf(yen.end()));
            }
            case FEE -> fields.put("fee", yen.written());
            case OFF -> fields.put("off", yen.negated().written());
            case SETUP -> putYen("setup", yen.in(1), fields);
            case CONSTRUCTION -> {
                putShares("construction", "instalments", yen, fields);
                putTick("waived", payment.rest() == null && yen.end() > 1, fields);
            }
            case CONSTRUCTION_DISCOUNT -> putYen("rebate", -yen.sum(1, yen.end()), fields);
            case EQUIPMENT -> fields.put("equipment", yen.written());
            case DEVICE -> putShares("device", "deviceInstalments", yen, fields);
            case DEVICE_DISCOUNT -> fields.put("deviceOff", yen.negated().written());
            case OPTIONS -> fields.put("options", yen.written());
            default -> throw new IllegalArgumentException(payment.part().name());
        }
    }

    private static void putShares(String whole, String shares, Stages yen, Map<String, String> fields) {
        putYen(whole, yen.sum(1, yen.end()), fields);
        if (yen.end() > 1) {
            fields.put(shares, yen.writtenShares());
        }
    }

    private static void putTick(String field, boolean ticked, Map<String, String> fields) {
        if (ticked) {
            fields.put(field, TICKED);
        }
    }

    private static void putYen(String field, long yen, Map<String, String> fields) {
        if (yen != 0) {
            fields.put(field, String.valueOf(yen));
        }
    }
}
