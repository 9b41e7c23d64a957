// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace qd::ui::pages::recommendations {

/// tr() for what is no QObject.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace qd::ui::pages::recommendations
