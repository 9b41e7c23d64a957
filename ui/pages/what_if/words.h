// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace qd::ui::pages::what_if {

/// Where words outside of widgets are looked up for translation.
struct WhatIfText {
    Q_DECLARE_TR_FUNCTIONS(WhatIfText)
};

}  // namespace qd::ui::pages::what_if
