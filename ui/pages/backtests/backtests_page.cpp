// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows; what it starts and saves is in backtests_work.cpp.
#include "ui/pages/backtests/backtests_page.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/running_jobs.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kListWidth = 284;
constexpr int kNarrowListWidth = 224;
constexpr int kRoomForList = 940;  ///< page width below which the list is narrow
constexpr int kRoomBeside = 800;   ///< page width below which the list stands above the charts
constexpr int kMostRunsAbove = 3;
constexpr int kListBorders = 6;
constexpr int kPatienceMs = 150;
constexpr int kBarRoom = 12;  ///< of the right margin, in which the charts' scroll bar stands
}  // namespace

BacktestsPage::BacktestsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Backtests"), tr("Loading the runs"), this)),
      m_banner(new Banner(context.theme, this)),
      m_running(new RunningJobs(context.theme, context.jobs, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(context.theme, Icon::Backtests, {}, {}, {}, this)),
      m_runs(new RunListView(context.theme, this)),
      m_panel(new RunPanel(context.theme, this)),
      m_saveMenu(new QMenu(this)),
      m_inspector(new RunInspector(context.theme)) {
    setFocusProxy(m_runs->list());
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    layOut();
    wire();
}

BacktestsPage::~BacktestsPage() {
    delete m_inspector;
}

QWidget* BacktestsPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

void BacktestsPage::layOut() {
    m_create = makeButton(ButtonRole::Primary, tr("New backtest"), this);
    m_create->setEnabled(false);
    connect(m_create, &QPushButton::clicked, this, &BacktestsPage::openForm);
    m_save = makeSaveButton();
    m_header->addAction(m_save);
    m_header->addAction(m_create);
    m_stack->addWidget(makeRunsView());
    m_stack->addWidget(makeEmptyView());
    auto* top = new QVBoxLayout;
    top->setContentsMargins(0, 0, kBarRoom, 0);
    top->setSpacing(space::kCardGap);
    top->addWidget(m_header);
    top->addWidget(m_banner);
    top->addWidget(m_running);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin - kBarRoom,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
}

QWidget* BacktestsPage::makeEmptyView() {
    auto* view = new QWidget(m_stack);
    auto* card = new Card({}, view);
    card->setBody(m_empty);
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, kBarRoom, 0);
    column->addWidget(card);
    return view;
}

QWidget* BacktestsPage::makeRunsView() {
    auto* view = new QWidget(m_stack);
    auto* list = new Card(tr("Runs"), view);
    list->setNote(tr("newest first"));
    list->setBody(m_runs, false);
    auto* area = new QScrollArea(view);
    m_panel->setProperty("qdScroll", true);
    area->setWidget(m_panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    keepRightMargin(area, kBarRoom);
    m_runsCard = list;
    m_runsRow = new QHBoxLayout(view);
    m_runsRow->setContentsMargins(0, 0, 0, 0);
    m_runsRow->setSpacing(space::kCardGap);
    m_runsRow->addWidget(list);
    m_runsRow->addWidget(area, 1);
    return view;
}

void BacktestsPage::arrange() {
    const bool beside = width() >= kRoomBeside;
    m_runsRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (beside) {
        m_runsCard->setMinimumHeight(0);
        m_runsCard->setMaximumHeight(QWIDGETSIZE_MAX);
        m_runsCard->setFixedWidth(width() >= kRoomForList ? kListWidth : kNarrowListWidth);
    } else {
        m_runsCard->setFixedWidth(width() - 2 * space::kPageMargin);
        m_runsCard->setFixedHeight(space::kCardHeader + kListBorders + m_runs->heightFor(kMostRunsAbove));
    }
}

void BacktestsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void BacktestsPage::wire() {
    connect(m_runs, &RunListView::runChosen, this, &BacktestsPage::load);
    connect(m_panel, &RunPanel::saveRequested, this, &BacktestsPage::saveShown);
    connect(m_inspector, &RunInspector::againRequested, this, &BacktestsPage::runAgain);
    connect(&m_patience, &QTimer::timeout, m_panel, &RunPanel::showLoading);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_banner->dismiss();
        if (m_bannerAction) m_bannerAction();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_listing.datasets.empty())
            m_context.services.trigger(QStringLiteral("import-prices"));
        else
            openForm();
    });
}

void BacktestsPage::refresh() {
    const int turn = ++m_listTurn;
    m_context.jobs.query<RunListing>(
        [session = m_context.session](jobs::JobContext&) { return loadListing(*session); }, this,
        [this, turn](Result<RunListing> listing) {
            if (turn == m_listTurn) showListing(std::move(listing));
        });
}

void BacktestsPage::showListing(Result<RunListing> listing) {
    if (!listing.ok()) {
        m_banner->showError(listing.error(), tr("Nothing was changed."), tr("Try again"));
        setBannerAction([this] { refresh(); });
        Q_EMIT loaded();
        return;
    }
    m_listing = std::move(listing).value();
    m_header->setLine(headline(m_listing));
    if (m_form != nullptr) m_form->setDatasets(m_listing.datasets);
    m_runs->setRows(m_listing.runs);
    arrange();
    m_stack->setCurrentIndex(m_listing.runs.empty() ? 1 : 0);
    m_save->setEnabled(!m_listing.runs.empty());
    m_create->setEnabled(!m_listing.datasets.empty());
    if (m_listing.runs.empty())
        showEmpty();
    else
        choose();
}

void BacktestsPage::showEmpty() {
    if (m_listing.datasets.empty())
        m_empty->setTexts(tr("No prices to test on"),
                          tr("A backtest walks a rule through past prices and says what it would have earned "
                             "and risked after costs. It needs a file of daily prices."),
                          tr("Import prices"));
    else
        m_empty->setTexts(tr("No backtests yet"),
                          tr("A backtest walks a rule through past prices and says what it would have earned "
                             "and risked after costs, beside a benchmark. Each run is kept with all it takes "
                             "to make it again."),
                          tr("New backtest"));
    if (m_inspector) m_inspector->showRun(nullptr);
    Q_EMIT loaded();
}

void BacktestsPage::choose() {
    const RunId wanted = std::exchange(m_wanted, {});
    if (wanted.valid() && !m_runs->select(wanted)) {
        m_banner->showMessage(Severity::Warn, tr("There is no run %1 in this workspace.").arg(wanted.value),
                              tr("Nothing was changed. Choose a run from the list."));
        setBannerAction({});
    }
    if (!m_runs->selected().valid()) m_runs->select(m_listing.runs.front().id);
    load(m_runs->selected());
}

void BacktestsPage::load(RunId id) {
    const int turn = ++m_runTurn;
    m_patience.start();
    using Display = std::shared_ptr<const RunDisplay>;
    m_context.jobs.query<Display>(
        [session = m_context.session, id](jobs::JobContext&) { return loadDisplay(*session, id); }, this,
        [this, turn](Result<Display> run) {
            if (turn == m_runTurn) showRun(std::move(run));
        });
}

void BacktestsPage::showRun(Result<std::shared_ptr<const RunDisplay>> run) {
    m_patience.stop();
    if (run.ok()) {
        m_panel->showRun(*run);
        if (m_inspector) m_inspector->showRun(*run);
    } else {
        m_panel->showFailure();
        if (m_inspector) m_inspector->showRun(nullptr);
        m_banner->showError(run.error(), tr("The record was not changed."), tr("Try again"));
        setBannerAction([this] { load(m_runs->selected()); });
    }
    Q_EMIT loaded();
}

bool BacktestsPage::isEmpty() const {
    return m_stack->currentIndex() == 1;
}

}  // namespace qd::ui::pages::backtests
