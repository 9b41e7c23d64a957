// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "ui/models/blotter_view.h"

namespace qd::ui::models {

/// What a blotter showed before its lines change, to be found again afterwards.
struct BlotterView::Kept {
    TableSnapshotPtr table;
    int row = -1;   ///< in `table`; −1: a head, or nothing
    QString key;    ///< of the row
    QString group;  ///< path of a head
    bool onGroup = false;
    int column = -1;
    int scroll = 0;
    QHash<QString, int> inSight;  ///< rows of `table` by key
};

}  // namespace qd::ui::models
