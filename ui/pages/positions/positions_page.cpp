// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_page.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/page_header.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/positions/holdings_view.h"
#include "ui/pages/positions/positions_inspector.h"

namespace qd::ui::pages::positions {
namespace {

/// A selection that lasts this long is a place that Back returns to; rows that one walks past are none.
constexpr int kSettleMs = 400;

}  // namespace

PositionsPage::PositionsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Positions"), {}, this)),
      m_synthetic(new Chip(context.theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_modes(new SegmentedButtons({tr("Table"), tr("Treemap")}, this)),
      m_arrange(new MenuButton(
          context.theme, tr("View"), [this](QMenu& menu) { fillMenu(menu); }, this)),
      m_save(makeButton(ButtonRole::Plain, tr("Save as CSV"), this)),
      m_holdings(new HoldingsView(context.theme)),
      m_card(new Card(tr("Holdings"))),
      m_state(new StateView(context.theme, m_card, this)),
      m_inspectorHome(new QWidget(this)),
      m_inspector(new PositionsInspector(context.theme, m_inspectorHome)) {
    m_inspectorHome->hide();
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    compose();
    wire();
    wireInspector();
    if (context.commands != nullptr) addCommands();
}

void PositionsPage::compose() {
    m_header->addAction(m_synthetic);
    m_header->addAction(m_save);
    m_synthetic->setToolTip(tr("Made up for demonstration: these are not prices of a market"));
    m_synthetic->hide();
    m_save->hide();
    m_modes->setAccessibleName(tr("Shown as"));
    m_modes->setCurrent(0);
    m_arrange->setAccessibleDescription(tr("Columns, groups, filters, colours and saved views of the table"));
    models::BlotterView* table = m_holdings->table();
    table->setJobs(&m_context.jobs);
    table->useViews(QStringLiteral("positions"), m_context.preferences, m_context.undo);
    table->filterField()->setPlaceholderText(tr("Filter by symbol, name, sector"));
    m_card->addAction(table->filterField());
    m_card->addAction(m_modes);
    m_card->addAction(m_arrange);
    m_card->setBody(m_holdings, false);
    setFocusProxy(m_holdings);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_state, 1);
}

void PositionsPage::wire() {
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state == StateView::State::Empty)
            m_context.services.trigger(QStringLiteral("import-holdings"));
        else if (state == StateView::State::Partial)
            showUnpriced();
        else
            refresh();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { saveTable(m_holdings->table()->csv()); });
    connect(m_modes, &SegmentedButtons::chosen, this,
            [this](int mode) { m_holdings->setMode(static_cast<HoldingsView::Mode>(mode)); });
    connect(m_holdings, &HoldingsView::modeChanged, this, [this](HoldingsView::Mode mode) {
        m_modes->setCurrent(static_cast<int>(mode));
        setFocusProxy(m_holdings);
    });
    connect(m_holdings, &HoldingsView::currentChanged, this, &PositionsPage::showSelected);
    connect(m_holdings, &HoldingsView::activated, this, &PositionsPage::explainSelected);
    connect(m_holdings, &HoldingsView::selected, this, [this](const shell::Selection& selection) {
        Q_EMIT selected(selection);
        m_settle.start();
    });
    connect(&m_settle, &QTimer::timeout, this, &PositionsPage::itemChanged);
    connect(m_holdings, &HoldingsView::saveRequested, this,
            [this](const QByteArray& bytes, const QString& name) {
                if (name.endsWith(QLatin1String(".csv")) && m_holdings->mode() == HoldingsView::Mode::Table)
                    saveTable(bytes);
                else
                    m_context.services.saveFile(bytes, name);
            });
}

void PositionsPage::wireInspector() {
    shell::Services& services = m_context.services;
    connect(m_inspector, &PositionsInspector::importPricesRequested, this,
            [&services] { services.trigger(QStringLiteral("import-prices")); });
    connect(m_inspector, &PositionsInspector::datasetRequested, this,
            [&services](const QString& item) { services.openPage(QStringLiteral("data"), item); });
    connect(m_inspector, &PositionsInspector::explainRequested, this,
            [&services](const QString& number) { services.explain(number); });
    connect(m_inspector, &PositionsInspector::guideRequested, this,
            [&services](const QString& section) { services.openHelp(section); });
    connect(m_inspector, &PositionsInspector::saveRequested, this,
            [&services](const QByteArray& bytes, const QString& name) { services.saveFile(bytes, name); });
}

QWidget* PositionsPage::inspector() {
    return m_inspector;
}

void PositionsPage::refresh() {
    const int turn = ++m_turn;
    if (!m_content.view) {
        using Shape = SkeletonPart::Shape;
        m_header->setLine(tr("Reading the workspace\u2026"));
        m_state->showLoading({{Shape::Title}, {Shape::Table, 16}});
        m_inspector->setNotice(tr("Reading the workspace\u2026"));
    }
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

void PositionsPage::showContent(PositionsContent content) {
    m_content = std::move(content);
    m_shown = present(m_content);
    const bool any = m_shown.table != nullptr;
    m_header->setLine(m_shown.line);
    m_synthetic->setVisible(m_shown.synthetic);
    m_save->setVisible(any);
    m_holdings->setContent(m_content.view, m_shown.table);
    selectWanted();
    m_wanted.clear();
    m_state->clearNotice(StateView::State::Stale);
    if (any)
        m_state->showContent();
    else
        showEmpty();
    if (m_shown.unpriced == 0) {
        m_state->clearNotice(StateView::State::Partial);
    } else if (any && m_shown.unpriced != m_noticed) {  // once dismissed it stays away until it is another
        m_state->setNotice(StateView::State::Partial, {Severity::Warn, m_shown.unpricedCause,
                                                       m_shown.unpricedDetail, m_shown.unpricedAction});
    }
    m_noticed = m_shown.unpriced;
    Q_EMIT badgeChanged(m_shown.unpriced, m_shown.unpriced > 0 ? Severity::Warn : Severity::Info);
}

void PositionsPage::showEmpty() {
    Purpose purpose{Icon::Positions, tr("No holdings yet"),
                    tr("This page values what the portfolio owns at the last close. Holdings come from a CSV "
                       "file with the columns symbol, quantity and, where known, cost; a new file replaces "
                       "the old holdings.")};
    if (m_shown.mayImport)
        purpose.action = tr("Import holdings");
    else
        purpose.words += QLatin1Char(' ') + tr("Your role may not import; ask an administrator.");
    m_state->showEmpty(purpose);
}

void PositionsPage::showError(const Error& error) {
    if (m_content.view) {
        const Failure failure =
            failureOf(error, tr("Nothing was changed. Below stands what was read the last time."));
        m_state->setNotice(StateView::State::Stale,
                           {Severity::Hard, failure.cause, failure.safe, tr("Try again")});
        return;
    }
    m_save->hide();
    m_header->setLine(tr("The holdings could not be read"));
    m_inspector->setNotice(tr("The selected position stands here once the holdings can be read."));
    m_state->showError(failureOf(error, tr("Nothing was changed: this page only reads."), tr("Try again")));
}

}  // namespace qd::ui::pages::positions
