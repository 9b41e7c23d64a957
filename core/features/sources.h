// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/features/frame.h"
#include "core/market/price_panel.h"

namespace qd::features {

/// A stretch of source rows that a value rests on.
struct SourceSpan {
    std::string symbol;  ///< empty: every name of the universe
    market::PriceField field = market::PriceField::Close;
    Date from;
    Date to;
    std::size_t sessions = 0;  ///< of the panel, both ends included
    std::size_t present = 0;   ///< cells that are there: of one symbol at most `sessions`

    bool operator==(const SourceSpan&) const = default;
};

/// Where one feature value comes from: the definition with its numbers, the source rows, the state of the
/// prices, and when it could be known.
struct FeatureSource {
    std::string symbol;
    Date session;
    FeatureDefinition definition;
    std::optional<double> value;
    Message missing;                ///< why there is no value; empty when there is one
    std::vector<SourceSpan> spans;  ///< the name's own first; nothing outside of them changes the value
    std::size_t compared = 0;       ///< names of that session's market or ranking; 0: it stands alone
    Timestamp publishedAt;
    Timestamp knownAt;
    std::string panelHash;  ///< of the prices
    std::string viewHash;
    std::string rowDigest;  ///< hex: of everything up to the session
};

/// Error BadInput for a feature, symbol or session that the frame does not have. Precondition: the frame was
/// made of the panel.
Result<FeatureSource> sourceOf(const market::PricePanel& panel, const FeatureFrame& frame,
                               std::string_view feature, std::string_view symbol, Date session);

}  // namespace qd::features
