// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/desk/session.h"
#include "core/desk/views.h"

namespace qd::desk {

/// One thing that needs a person now, and where to act on it.
struct AlertLine {
    Attention::Severity severity = Attention::Severity::Warn;
    Message text;
    std::string page;  ///< "data", "positions"
    std::string item;  ///< of the page; empty: the page itself
};

/// What needs attention in the workspace now, immutable: findings of the newest data set by their kind,
/// prices that lag behind their market, features of poor quality, holdings without a price. Hints for a
/// beginning are no alerts.
struct AlertsView {
    std::vector<AlertLine> lines;  ///< worst first
};
Result<std::shared_ptr<const AlertsView>> loadAlerts(Session& session);

}  // namespace qd::desk
