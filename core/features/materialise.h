// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/features/frame.h"
#include "core/features/knowledge.h"
#include "core/features/view.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::features {

/// A state of the prices that was here before: whatever rows it shares were known since then.
struct RecordedState {
    std::vector<crypto::Digest> chain;  ///< FeatureFrame::chain, or rowChain()
    Timestamp recordedAt;
};

struct MaterialiseOptions {
    /// That returns are made of; empty: adj_close where the panel has it, else close.
    std::optional<market::PriceField> price;
    /// Who belongs to the market and the ranks of a session; empty: every name. Features are made for all
    /// names of the panel, whoever belongs.
    std::optional<market::MembershipTable> membership;
    /// Names that are not part of the market (an index among the names).
    std::vector<std::string> outside;
    KnowledgeRule knowledge;
    /// When the prices came here: no row is known before. The default is the beginning of time.
    Timestamp recordedAt;
    /// Earlier states of the same prices, in any order: rows that they share keep the earliest of their
    /// times, restated ones are known since `recordedAt` only.
    std::vector<RecordedState> earlier;
    /// A frame of the same view over another state of the prices: rows whose prices, universe and definitions
    /// are the same to the bit are taken from it instead of being computed.
    FramePtr previous;
    std::size_t threads = 1;
};

/// Makes the features of every name on every session of the panel. A row rests on its own session and those
/// before it alone; a session at which a name has no close has no features of it. Features that the panel
/// cannot give are left out and named in `unserved`. The same arguments give the same bits, whatever the
/// number of threads and whether rows come from `previous`.
///
/// Errors: BadInput for a view that is not valid, a price field that the panel lacks, a panel without rows, a
/// membership that knows none of the symbols, or when none of the features can be served; Cancelled.
Result<FramePtr> materialise(const market::PricePanel& panel, const FeatureView& view,
                             const MaterialiseOptions& options, const jobs::JobContext& job);

/// The chain that materialise() would give the panel under the same view and options: for RecordedState.
Result<std::vector<crypto::Digest>> chainOf(const market::PricePanel& panel, const FeatureView& view,
                                            const MaterialiseOptions& options, const jobs::JobContext& job);

/// What a frame is stored and found under: prices, definitions, code and everything of the options that
/// changes a value. SHA-256, hex.
[[nodiscard]] std::string frameKey(const market::PricePanel& panel, const FeatureView& view,
                                   const MaterialiseOptions& options);

/// The field that returns are made of. Error BadInput when the panel lacks the one asked for.
Result<market::PriceField> priceFieldFor(const market::PricePanel& panel, const MaterialiseOptions& options);

}  // namespace qd::features
