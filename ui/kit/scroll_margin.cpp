// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scroll_margin.h"

#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

namespace qd::ui {

void keepRightMargin(QScrollArea* area, int margin) {
    QScrollBar* bar = area->verticalScrollBar();
    const auto apply = [area, bar, margin] {
        QLayout* layout = area->widget()->layout();
        QMargins margins = layout->contentsMargins();
        margins.setRight(bar->maximum() > 0 ? std::max(0, margin - bar->sizeHint().width()) : margin);
        layout->setContentsMargins(margins);
    };
    QObject::connect(bar, &QScrollBar::rangeChanged, area, apply);
    apply();
}

}  // namespace qd::ui
