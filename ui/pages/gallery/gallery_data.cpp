// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/gallery_data.h"

#include <cmath>
#include <cstdint>
#include <iterator>

#include "ui/kit/format.h"

namespace qd::ui::pages::gallery {
namespace {

/// A small linear congruential generator: the same pictures on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    double unit() {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(m_state >> 11) / 9007199254740992.0;
    }
    double normal() {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum;
    }

private:
    std::uint64_t m_state;
};

struct Row {
    QString symbol;
    QString name;
    QString sector;
    double quantity = 0.0;
    double value = 0.0;
    double weight = 0.0;
    double day = 0.0;
    std::vector<double> recent;
    QDate since;
    models::ChipCell chip;
};

QString s(const char* text) {
    return QString::fromUtf8(text);
}

}  // namespace

std::vector<double> walk(unsigned seed, int count) {
    Dice dice(seed);
    std::vector<double> values;
    double level = 100.0;
    for (int i = 0; i < count; ++i)
        values.push_back(level *= 1.0 + dice.normal() * 0.012);
    return values;
}

charts::TimeSeriesPtr performance() {
    auto data = std::make_shared<charts::TimeSeries>();
    data->title = s("Performance");
    Dice dice(7);
    charts::Line own{s("Portfolio"), charts::LineRole::Portfolio, {}};
    charts::Line benchmark{s("Benchmark"), charts::LineRole::Benchmark, {}};
    double a = 100.0;
    double b = 100.0;
    for (QDate day(2016, 1, 4); day <= QDate(2026, 10, 30); day = day.addDays(1)) {
        if (day.dayOfWeek() > 5) continue;
        const double common = dice.normal() * 0.007;
        a *= 1.0 + common + 0.00035 + dice.normal() * 0.003;
        b *= 1.0 + common + 0.00022;
        data->dates.push_back(day);
        own.values.push_back(a);
        benchmark.values.push_back(b);
    }
    data->lines = {std::move(own), std::move(benchmark)};
    return data;
}

models::TableSnapshotPtr positions(int count) {
    static const char* const kNames[][3] = {{"NVX", "Novex Systems", "Information technology"},
                                            {"HLD", "Halden Health", "Health care"},
                                            {"ORB", "Orbis Logistics", "Industrials"},
                                            {"KES", "Kestrel Energy", "Energy"},
                                            {"MIR", "Miramar Retail", "Consumer discretionary"},
                                            {"TAL", "Talus Materials", "Materials"},
                                            {"VER", "Verity Bank", "Financials"},
                                            {"ZEP", "Zephyr Power", "Utilities"}};
    Dice dice(11);
    auto rows = std::make_shared<std::vector<Row>>();
    for (int i = 0; i < count; ++i) {
        const auto& known = kNames[static_cast<std::size_t>(i) % std::size(kNames)];
        Row r;
        r.symbol = s(known[0]) + (i < 8 ? QString() : QString::number(i));
        r.name = s(known[1]);
        r.sector = s(known[2]);
        r.weight = 0.0642 * std::exp(-0.07 * i);
        r.value = r.weight * 248612345.0;
        r.quantity = std::floor(r.value / (20.0 + dice.unit() * 300.0));
        r.day = i == 4 ? std::nan("") : dice.normal() * 0.012;
        double level = 50.0;
        for (int k = 0; k < 60; ++k)
            r.recent.push_back(level *= 1.0 + dice.normal() * 0.01);
        r.since = QDate(2024, 3, 1).addDays(i * 7);
        if (i == 3) r.chip = {Severity::Hard, s("Energy cap")};
        if (i == 6) r.chip = {Severity::Warn, s("Liquidity")};
        rows->push_back(std::move(r));
    }
    models::TableBuilder<Row> t(rows, *rows);
    t.strong("symbol", s("Symbol"), 80, [](const Row& r) { return r.symbol; });
    t.text("name", s("Name"), 150, [](const Row& r) { return r.name; });
    t.text("sector", s("Sector"), 160, [](const Row& r) { return r.sector; });
    t.number(
        "quantity", s("Quantity"), 90, [](const Row& r) { return r.quantity; }, 0);
    t.money("value", s("Value, $"), 110, [](const Row& r) { return r.value; }).total = models::Total::Sum;
    t.percent("weight", s("Weight"), 80, [](const Row& r) { return r.weight; }).total = models::Total::Sum;
    auto& day = t.change("day", s("Day"), 90, [](const Row& r) { return r.day; });
    day.total = models::Total::WeightedMean;
    day.weight = t.reader<double>([](const Row& r) { return r.weight; });
    t.sparkline("recent", s("60 days"), 100,
                [](const Row& r) -> const std::vector<double>& { return r.recent; });
    t.date("since", s("Held since"), 100, [](const Row& r) { return r.since; });
    t.chip("limits", s("Limits"), 110, [](const Row& r) { return r.chip; });
    t.key([](const Row& r) { return r.symbol; });
    return t.build();
}

std::vector<charts::MonthlyReturn> months() {
    Dice dice(5);
    std::vector<charts::MonthlyReturn> out;
    for (int year = 2020; year <= 2026; ++year)
        for (int month = 1; month <= 12; ++month) {
            if ((year == 2020 && month < 4) || (year == 2026 && month > 10)) continue;
            out.push_back({year, month, 0.006 + dice.normal() * 0.035});
        }
    return out;
}

std::shared_ptr<const charts::StackedBands> weights() {
    static const char* const kNames[] = {"Information technology",
                                         "Health care",
                                         "Industrials",
                                         "Energy",
                                         "Financials",
                                         "Utilities",
                                         "Materials",
                                         "Real estate"};
    Dice dice(3);
    auto bands = std::make_shared<charts::StackedBands>();
    std::vector<double> level(std::size(kNames), 0.0);
    for (const char* name : kNames)
        bands->names.append(s(name));
    bands->shares.resize(std::size(kNames));
    for (QDate day(2022, 1, 3); day <= QDate(2026, 10, 30); day = day.addDays(7)) {
        bands->dates.push_back(day);
        double sum = 0.0;
        for (std::size_t i = 0; i < level.size(); ++i) {
            level[i] += dice.normal() * 0.08;
            sum += std::exp(level[i]);
        }
        for (std::size_t i = 0; i < level.size(); ++i)
            bands->shares[i].push_back(std::exp(level[i]) / sum);
    }
    auto gathered = std::make_shared<charts::StackedBands>(charts::gatherOthers(*bands, 8, s("Others")));
    return gathered;
}

}  // namespace qd::ui::pages::gallery
