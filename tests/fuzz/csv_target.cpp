// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/base/number_text.h"
#include "core/market/import.h"
#include "tests/core/market/memory_files.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/targets.h"

namespace qd::fuzz {

namespace {

using market::PriceField;
using market::PricePanel;

constexpr std::array<std::size_t, 4> kPieces{1, 7, 64, 4096};
constexpr std::array kFields{PriceField::Close, PriceField::Open,   PriceField::High,
                             PriceField::Low,   PriceField::Volume, PriceField::AdjClose};

/// Small enough that a file which asks for more is refused long before the fuzzer's own limits.
market::ImportOptions options() {
    market::ImportOptions limited;
    limited.limits = {4U << 20U, 50'000, 4096, 2000, 2'000'000};
    return limited;
}

/// One file, read whole and read in small pieces.
class TwoWays {
public:
    TwoWays(std::string_view text, std::size_t piece)
        : m_whole(std::string(text)), m_pieces(std::string(text)) {
        m_pieces.pieceBytes = piece;
    }
    /// `read(files)` both ways: the same success or the same error, whose words can be shown. Gives the first
    /// result.
    template <class Read>
    auto both(const Read& read) const {
        auto whole = read(m_whole);
        const auto pieces = read(m_pieces);
        QD_ENSURE(whole.ok() == pieces.ok());
        if (!whole.ok()) {
            holdError(whole.error(), ErrorCode::BadInput);
            QD_ENSURE(whole.error() == pieces.error());
        }
        return whole;
    }

private:
    market::MemoryFiles m_whole;
    market::MemoryFiles m_pieces;
};

template <class Issues>
void holdIssues(const Issues& issues) {
    for (const auto& issue : issues) {
        QD_ENSURE(isPrintable(issue.message.text));
        QD_ENSURE(issue.where.line >= 1);
    }
}

/// The panel as a long file, missing cells empty.
std::string longText(const PricePanel& panel) {
    std::string text = "date,symbol";
    for (const auto field : kFields) {
        if (panel.has(field)) text += "," + std::string(market::fieldName(field));
    }
    text += "\n";
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        for (std::size_t s = 0; s < panel.width(); ++s) {
            text += panel.dates()[t].iso() + "," + panel.symbols()[s];
            for (const auto field : kFields) {
                if (!panel.has(field)) continue;
                const auto value = panel.at(field, t, s);
                text += "," + (value ? shortestText(*value) : std::string());
            }
            text += "\n";
        }
    }
    return text;
}

/// What was imported is a panel by the panel's own rules, and has the same content hash when it is written as
/// another file and read again.
void holdPanel(const PricePanel& panel) {
    std::map<PriceField, market::PanelColumn> columns;
    for (const auto field : kFields) {
        if (panel.has(field)) columns.emplace(field, panel.column(field));
    }
    const auto again = PricePanel::create(panel.dates(), panel.symbols(), std::move(columns));
    QD_ENSURE(again.ok());
    QD_ENSURE(again->contentHash() == panel.contentHash());
    constexpr std::size_t kMostRewritten =
        5000;  // cells: to write and read them costs time, and shows nothing more
    if (panel.rows() * panel.width() > kMostRewritten) return;
    const auto reread = market::pricesOf(longText(panel), options());
    QD_ENSURE(reread.ok());
    QD_ENSURE(reread->value.contentHash() == panel.contentHash());
}

void holdSeries(const market::ReturnsTable& table) {
    for (std::size_t t = 1; t < table.dates.size(); ++t)
        QD_ENSURE(table.dates[t - 1] < table.dates[t]);
    for (const auto& series : table.series) {
        QD_ENSURE(!series.name.empty() && isPrintable(series.name));
        QD_ENSURE(series.values.size() == table.dates.size() && series.present.size() == table.dates.size());
        for (std::size_t t = 0; t < series.values.size(); ++t)
            QD_ENSURE(series.present[t] ? series.values[t] - series.values[t] == 0.0
                                        : series.values[t] == 0.0);
    }
}

void holdSpells(const market::MembershipTable& table) {
    const market::MembershipSpell* before = nullptr;
    for (const auto& spell : table.spells) {
        QD_ENSURE(!spell.symbol.empty() && (!spell.to || spell.from <= *spell.to));
        if (before != nullptr && before->symbol == spell.symbol)
            QD_ENSURE(before->to && *before->to < spell.from);
        if (before != nullptr) QD_ENSURE(before->symbol <= spell.symbol);
        before = &spell;
    }
}

void holdHoldings(const market::HoldingsTable& table) {
    std::string text = "symbol,quantity,cost\n";
    for (const auto& h : table.holdings) {
        QD_ENSURE(!h.symbol.empty());
        text += h.symbol + "," + h.quantity.text() + "," + (h.cost ? h.cost->text() : std::string()) + "\n";
    }
    const market::StillClock clock;
    const auto again = market::importHoldings(market::MemoryFiles(text), "f.csv", options(), {{}, {}, clock});
    QD_ENSURE(again.ok());
    QD_ENSURE(again->value.holdings == table.holdings);
}

void readOther(const TwoWays& file, unsigned kind) {
    const market::StillClock clock;
    const jobs::JobContext job({}, {}, clock);
    if (kind == 1) {
        const auto table =
            file.both([](const auto& f) { return market::importReturns(f, "f.csv", options()); });
        if (table.ok()) holdSeries(table->value);
    } else if (kind == 2) {
        const auto table =
            file.both([](const auto& f) { return market::importSeries(f, "f.csv", options()); });
        if (table.ok()) holdSeries(table->value);
    } else if (kind == 3) {
        const auto table =
            file.both([&](const auto& f) { return market::importSectors(f, "f.csv", options(), job); });
        if (table.ok()) holdIssues(table->issues);
    } else if (kind == 4) {
        const auto table =
            file.both([&](const auto& f) { return market::importMembership(f, "f.csv", options(), job); });
        if (table.ok()) holdSpells(table->value);
    } else if (kind == 5) {
        const auto table =
            file.both([&](const auto& f) { return market::importHoldings(f, "f.csv", options(), job); });
        if (table.ok()) holdHoldings(table->value);
    } else {
        const auto preview = file.both([](const auto& f) { return market::previewCsv(f, "f.csv", 5); });
        if (preview.ok()) QD_ENSURE(preview->rows.size() <= 5);
    }
}

}  // namespace

void readCsv(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto choice = static_cast<unsigned char>(bytes.front());
    const TwoWays file(bytes.substr(1), kPieces[(choice >> 4U) % kPieces.size()]);
    if (const unsigned kind = choice & 7U; kind != 0) return readOther(file, kind);
    const market::StillClock clock;
    const jobs::JobContext job({}, {}, clock);
    const auto panel =
        file.both([&](const auto& f) { return market::importPrices(f, "f.csv", options(), job); });
    if (!panel.ok()) return;
    holdIssues(panel->issues);
    holdPanel(panel->value);
}

}  // namespace qd::fuzz
