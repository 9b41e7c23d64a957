// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/views.h"
#include "ui/pages/overview/overview_presenter.h"

namespace qd::ui::pages::overview {

/// The facts of the inspector: the data set, the newest run, the audit chain.
[[nodiscard]] OverviewFacts factsOf(const desk::OverviewView& view);

}  // namespace qd::ui::pages::overview
