// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/shell/palette_index.h"

namespace qd::ui::shell {

namespace {

constexpr std::array kFirst{"Northern", "Atlantic", "Blue",  "Summit",  "Harbour", "Granite",
                            "Silver",   "Pioneer",  "Évian", "Mercury", "Cobalt",  "Orchard",
                            "Vantage",  "Crescent", "Delta", "Prairie"};
constexpr std::array kSecond{"Energy",    "Pharma",    "Rail",   "Foods",    "Semiconductor",
                             "Insurance", "Steel",     "Media",  "Software", "Mining",
                             "Utilities", "Logistics", "Biotech"};
constexpr std::array kThird{"Holdings", "Group", "Inc", "plc", "Corporation", "Partners", "International"};
constexpr std::array kSectors{"Energy",     "Health Care",      "Industrials", "Information Technology",
                              "Financials", "Consumer Staples", "Utilities"};

template <std::size_t N>
QString pick(const std::array<const char*, N>& words, int number) {
    return QString::fromUtf8(words.at(static_cast<std::size_t>(number) % N));
}

QString ticker(int number) {
    QString letters;
    for (int rest = number + 26; rest > 0; rest /= 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + rest % 26)));
    return letters;
}

/// Symbols with names and sectors; every tenth is a run.
std::vector<PaletteEntry> madeUp(int items) {
    std::vector<PaletteEntry> entries;
    entries.reserve(static_cast<std::size_t>(items));
    for (int i = 0; i < items; ++i) {
        const QString name = pick(kFirst, i) + QLatin1Char(' ') + pick(kSecond, i / 16) + QLatin1Char(' ') +
                             pick(kThird, i / 208);
        if (i % 10 == 9) {
            entries.push_back({PaletteKind::Run, QString::number(i),
                               QStringLiteral("HRP %1, %2").arg(name).arg(i),
                               QStringLiteral("Run %1 · petra").arg(i)});
        } else {
            entries.push_back({PaletteKind::Symbol, ticker(i), ticker(i),
                               name + QStringLiteral(" · ") + pick(kSectors, i)});
        }
    }
    return entries;
}

/// What stands in the field after each key of a person who types words, mistypes, deletes and types again.
QStringList typing() {
    QStringList states;
    QString field;
    const auto type = [&](const QString& letters) {
        for (const QChar letter : letters) {
            field += letter;
            states.append(field);
        }
    };
    const auto remove = [&](int count) {
        for (int i = 0; i < count; ++i) {
            field.chop(1);
            states.append(field);
        }
    };
    for (const char* words : {"e", "semi", "north energy", "hrp steel", "evian", "@abc", "#run 49", "lock",
                              "a b c", "international", "zzzz", "nsi"}) {
        type(QString::fromLatin1(words));
        remove(2);
        type(QStringLiteral("er"));
        remove(static_cast<int>(field.size()));
    }
    return states;
}

}  // namespace

PaletteTiming measurePalette(const Clock& clock, int items) {
    PaletteIndex index;
    index.setWorkspace(makeContent(madeUp(items)));
    std::vector<double> times;
    for (const QString& field : typing()) {
        const std::int64_t before = clock.monotonicNanos();
        const auto rows = index.find(field);
        const std::size_t seen = std::min<std::size_t>(rows.size(), 12);
        const QString words = parsePaletteText(field).words;
        for (std::size_t i = 0; i < seen; ++i)
            (void)fuzzyPositions(words, rows[i]->title, rows[i]->detail);
        times.push_back(static_cast<double>(clock.monotonicNanos() - before) / 1e6);
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        const double place = std::ceil(share * static_cast<double>(times.size())) - 1.0;
        return times.at(static_cast<std::size_t>(std::max(0.0, place)));
    };
    return {at(0.5), at(0.99), times.back(), static_cast<int>(times.size()), items};
}

}  // namespace qd::ui::shell
