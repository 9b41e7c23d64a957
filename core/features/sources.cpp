// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/sources.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"
#include "core/features/kernels.h"

namespace qd::features {

namespace {

using market::PriceField;
using market::PricePanel;

struct Cell {
    std::size_t feature = 0;
    std::size_t row = 0;
    std::size_t symbol = 0;
};

Error unknown(Message message) {
    return Error{ErrorCode::BadInput, std::move(message), say("choose one that the features were made of")};
}

Result<Cell> cellOf(const FeatureFrame& frame, std::string_view feature, std::string_view symbol,
                    Date session) {
    const auto f = frame.featureIndex(feature);
    if (!f) return unknown(say("there is no feature '%1' in %2", feature, frame.view.name));
    const auto s = frame.symbolIndex(symbol);
    if (!s) return unknown(say("the features know no symbol '%1'", symbol));
    const auto row = frame.rowOf(session);
    if (!row) return unknown(say("%1 is no session of the prices", session));
    return Cell{*f, *row, *s};
}

std::size_t back(std::size_t row, std::size_t sessions) {
    return row > sessions ? row - sessions : 0;
}

SourceSpan spanOf(const PricePanel& panel, PriceField field, std::size_t symbol, std::size_t from,
                  std::size_t to) {
    SourceSpan span{panel.symbols()[symbol], field, panel.dates()[from], panel.dates()[to], to - from + 1, 0};
    for (std::size_t t = from; t <= to; ++t)
        span.present += panel.presentRow(field, t)[symbol];
    return span;
}

SourceSpan marketSpan(const PricePanel& panel, const FeatureFrame& frame, std::size_t from, std::size_t to) {
    SourceSpan span{{}, frame.price, panel.dates()[from], panel.dates()[to], to - from + 1, 0};
    for (std::size_t t = from; t <= to; ++t) {
        const auto present = panel.presentRow(frame.price, t);
        for (std::size_t s = 0; s < panel.width(); ++s)
            span.present += present[s] != 0 && frame.inUniverse[t * panel.width() + s] != 0 ? 1U : 0U;
    }
    return span;
}

/// The close that stands for `sessions` sessions before the row: its own or the last of a few before.
std::size_t carriedRow(const PricePanel& panel, PriceField field, const Cell& cell, std::size_t sessions) {
    const std::size_t wanted = back(cell.row, sessions);
    for (std::size_t row = wanted;; --row) {
        if (panel.presentRow(field, row)[cell.symbol] != 0) return row;
        if (row == 0 || wanted - row == kCarriedSessions) return wanted;
    }
}

/// The first row of the name's own closes or volumes that the figure reads.
std::size_t firstRow(const FeatureDefinition& d, std::size_t row) {
    switch (d.kind) {
        case FeatureKind::Rsi: {
            const std::size_t block = kRsiWindows * d.window;
            return back(row / block * block, block);
        }
        case FeatureKind::AverageRatio:
        case FeatureKind::VolumeRatio:
        case FeatureKind::Drawdown:
            return back(row, d.window - 1);
        default:
            return back(row, d.window);
    }
}

std::vector<SourceSpan> spansOf(const PricePanel& panel, const FeatureFrame& frame, const Cell& cell) {
    const auto& d = frame.view.features[cell.feature];
    const PriceField field = usesVolume(d.kind) ? PriceField::Volume : frame.price;
    const std::size_t first = firstRow(d, cell.row);
    std::vector<SourceSpan> spans;
    if (d.kind == FeatureKind::Return || d.kind == FeatureKind::Momentum) {
        for (const std::size_t sessions : {d.window, d.shorter}) {
            const std::size_t row = carriedRow(panel, field, cell, sessions);
            spans.push_back(spanOf(panel, field, cell.symbol, row, row));
        }
    } else {
        spans.push_back(spanOf(panel, field, cell.symbol, first, cell.row));
    }
    if (d.crossSection == CrossSection::Rank)
        spans.push_back(marketSpan(panel, frame, back(cell.row, reach(d)), cell.row));
    if (d.kind != FeatureKind::Beta && d.kind != FeatureKind::ResidualVolatility) return spans;
    if (d.against.empty())
        spans.push_back(marketSpan(panel, frame, first, cell.row));
    else
        spans.push_back(spanOf(panel, frame.price, panel.symbolIndex(d.against).value(), first, cell.row));
    return spans;
}

/// Names that the value stands beside: of the market on the session, or those that have a rank.
std::size_t comparedWith(const PricePanel& panel, const FeatureFrame& frame, const Cell& cell) {
    const auto& d = frame.view.features[cell.feature];
    const bool ranked = d.crossSection == CrossSection::Rank;
    const bool market =
        (d.kind == FeatureKind::Beta || d.kind == FeatureKind::ResidualVolatility) && d.against.empty();
    if (!ranked && !market) return 0;
    const auto closes = panel.presentRow(frame.price, cell.row);
    const std::uint8_t* there = frame.planes[cell.feature].present.data() + cell.row * frame.width();
    std::size_t names = 0;
    for (std::size_t s = 0; s < frame.width(); ++s) {
        const bool in = frame.inUniverse[cell.row * frame.width() + s] != 0;
        names += in && (ranked ? there[s] : closes[s]) != 0 ? 1U : 0U;
    }
    return names;
}

Message whyMissing(const PricePanel& panel, const FeatureFrame& frame, const Cell& cell) {
    const auto& d = frame.view.features[cell.feature];
    if (panel.presentRow(frame.price, cell.row)[cell.symbol] == 0)
        return say("%1 has no close on %2", frame.symbols[cell.symbol], frame.dates[cell.row]);
    if (d.crossSection == CrossSection::Rank && frame.inUniverse[cell.row * frame.width() + cell.symbol] == 0)
        return say("%1 is not in the universe on %2", frame.symbols[cell.symbol], frame.dates[cell.row]);
    return say("the prices of the %1 sessions before %2 are too few, or do not move", d.window,
               frame.dates[cell.row]);
}

}  // namespace

Result<FeatureSource> sourceOf(const PricePanel& panel, const FeatureFrame& frame, std::string_view feature,
                               std::string_view symbol, Date session) {
    QD_REQUIRE(panel.contentHash() == frame.panelHash);
    QD_TRY(const Cell cell, cellOf(frame, feature, symbol, session));
    FeatureSource source;
    source.symbol = frame.symbols[cell.symbol];
    source.session = session;
    source.definition = frame.view.features[cell.feature];
    source.value = frame.at(cell.feature, cell.row, cell.symbol);
    if (!source.value) source.missing = whyMissing(panel, frame, cell);
    source.spans = spansOf(panel, frame, cell);
    source.compared = comparedWith(panel, frame, cell);
    source.publishedAt = frame.publishedAt[cell.row];
    source.knownAt = frame.knownAt[cell.row];
    source.panelHash = frame.panelHash;
    source.viewHash = frame.viewHash;
    source.rowDigest = crypto::hex(frame.chain[cell.row]);
    return source;
}

}  // namespace qd::features
