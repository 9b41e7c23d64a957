// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>

#include "ui/kit/card.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/gallery/gallery_data.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

constexpr int kTall = 360;

Card* blotter(const Theme& theme) {
    auto* card = new Card(sample("Positions"));
    auto* view = new models::BlotterView(theme);
    view->setSnapshot(positions(112));
    view->setTotalsVisible(true);
    view->sortBy(sample("day"), Qt::DescendingOrder);
    view->selectRow(5);
    view->setMinimumHeight(kTall);
    card->setBody(view, false);
    return card;
}

Card* nothing(const Theme& theme) {
    auto* card = new Card(sample("No rows"));
    auto* view = new models::BlotterView(theme);
    view->setSnapshot(positions(0));
    view->setMinimumHeight(kTall / 3);
    card->setBody(view, false);
    return card;
}

}  // namespace

QWidget* makeTables(const Theme& theme, QWidget* parent) {
    QWidget* all = columnOf({blotter(theme), nothing(theme)}, space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
