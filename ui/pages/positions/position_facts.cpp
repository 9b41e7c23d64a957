// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/position_facts.h"

#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"
#include "ui/kit/format.h"

namespace qd::ui::pages::positions {
namespace {

using Ink = TabularLabel::Ink;
using Row = desk::PositionRow;

KeyValue fact(const QString& key, const QString& value, Ink ink = Ink::Text) {
    KeyValue line;
    line.key = key;
    line.value = value;
    line.ink = ink;
    return line;
}

Ink inkOf(double change) {
    if (change == 0.0) return Ink::Text;
    return change > 0.0 ? Ink::Gain : Ink::Loss;
}

/// "+$1,204" or "−$310".
QString signedMoney(double amount) {
    const QString text = format::moneyFull(amount, QStringLiteral("$"), 0);
    return amount >= 0.5 ? QStringLiteral("+") + text : text;
}

void addDay(QList<KeyValue>& facts, const Row& row) {
    if (!row.dayChange || !row.value) return;
    const double gained = *row.value - *row.value / (1.0 + *row.dayChange);
    facts.append(fact(PositionsText::tr("Day"), format::change(*row.dayChange), inkOf(*row.dayChange)));
    facts.append(fact(PositionsText::tr("Day, in money"), signedMoney(gained), inkOf(gained)));
}

void addCost(QList<KeyValue>& facts, const Row& row) {
    if (!row.cost) return;
    facts.append(fact(PositionsText::tr("Cost"), format::moneyFull(*row.cost)));
    if (!row.unrealised) return;
    facts.append(fact(PositionsText::tr("Unrealised"), signedMoney(*row.unrealised), inkOf(*row.unrealised)));
    if (*row.cost > 0.0)
        facts.append(fact(PositionsText::tr("On cost"), format::change(*row.unrealised / *row.cost),
                          inkOf(*row.unrealised)));
}

QList<KeyValue> valuesOf(const Row& row) {
    QList<KeyValue> facts;
    const QString missing = QString::fromUtf16(format::kMissing);
    facts.append(fact(PositionsText::tr("Value"), row.value ? format::moneyFull(*row.value) : missing));
    const bool whole = row.quantity == std::floor(row.quantity);
    facts.append(fact(PositionsText::tr("Quantity"), format::number(row.quantity, whole ? 0 : 4)));
    facts.append(fact(PositionsText::tr("Price"), row.price ? format::moneyFull(*row.price) : missing));
    addDay(facts, row);
    addCost(facts, row);
    return facts;
}

/// The desk gives no day of the price: with a change over the last session it is the data set's last day.
QString priceDate(const Row& row, const vault::DatasetRecord& record) {
    if (!row.price) return PositionsText::tr("no price");
    const QString day = format::date(record.to);
    return row.dayChange ? day : PositionsText::tr("%1 or before").arg(day);
}

QList<KeyValue> lineageOf(const Row& row, const vault::DatasetRecord& record) {
    QList<KeyValue> facts;
    facts.append(
        fact(PositionsText::tr("Price as of"), priceDate(row, record), row.price ? Ink::Text : Ink::Warn));
    facts.append(fact(PositionsText::tr("Data set"), format::text(record.name)));
    facts.append(fact(PositionsText::tr("Source"), format::text(record.source)));
    KeyValue hash =
        fact(PositionsText::tr("Content hash"), format::shortHash(format::text(record.contentHash)));
    hash.code = true;
    hash.toolTip = format::text(record.contentHash);
    facts.append(hash);
    facts.append(fact(PositionsText::tr("Imported"), format::dateTime(record.importedAt)));
    facts.append(fact(PositionsText::tr("By"), format::text(record.importedBy)));
    return facts;
}

void addWeight(PositionFacts& facts, const desk::PositionsView& view, int row) {
    const Row& position = view.rows[static_cast<std::size_t>(row)];
    const Row& largest = view.rows.front();  // the rows come largest first
    if (!position.weight || largest.weight.value_or(0.0) <= 0.0) return;
    const auto priced = static_cast<qint64>(view.rows.size()) - view.unpriced;
    facts.weight =
        PositionsText::tr("%1, number %2 of %3")
            .arg(format::percent(*position.weight), format::integer(row + 1), format::integer(priced));
    facts.shareOfLargest = std::clamp(*position.weight / *largest.weight, 0.0, 1.0);
    facts.shareNote = PositionsText::tr("Full bar: the largest position, %1 with %2")
                          .arg(format::text(largest.symbol), format::percent(*largest.weight));
}

void addRecent(PositionFacts& facts, const Row& row) {
    facts.recent = row.recent;
    if (row.recent.size() < 2) return;
    const auto [low, high] = std::minmax_element(row.recent.begin(), row.recent.end());
    facts.recentNote = PositionsText::tr("%1 closes, %2 to %3")
                           .arg(format::integer(static_cast<qint64>(row.recent.size())),
                                format::moneyFull(*low), format::moneyFull(*high));
}

}  // namespace

PositionFacts factsOf(const PositionsContent& content, int row) {
    const desk::PositionsView& view = *content.view;
    QD_REQUIRE(row >= 0 && row < static_cast<int>(view.rows.size()));
    const Row& position = view.rows[static_cast<std::size_t>(row)];
    PositionFacts facts;
    facts.symbol = format::text(position.symbol);
    QStringList about;
    for (const std::string& words : {position.name, position.sector})
        if (!words.empty()) about.append(format::text(words));
    facts.name = about.join(QStringLiteral(" \u00B7 "));
    facts.values = valuesOf(position);
    addWeight(facts, view, row);
    addRecent(facts, position);
    if (content.dataset) facts.lineage = lineageOf(position, *content.dataset);
    if (!position.price)
        facts.problem = content.dataset ? PositionsText::tr(
                                              "The data set has no prices for this symbol, so it counts "
                                              "for nothing in the total. Import prices that hold it.")
                                        : PositionsText::tr(
                                              "There are no prices yet, so nothing can be valued. Import a "
                                              "price file.");
    facts.synthetic = view.synthetic && position.price.has_value();
    return facts;
}

}  // namespace qd::ui::pages::positions
