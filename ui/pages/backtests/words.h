// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace qd::ui::pages::backtests {

/// tr() for what is no QObject: Words::tr("Total return").
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace qd::ui::pages::backtests
