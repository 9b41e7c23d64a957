// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/crypto/hash.h"
#include "core/features/view.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::features {

/// One digest a row: SHA-256 over the digest of the row before and what the row's features are made of (date,
/// closes, volumes where the view uses them, universe). The first stands on the definitions, the price field,
/// the symbols and the version of the code. Two chains that agree at a row agree on everything up to it.
Result<std::vector<crypto::Digest>> rowChain(const market::PricePanel& panel, const FeatureView& view,
                                             market::PriceField price,
                                             const std::vector<std::uint8_t>& universe, std::size_t threads,
                                             const jobs::JobContext& job);

/// How many rows at the beginning two chains share.
[[nodiscard]] std::size_t sharedRows(const std::vector<crypto::Digest>& a,
                                     const std::vector<crypto::Digest>& b) noexcept;

}  // namespace qd::features
