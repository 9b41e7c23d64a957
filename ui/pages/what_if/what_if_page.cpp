// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out and joined. What it loads is in what_if_load.cpp, its commands and menus in
// what_if_commands.cpp, what it promises the window in what_if_contract.cpp.
#include "ui/pages/what_if/what_if_page.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QUndoStack>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/page_header.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/what_if/conflict_card.h"
#include "ui/pages/what_if/limit_board.h"
#include "ui/pages/what_if/weight_table.h"

namespace qd::ui::pages::what_if {

namespace {
constexpr int kSideWidth = 380;
constexpr int kNarrowSide = 300;
constexpr int kRoomForSide = 1080;
constexpr int kRoomBeside = 760;  ///< page width below which the limits stand below the weights
constexpr int kLeastSide = 150;
constexpr int kLeastTable = 180;
constexpr int kFilterWidth = 168;
}  // namespace

WhatIfPage::WhatIfPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_latest(new Latest(context.jobs, this)),
      m_header(new PageHeader(tr("What if"), {}, this)),
      m_synthetic(new Chip(context.theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_from(new MenuButton(
          context.theme, tr("Start"), [this](QMenu& menu) { fillStart(menu); }, this)),
      m_risk(new MenuButton(
          context.theme, tr("Risk model"), [this](QMenu& menu) { fillRisk(menu); }, this)),
      m_solve(new SplitButton(
          context.theme, ButtonRole::Primary, tr("Solve"), [this](QMenu& menu) { fillGoals(menu); }, this)),
      m_undo(new IconButton(context.theme, Icon::Undo, tr("Undo"), this)),
      m_redo(new IconButton(context.theme, Icon::Redo, tr("Redo"), this)),
      m_reset(makeButton(ButtonRole::Plain, tr("Reset"), this)),
      m_save(makeButton(ButtonRole::Plain, tr("Save trades"), this)),
      m_tiles(new TileStrip(context.theme, this)),
      m_room(new MenuButton(
          context.theme, tr("Scale others"), [this](QMenu& menu) { fillRoom(menu); }, this)),
      m_show(new SegmentedButtons({tr("All"), tr("Held"), tr("Changed")}, this)),
      m_filter(new SearchField(context.theme, tr("Filter names"), this)),
      m_weights(new WeightTable(context.theme, this)),
      m_limits(new LimitBoard(context.theme, this)),
      m_conflict(new ConflictCard(context.theme, this)),
      m_state(nullptr) {
    layOut();
    wire();
    if (context.commands != nullptr) addCommands();
    setFocusProxy(m_weights);
    showButtons();
}

WhatIfPage::~WhatIfPage() {
    if (m_context.undo != nullptr) m_context.undo->disconnect(this);
}

QWidget* WhatIfPage::makeWeightsCard() {
    auto* card = new Card(tr("Weights"), this);
    m_weightsCard = card;
    m_room->setAccessibleDescription(tr("Who makes room for a dragged weight"));
    m_room->setToolTip(
        tr("Who makes room for a dragged weight: the other names in proportion, cash, or a "
           "solution of the whole for the goal"));
    m_show->setAccessibleName(tr("Which names are shown"));
    m_show->setCurrent(0);
    m_filter->setMaximumWidth(kFilterWidth);
    card->addAction(m_filter);
    card->addAction(m_show);
    card->addAction(m_room);
    card->setBody(m_weights, false);
    m_weights->setMinimumHeight(kLeastTable);
    return card;
}

QWidget* WhatIfPage::makeLimitsSide() {
    m_limitsCard = new Card(tr("Limits"), this);
    m_limitsCard->setNote(tr("drag to change"));
    m_scroll = new QScrollArea(m_limitsCard);
    m_limits->setProperty("qdScroll", true);
    m_scroll->setWidget(m_limits);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_limitsCard->setBody(m_scroll, false);
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_conflict);
    column->addWidget(m_limitsCard, 1);
    return side;
}

void WhatIfPage::layOut() {
    m_synthetic->setToolTip(tr("Made up for demonstration: these are not prices of a market"));
    m_synthetic->hide();
    m_from->setAccessibleDescription(tr("The positions, or the last targets of a backtest"));
    m_reset->setToolTip(tr("Back to the start: weights, locks and limits"));
    m_save->setToolTip(tr("The trades from the start to these weights as CSV; nothing is ordered"));
    for (QWidget* action :
         {static_cast<QWidget*>(m_synthetic), static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_redo),
          static_cast<QWidget*>(m_reset), static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_risk),
          static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_solve)})
        m_header->addAction(action);
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kCardGap);
    rows->addWidget(m_tiles);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::kCardGap);
    m_side = makeLimitsSide();
    m_columns->addWidget(makeWeightsCard(), 1);
    m_columns->addWidget(m_side);
    rows->addLayout(m_columns, 1);
    m_state = new StateView(m_context.theme, body, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_state, 1);
}

void WhatIfPage::arrange() {
    const bool beside = width() >= kRoomBeside;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int side = width() >= kRoomForSide ? kSideWidth : kNarrowSide;
    m_side->setMinimumWidth(beside ? side : 0);
    m_side->setMaximumWidth(beside ? side : QWIDGETSIZE_MAX);
    m_side->setMinimumHeight(beside ? 0 : kLeastSide);
    m_columns->setStretch(1, beside ? 0 : 1);
}

void WhatIfPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void WhatIfPage::wire() {
    const auto weightWords = [this](std::size_t asset) {
        return tr("Weight of %1").arg(format::text(m_shown->model->assets[asset].symbol));
    };
    connect(m_weights, &WeightTable::dragged, this,
            [this](std::size_t asset, double weight) { ask(Edit::weightOf(asset, weight), false, {}); });
    connect(m_weights, &WeightTable::chosen, this, [this, weightWords](std::size_t asset, double weight) {
        ask(Edit::weightOf(asset, weight), true, weightWords(asset));
    });
    connect(m_weights, &WeightTable::lockChosen, this, [this](std::size_t asset, bool lock) {
        const QString symbol = format::text(m_shown->model->assets[asset].symbol);
        ask(Edit::lockOf(asset, lock), true, lock ? tr("Lock %1").arg(symbol) : tr("Unlock %1").arg(symbol));
    });
    connect(m_weights, &WeightTable::currentAsset, this, [this](std::size_t asset) {
        if (m_weights->hasFocus())
            Q_EMIT selected({QStringLiteral("symbol"), format::text(m_shown->model->assets[asset].symbol)});
    });
    connect(m_limits, &LimitBoard::dragged, this,
            [this](const rules::RuleId& id, std::optional<double> limit) {
                ask(Edit::limitOf(id, limit), false, {});
            });
    connect(m_limits, &LimitBoard::chosen, this,
            [this](const rules::RuleId& id, std::optional<double> limit) {
                ask(Edit::limitOf(id, limit), true, tr("Limit"));
            });
    const auto standStill = [this] { m_latest->stand(m_latest->draft()); };
    connect(m_weights, &WeightTable::dragCancelled, this, standStill);
    connect(m_limits, &LimitBoard::dragCancelled, this, standStill);
    connect(m_conflict, &ConflictCard::relaxationChosen, this,
            [this](const Edit& edit, const QString& words) { ask(edit, true, words); });
    connect(m_filter, &SearchField::searched, this,
            [this](const QString& words) { m_weights->weights()->setFilter(words); });
    connect(m_show, &SegmentedButtons::chosen, this,
            [this](int show) { m_weights->weights()->setShow(static_cast<WeightModel::Show>(show)); });
    connect(m_solve, &SplitButton::clicked, this, &WhatIfPage::solve);
    connect(m_reset, &QPushButton::clicked, this, &WhatIfPage::reset);
    connect(m_save, &QPushButton::clicked, this, &WhatIfPage::saveTrades);
    connect(m_undo, &QToolButton::clicked, this,
            [this] { m_context.services.trigger(QStringLiteral("edit.undo")); });
    connect(m_redo, &QToolButton::clicked, this,
            [this] { m_context.services.trigger(QStringLiteral("edit.redo")); });
    if (m_context.undo != nullptr)
        connect(m_context.undo, &QUndoStack::indexChanged, this, &WhatIfPage::showButtons);
    connect(m_latest, &Latest::shown, this, &WhatIfPage::present);
    connect(m_latest, &Latest::committed, this, &WhatIfPage::remember);
    connect(m_latest, &Latest::failed, this, [this](const Error& error) {
        m_context.services.notify(Severity::Hard, format::error(error));
        if (m_shown) present(m_shown);
    });
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state == StateView::State::Empty)
            m_context.services.trigger(m_offer.prices ? QStringLiteral("import-holdings")
                                                      : QStringLiteral("import-prices"));
        else
            startFrom(m_request);
    });
}

}  // namespace qd::ui::pages::what_if
