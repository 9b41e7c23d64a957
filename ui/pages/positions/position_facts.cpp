// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/position_facts.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

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

/// Gathers lines, and for each what its number is.
class Values {
public:
    Values(PositionFacts& facts, const std::string& symbol)
        : m_facts(facts), m_stem(QStringLiteral("position/%1/").arg(format::text(symbol))) {}

    [[nodiscard]] MetricFacts number(const QString& name, const QString& value, const char* field,
                                     const QString& definition, const QString& formula) const {
        MetricFacts metric;
        metric.name = name;
        metric.value = value;
        metric.definition = definition;
        metric.formula = formula;
        metric.number = m_stem + QString::fromLatin1(field);
        metric.section = QStringLiteral("positions");
        return metric;
    }
    void add(const QString& name, const QString& value, Ink ink, const char* field, const QString& definition,
             const QString& formula) {
        m_facts.values.append(fact(name, value, ink));
        m_facts.numbers.append(number(name, value, field, definition, formula));
    }
    /// A number without a lineage of its own.
    void addPlain(const QString& name, const QString& value, Ink ink) {
        m_facts.values.append(fact(name, value, ink));
        m_facts.numbers.append(MetricFacts{});
    }

private:
    PositionFacts& m_facts;
    QString m_stem;
};

void addDay(Values& values, const Row& row) {
    if (!row.dayChange || !row.value) return;
    const double gained = row.dayGain.value_or(*row.value - *row.value / (1.0 + *row.dayChange));
    values.add(PositionsText::tr("Day"), format::change(*row.dayChange), inkOf(*row.dayChange), "day_change",
               PositionsText::tr("Change of the last session"),
               PositionsText::tr("last close / close before it \u2212 1"));
    values.addPlain(PositionsText::tr("Day, in money"), signedMoney(gained), inkOf(gained));
    if (row.contribution)
        values.addPlain(PositionsText::tr("Contribution"),
                        format::percent(*row.contribution, 3, {}, format::Sign::Always),
                        inkOf(*row.contribution));
}

void addCost(Values& values, const Row& row) {
    if (!row.cost) return;
    values.add(PositionsText::tr("Cost"), format::moneyFull(*row.cost), Ink::Text, "cost",
               PositionsText::tr("What the holding cost, as its file says"), {});
    if (!row.unrealised) return;
    values.add(PositionsText::tr("Unrealised"), signedMoney(*row.unrealised), inkOf(*row.unrealised),
               "unrealised",
               PositionsText::tr("Gain that a sale at the last close would bring, before costs"),
               PositionsText::tr("value \u2212 cost"));
    if (*row.cost > 0.0)
        values.addPlain(PositionsText::tr("On cost"), format::change(*row.unrealised / *row.cost),
                        inkOf(*row.unrealised));
}

void addValues(Values& values, const Row& row) {
    const QString missing = QString::fromUtf16(format::kMissing);
    if (row.value)
        values.add(PositionsText::tr("Value"), format::moneyFull(*row.value), Ink::Text, "value",
                   PositionsText::tr("Worth at the last close"),
                   PositionsText::tr("quantity \u00B7 last close"));
    else
        values.addPlain(PositionsText::tr("Value"), missing, Ink::Text);
    const bool whole = row.quantity == std::floor(row.quantity);
    values.add(PositionsText::tr("Quantity"), format::number(row.quantity, whole ? 0 : 4), Ink::Text,
               "quantity", PositionsText::tr("Shares held, as the file of holdings says"), {});
    if (row.price)
        values.add(PositionsText::tr("Price"), format::moneyFull(*row.price), Ink::Text, "price",
                   PositionsText::tr("The last close of the last 60 sessions"), {});
    else
        values.addPlain(PositionsText::tr("Price"), missing, Ink::Text);
    addDay(values, row);
    addCost(values, row);
}

/// Without the day of the close: with a change over the last session it is the data set's last day.
QString priceDate(const Row& row, const vault::DatasetRecord& record) {
    if (!row.price) return PositionsText::tr("no price");
    if (!row.recentDates.empty()) return format::date(row.recentDates.back());
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
    if (row.recent.size() < 2) return;
    if (row.recentDates.size() == row.recent.size()) {
        auto series = std::make_shared<charts::TimeSeries>();
        for (const Date& date : row.recentDates)
            series->dates.push_back(format::toQDate(date));
        series->title = PositionsText::tr("%1, last 60 sessions").arg(format::text(row.symbol));
        series->lines.push_back({format::text(row.symbol), charts::LineRole::Portfolio, row.recent});
        facts.recent = std::move(series);
    }
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
    Values values(facts, position.symbol);
    addValues(values, position);
    addWeight(facts, view, row);
    if (position.weight)
        facts.weightNumber =
            values.number(PositionsText::tr("Weight"), format::percent(*position.weight), "weight",
                          PositionsText::tr("Share of the value of all positions that have one"),
                          PositionsText::tr("value / value of all positions"));
    addRecent(facts, position);
    if (content.dataset) {
        facts.lineage = lineageOf(position, *content.dataset);
        facts.dataItem = QString::number(content.dataset->id.value);
    }
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
