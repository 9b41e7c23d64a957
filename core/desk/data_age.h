// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/vault/records.h"

namespace qd::desk {

/// From this many sessions on, prices are shown as stale.
inline constexpr int kStaleSessions = 2;
/// What is older than this is only said to be at least as old.
inline constexpr int kMostSessionsBehind = 999;

/// Sessions that ended between the data set's last one and `today`, which has not ended: 0 is as fresh as can
/// be. The calendar is that which the number of its sessions suggests, 24/7 or an exchange's. 0 for
/// synthetic prices, which have no market to lag behind.
[[nodiscard]] int sessionsBehind(const vault::DatasetRecord& dataset, Date today);

}  // namespace qd::desk
