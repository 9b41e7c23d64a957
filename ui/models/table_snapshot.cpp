// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

bool isNumeric(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::Number:
        case ColumnKind::Percent:
        case ColumnKind::Money:
        case ColumnKind::Change:
            return true;
        case ColumnKind::Text:
        case ColumnKind::Strong:
        case ColumnKind::Code:
        case ColumnKind::Sparkline:
        case ColumnKind::Date:
        case ColumnKind::Chip:
            break;
    }
    return false;
}

Qt::Alignment alignmentOf(ColumnKind kind) {
    const bool right = isNumeric(kind) || kind == ColumnKind::Sparkline;
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

}  // namespace qd::ui::models
