// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_board.h"

#include <QGridLayout>
#include <algorithm>

#include "ui/kit/space.h"
#include "ui/pages/overview/overview_presenter.h"

namespace qd::ui::pages::overview {
namespace {

constexpr int kWideFrom = 1080;
constexpr int kWidestFrom = 2200;
constexpr int kTallFrom = 900;
constexpr int kHead = 260;  ///< what stands above the positions of a third column: header, tiles, title
constexpr int kMostRows = 60;
constexpr int kShortCard = 214;  ///< least height of the cards of bars

}  // namespace

OverviewBoard::OverviewBoard(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::kCardGap);
}

void OverviewBoard::setParts(const Parts& parts) {
    m_parts = parts;
    for (QWidget* card : {parts.movers, parts.sectors})
        card->setMinimumHeight(kShortCard);
    arrange();
}

void OverviewBoard::setMoney(bool shown) {
    m_money = shown;
    choose();
}

void OverviewBoard::setRoom(const QSize& room) {
    m_room = room;
    choose();
}

void OverviewBoard::choose() {
    const int width = m_money ? m_room.width() : 0;
    const Shape shape = width >= kWidestFrom ? Shape::Widest
                        : width >= kWideFrom ? Shape::Wide
                                             : Shape::Narrow;
    if (shape == m_shape) return;
    m_shape = shape;
    arrange();
}

int OverviewBoard::positionRows(int rowHeight) const {
    if (m_shape == Shape::Widest)
        return std::clamp((m_room.height() - kHead) / std::max(rowHeight, 1), kLargest, kMostRows);
    const int over = std::max(m_room.height() - kTallFrom, 0);
    return std::clamp(kLargest + over / (2 * std::max(rowHeight, 1)), kLargest, kMostRows);
}

void OverviewBoard::arrange() {
    for (QWidget* part : {m_parts.tiles, m_parts.movers, m_parts.sectors, m_parts.runTiles,
                          m_parts.performance, m_parts.positions})
        m_grid->removeWidget(part);
    for (int i = 0; i < 6; ++i) {
        m_grid->setRowStretch(i, 0);
        m_grid->setColumnStretch(i, 0);
    }
    switch (m_shape) {
        case Shape::Narrow:
            arrangeNarrow();
            return;
        case Shape::Wide:
            arrangeWide();
            return;
        case Shape::Widest:
            arrangeWidest();
            return;
    }
}

void OverviewBoard::arrangeNarrow() {
    m_grid->addWidget(m_parts.tiles, 0, 0, 1, 2);
    m_grid->addWidget(m_parts.movers, 1, 0);
    m_grid->addWidget(m_parts.sectors, 1, 1);
    m_grid->addWidget(m_parts.runTiles, 2, 0, 1, 2);
    m_grid->addWidget(m_parts.performance, 3, 0, 1, 2);
    m_grid->addWidget(m_parts.positions, 4, 0, 1, 2);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(3, 1);
}

void OverviewBoard::arrangeWide() {
    m_grid->addWidget(m_parts.tiles, 0, 0, 1, 2);
    m_grid->addWidget(m_parts.movers, 1, 1, 2, 1);
    m_grid->addWidget(m_parts.sectors, 3, 1);
    m_grid->addWidget(m_parts.runTiles, 1, 0);
    m_grid->addWidget(m_parts.performance, 2, 0);
    m_grid->addWidget(m_parts.positions, 3, 0);
    m_grid->setColumnStretch(0, 5);
    m_grid->setColumnStretch(1, 3);
    m_grid->setRowStretch(2, 1);
}

void OverviewBoard::arrangeWidest() {
    m_grid->addWidget(m_parts.tiles, 0, 0, 1, 3);
    m_grid->addWidget(m_parts.runTiles, 1, 0);
    m_grid->addWidget(m_parts.performance, 2, 0, 2, 1);
    m_grid->addWidget(m_parts.positions, 1, 1, 3, 1);
    m_grid->addWidget(m_parts.movers, 1, 2, 2, 1);
    m_grid->addWidget(m_parts.sectors, 3, 2);
    m_grid->setColumnStretch(0, 5);
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnStretch(2, 3);
    m_grid->setRowStretch(2, 1);
    m_grid->setRowStretch(3, 1);
}

}  // namespace qd::ui::pages::overview
