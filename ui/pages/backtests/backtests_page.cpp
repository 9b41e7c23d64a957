// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out and joined. What it loads is in backtests_load.cpp, what it starts and saves in
// backtests_work.cpp, what it promises the window in backtests_contract.cpp.
#include "ui/pages/backtests/backtests_page.h"

#include <QEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/motion.h"
#include "ui/kit/page_header.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/gap_splitter.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kListWidth = 284;
constexpr int kNarrowListWidth = 224;
constexpr int kRoomForList = 940;  ///< page width below which the list is narrow
constexpr int kRoomBeside = 744;   ///< page width below which the list stands above the charts
constexpr int kMostRunsAbove = 2;
constexpr int kListBorders = 6;
constexpr int kPatienceMs = 150;
constexpr int kRangeMs = 50;  ///< a range that is dragged is worked out so often
constexpr int kBarRoom = 12;  ///< of the right margin, in which the charts' scroll bar stands
}  // namespace

BacktestsPage::BacktestsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_mayRun(context.session == nullptr ||
               context.session->require(identity::Permission::RunResearch).ok()),
      m_header(new PageHeader(tr("Backtests"), tr("Loading the runs"), this)),
      m_notices(new NoticeStack(context.theme, this)),
      m_running(new RunningJobs(context.theme, context.jobs, this)),
      m_split(new GapSplitter(this)),
      m_runs(new RunListView(context.theme, this)),
      m_panel(new RunPanel(context, this)),
      m_saveMenu(new QMenu(this)),
      m_inspector(new RunInspector(context.theme)) {
    setFocusProxy(m_runs->list());
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    m_rangeSoon.setSingleShot(true);
    m_rangeSoon.setInterval(kRangeMs);
    layOut();
    wire();
    wirePanel();
    addCommands();
    using Shape = SkeletonPart::Shape;
    m_state->showLoading({{Shape::Title}, {Shape::Tiles, 5}, {Shape::Chart}, {Shape::Chart}});
}

BacktestsPage::~BacktestsPage() {
    // The commands go with the page's children, when there is nothing left to tell of their keys.
    if (m_context.commands != nullptr) m_context.commands->disconnect(this);
    delete m_inspector;
}

QWidget* BacktestsPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

void BacktestsPage::layOut() {
    m_create = makeButton(ButtonRole::Primary, tr("New backtest"), this);
    m_create->setEnabled(false);
    m_compare = makeButton(ButtonRole::Plain, tr("Compare"), this);
    m_compare->setEnabled(false);
    m_save = makeSaveButton();
    m_header->addAction(m_compare);
    m_header->addAction(m_save);
    m_header->addAction(m_create);
    makeRunsView();
    m_state = new StateView(m_context.theme, m_split, this);
    m_top = new QVBoxLayout;
    m_top->setSpacing(space::kCardGap);
    m_top->addWidget(m_header);
    m_top->addWidget(m_notices);
    m_top->addWidget(m_running);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kCardGap);
    column->addLayout(m_top);
    column->addWidget(m_state, 1);
    setTabOrder(m_create, m_runs);
    setTabOrder(m_runs, m_panel);
}

void BacktestsPage::makeRunsView() {
    auto* list = new Card(tr("Runs"), this);
    list->setNote(tr("newest first"));
    list->setBody(m_runs, false);
    auto* area = new QScrollArea(m_split);
    m_panel->setProperty("qdScroll", true);
    area->setWidget(m_panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    keepRightMargin(area, kBarRoom);
    auto* home = new QWidget(m_split);
    auto* margin = new QVBoxLayout(home);
    margin->setContentsMargins(0, 0, 0, 0);
    margin->addWidget(list);
    m_runsCard = home;
    m_runState = new StateView(m_context.theme, area, m_split);
    m_split->addWidget(home);
    m_split->addWidget(m_runState);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
}

/// The room of the charts' scroll bar is taken from the trailing margin; layouts do not mirror margins.
void BacktestsPage::placeMargins(bool beside) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto trailing = [mirrored](int leading, int above, int end) {
        return mirrored ? QMargins(end, above, leading, above) : QMargins(leading, above, end, above);
    };
    layout()->setContentsMargins(
        trailing(space::kPageMargin, space::kPageMargin, space::kPageMargin - kBarRoom));
    m_top->setContentsMargins(trailing(0, 0, kBarRoom));
    // Above the charts the list ends where they do, beside their scroll bar.
    m_runsCard->layout()->setContentsMargins(trailing(0, 0, beside ? 0 : kBarRoom));
}

void BacktestsPage::arrange() {
    const bool beside = width() >= kRoomBeside;
    placeMargins(beside);
    m_split->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    const int above = space::kCardHeader + kListBorders + m_runs->heightFor(kMostRunsAbove);
    m_runsCard->setMinimumWidth(kNarrowListWidth);
    m_runsCard->setMinimumHeight(beside ? 0 : above);
    m_runsCard->setMaximumHeight(beside ? QWIDGETSIZE_MAX : above);
    if (!beside) {
        m_split->setSizes({above, m_split->height() - above - m_split->handleWidth()});
        return;
    }
    const int usual = width() >= kRoomForList ? kListWidth : kNarrowListWidth;
    const int wanted = m_listWidth > 0 ? qBound(kNarrowListWidth, m_listWidth, width() / 2) : usual;
    m_split->setSizes({wanted, m_split->width() - wanted - m_split->handleWidth()});
}

void BacktestsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void BacktestsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_state != nullptr) arrange();
}

void BacktestsPage::wire() {
    connect(m_create, &QPushButton::clicked, this, &BacktestsPage::openForm);
    connect(m_compare, &QPushButton::clicked, this, &BacktestsPage::compareRuns);
    connect(m_split, &QSplitter::splitterMoved, this, [this](int) {
        if (m_split->orientation() == Qt::Horizontal) m_listWidth = m_split->sizes().value(0);
    });
    connect(m_runs, &RunListView::runChosen, this, [this](RunId id) {
        load(id);
        Q_EMIT selected({QStringLiteral("run"), QString::number(id.value)});
        Q_EMIT itemChanged();
    });
    connect(m_runs, &RunListView::choiceChanged, this, [this] {
        if (m_panel->view() == RunPanel::View::Compare) loadComparison();
    });
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString& key) {
        const auto action = m_noticeActions.take(key);
        m_notices->withdraw(key);
        if (action) action();
    });
    connect(m_notices, &NoticeStack::dismissed, this, [this](const QString& key) {
        if (key == QStringLiteral("backtest")) m_running->removeFailed();
    });
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state != StateView::State::Empty)
            refresh();
        else if (m_listing.datasets.empty())
            m_context.services.trigger(QStringLiteral("import-prices"));
        else
            openForm();
    });
    connect(m_runState, &StateView::actionTriggered, this, [this] { load(m_runs->selected()); });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        using Shape = SkeletonPart::Shape;
        m_panel->forget();
        m_runState->showLoading({{Shape::Title}, {Shape::Tiles, 5}, {Shape::Chart}, {Shape::Chart}});
    });
}

void BacktestsPage::wirePanel() {
    connect(m_panel, &RunPanel::saveRequested, this, &BacktestsPage::saveShown);
    connect(m_panel, &RunPanel::rangeShown, this, [this] {
        if (!m_rangeSoon.isActive()) m_rangeSoon.start();  // tables follow while the period is dragged
    });
    connect(m_panel, &RunPanel::tagsRequested, this, &BacktestsPage::editTags);
    connect(m_panel, &RunPanel::viewChanged, this, [this](RunPanel::View view) {
        if (view == RunPanel::View::Compare) loadComparison();
    });
    connect(m_panel->comparison(), &ComparePanel::suggestionTaken, this, &BacktestsPage::compareRuns);
    connect(&m_rangeSoon, &QTimer::timeout, this, &BacktestsPage::loadRange);
    connect(m_inspector, &RunInspector::againRequested, this, &BacktestsPage::runAgain);
    const auto explain = [this](const QString& number) { m_context.services.explain(number); };
    const auto guide = [this](const QString& section) { m_context.services.openHelp(section); };
    connect(m_panel, &RunPanel::explainRequested, this, explain);
    connect(m_panel, &RunPanel::guideRequested, this, guide);
    connect(m_inspector, &RunInspector::explainRequested, this, explain);
    connect(m_inspector, &RunInspector::guideRequested, this, guide);
}

bool BacktestsPage::isEmpty() const {
    return m_state->state() == StateView::State::Empty;
}

}  // namespace qd::ui::pages::backtests
