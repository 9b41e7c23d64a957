// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/positions/positions_inspector.h"

namespace qd::ui::pages::positions {

PositionsPage::PositionsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Positions"), {}, this)),
      m_synthetic(new Chip(context.theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_banner(new Banner(context.theme, this)),
      m_card(new Card(tr("Holdings"), this)),
      m_blotter(new models::BlotterView(context.theme)),
      m_empty(new EmptyState(context.theme, Icon::Positions, tr("No holdings yet"),
                             tr("This page values what the portfolio owns at the last close. Holdings come "
                                "from a CSV file with the columns symbol, quantity and, where known, cost; "
                                "a new file replaces the old holdings."),
                             tr("Import holdings"))),
      m_showUnpriced(makeButton(ButtonRole::Plain, {}, this)),
      m_save(makeButton(ButtonRole::Plain, tr("Save as CSV"), this)),
      m_inspectorHome(new QWidget(this)),
      m_inspector(new PositionsInspector(context.theme, m_inspectorHome)) {
    m_inspectorHome->hide();
    compose();
    wire();
}

void PositionsPage::compose() {
    m_header->addAction(m_synthetic);
    m_header->addAction(m_showUnpriced);
    m_header->addAction(m_save);
    m_synthetic->setToolTip(tr("Made up for demonstration: these are not prices of a market"));
    m_synthetic->hide();
    m_showUnpriced->hide();
    m_save->hide();
    m_blotter->table()->setAccessibleName(tr("Holdings"));
    setFocusProxy(m_blotter->table());
    m_blotter->setFilterVisible(true);
    m_blotter->setTotalsVisible(true);
    m_blotter->filterField()->setPlaceholderText(tr("Filter by symbol, name, sector"));
    m_card->addAction(m_blotter->filterField());
    auto* body = new QWidget;
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_blotter, 1);
    inside->addWidget(m_empty, 1);
    m_empty->hide();
    m_card->setBody(body, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_card, 1);
    column->addStretch(0);  // keeps the header at the top when there is no table
}

void PositionsPage::wire() {
    connect(m_banner, &Banner::actionTriggered, this, &PositionsPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_context.services.trigger(QStringLiteral("import-holdings")); });
    connect(m_inspector, &PositionsInspector::importPricesRequested, this,
            [this] { m_context.services.trigger(QStringLiteral("import-prices")); });
    connect(m_showUnpriced, &QPushButton::clicked, this,
            [this] { m_blotter->filterField()->setText(noPriceWord()); });
    connect(m_save, &QPushButton::clicked, this, [this] { saveTable(m_blotter->csv()); });
    connect(m_blotter, &models::BlotterView::saveRequested, this, &PositionsPage::saveTable);
    connect(m_blotter, &models::BlotterView::currentRowChanged, this, &PositionsPage::showSelected);
    // A filter takes the selection away without a word; queued, because it is put back after the reset.
    connect(m_blotter->model(), &QAbstractItemModel::modelReset, this, &PositionsPage::showSelected,
            Qt::QueuedConnection);
}

QWidget* PositionsPage::inspector() {
    return m_inspector;
}

void PositionsPage::refresh() {
    const int turn = ++m_turn;
    if (!m_content.view) showLoading();
    m_context.jobs.query<PositionsContent>(
        [session = m_context.session](jobs::JobContext&) { return loadContent(*session); }, this,
        [this, turn](Result<PositionsContent> content) {
            if (turn != m_turn) return;
            if (content.ok())
                showContent(std::move(content).value());
            else
                showError(content.error());
            Q_EMIT loaded();
        });
}

void PositionsPage::showLoading() {
    m_banner->hide();
    m_card->show();
    m_header->setLine(tr("Reading the workspace\u2026"));
    m_blotter->setEmptyText(tr("Loading\u2026"));
    m_inspector->setNotice(tr("Reading the workspace\u2026"));
}

void PositionsPage::showContent(PositionsContent content) {
    m_content = std::move(content);
    m_shown = present(m_content);
    const bool any = m_shown.table != nullptr;
    m_banner->hide();
    m_card->show();
    m_header->setLine(m_shown.line);
    m_synthetic->setVisible(m_shown.synthetic);
    m_showUnpriced->setText(m_shown.unpricedAction);
    m_showUnpriced->setVisible(!m_shown.unpricedAction.isEmpty());
    m_save->setVisible(any);
    m_blotter->setSnapshot(m_shown.table);
    m_blotter->setVisible(any);
    m_blotter->filterField()->setVisible(any);
    m_empty->setVisible(!any);
    selectWanted();
    m_wanted.clear();
    showSelected();
    Q_EMIT badgeChanged(m_shown.unpriced, m_shown.unpriced > 0 ? Severity::Warn : Severity::Info);
}

void PositionsPage::showError(const Error& error) {
    const bool kept = m_content.view != nullptr;
    if (!kept) {
        m_card->hide();
        m_header->setLine(tr("The holdings could not be read"));
        m_inspector->setNotice(tr("The selected position stands here once the holdings can be read."));
    }
    m_banner->showError(error,
                        kept ? tr("Nothing was changed. Below stands what was read the last time.")
                             : tr("Nothing was changed: this page only reads."),
                        tr("Retry"));
}

void PositionsPage::openItem(const QString& symbol) {
    m_wanted = symbol;
    if (m_content.view) selectWanted();
}

void PositionsPage::selectWanted() {
    models::SnapshotTableModel* model = m_blotter->model();
    if (!m_wanted.isEmpty()) {
        if (model->rowOfKey(m_wanted) < 0) {
            m_blotter->filterField()->clear();
            model->setFilter({});  // at once: the field waits for a pause in typing
        }
        if (model->rowOfKey(m_wanted) < 0) return;  // it may come with the next load
        m_blotter->selectKey(m_wanted);
        m_wanted.clear();
    } else if (m_blotter->selectedRow() < 0 && model->rowCount() > 0) {
        m_blotter->selectRow(model->snapshotRow(0));
    }
}

void PositionsPage::showSelected() {
    if (!m_content.view) return;
    const int row = m_blotter->selectedRow();
    if (row >= 0)
        m_inspector->setFacts(factsOf(m_content, row));
    else if (m_shown.table)
        m_inspector->setNotice(tr("Select a position to see its values and where its price comes from."));
    else
        m_inspector->setNotice(
            tr("Here stand the values of a selected position, and which data set, file and "
               "day its price comes from."));
}

void PositionsPage::saveTable(const QByteArray& bytes) {
    m_context.services.saveFile(bytes, m_shown.fileName);
}

}  // namespace qd::ui::pages::positions
