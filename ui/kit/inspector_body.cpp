// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/inspector_body.h"

#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"

namespace qd::ui {

void fillInspector(QFrame* inspector, QWidget* hint, QWidget* body) {
    inspector->setProperty("qdSurface", QStringLiteral("bar"));
    auto* content = new QWidget;
    content->setProperty("qdScroll", true);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(space::kCardPadding, space::kBlock, space::kCardPadding, space::kBlock);
    lines->addWidget(hint);
    lines->addWidget(body);
    lines->addStretch(1);
    auto* area = new QScrollArea(inspector);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);  // what stands in it takes the keys
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepRightMargin(area, space::kCardPadding);
    auto* column = new QVBoxLayout(inspector);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
}

}  // namespace qd::ui
