// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out and joined. What it loads is in searches_load.cpp, what it starts and saves in
// searches_work.cpp, what it promises the window in searches_contract.cpp.
#include "ui/pages/searches/searches_page.h"

#include <QBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <utility>

#include "ui/charts/time_series_chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/page_header.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/pages/searches/search_inspector.h"
#include "ui/pages/searches/search_panel.h"

namespace qd::ui::pages::searches {

namespace {
constexpr int kListWidth = 284;
constexpr int kNarrowListWidth = 224;
constexpr int kRoomForList = 940;  ///< page width below which the list is narrow
constexpr int kRoomBeside = 744;   ///< page width below which the list stands above the surface
constexpr int kRowsAbove = 2;
constexpr int kListBorders = 6;
constexpr int kPollMs = 100;
constexpr int kPatienceMs = 150;
constexpr int kBarRoom = 12;  ///< beside the panel's scroll bar
}  // namespace

SearchesPage::SearchesPage(const shell::PageContext& context, std::shared_ptr<desk::RunningSearches> running,
                           QWidget* parent)
    : Page(parent),
      m_context(context),
      m_running(std::move(running)),
      m_mayRun(context.session == nullptr ||
               context.session->require(identity::Permission::RunResearch).ok()),
      m_header(new PageHeader(tr("Searches"), tr("Loading the searches"), this)),
      m_notices(new NoticeStack(context.theme, this)),
      m_jobs(new RunningJobs(context.theme, context.jobs, this)),
      m_list(new SearchListView(context.theme, this)),
      m_panel(new SearchPanel(context.theme, context.jobs, this)),
      m_saveMenu(new QMenu(this)),
      m_inspector(new SearchInspector(context.theme)) {
    setFocusProxy(m_list->list());
    m_poll.setInterval(kPollMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    layOut();
    wire();
    wirePanel();
    addCommands();
    using Shape = SkeletonPart::Shape;
    m_state->showLoading({{Shape::Title}, {Shape::Tiles, 5}, {Shape::Chart}, {Shape::Table, 6}});
}

SearchesPage::~SearchesPage() {
    // The commands go with the page's children, when there is nothing left to tell of their keys.
    if (m_context.commands != nullptr) m_context.commands->disconnect(this);
    delete m_inspector;
}

QWidget* SearchesPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

bool SearchesPage::isEmpty() const {
    return m_state->state() == StateView::State::Empty;
}

void SearchesPage::layOut() {
    m_create = makeButton(ButtonRole::Primary, tr("New search"), this);
    m_create->setEnabled(false);
    m_resume = makeButton(ButtonRole::Plain, tr("Resume"), this);
    m_resume->setEnabled(false);
    m_save = makeSaveButton();
    for (QPushButton* action : {m_resume, m_save, m_create})
        m_header->addAction(action);
    auto* list = new Card(tr("Searches"), this);
    list->setNote(tr("newest first"));
    list->setBody(m_list, false);
    m_listCard = list;
    auto* area = new QScrollArea(this);
    m_panel->setProperty("qdScroll", true);
    area->setWidget(m_panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    keepRightMargin(area, kBarRoom);
    m_searchState = new StateView(m_context.theme, area, this);
    auto* content = new QWidget(this);
    m_split = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(space::kCardGap);
    m_split->addWidget(list);
    m_split->addWidget(m_searchState, 1);
    m_state = new StateView(m_context.theme, content, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin - kBarRoom,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_jobs);
    column->addWidget(m_state, 1);
    setTabOrder(m_create, m_list);
    setTabOrder(m_list, m_panel);
}

void SearchesPage::arrange() {
    const bool beside = width() >= kRoomBeside;
    m_split->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int wide = width() >= kRoomForList ? kListWidth : kNarrowListWidth;
    const int above = space::kCardHeader + kListBorders + m_list->heightFor(kRowsAbove);
    m_listCard->setMinimumWidth(beside ? wide : 0);
    m_listCard->setMaximumWidth(beside ? wide : QWIDGETSIZE_MAX);
    m_listCard->setMinimumHeight(beside ? 0 : above);
    m_listCard->setMaximumHeight(beside ? QWIDGETSIZE_MAX : above);
}

void SearchesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void SearchesPage::wire() {
    connect(m_create, &QPushButton::clicked, this, &SearchesPage::openForm);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto& shown = m_panel->shown()) resume(shown->id);
    });
    connect(m_inspector, &SearchInspector::resumeRequested, m_resume, &QPushButton::click);
    connect(m_list, &SearchListView::chosen, this, [this] {
        const ListedSearch* row = m_list->selected();
        if (row == nullptr) return;
        const ListedSearch chosen = *row;
        follow(chosen);
        if (chosen.id.valid()) Q_EMIT selected({QStringLiteral("search"), QString::number(chosen.id.value)});
        Q_EMIT itemChanged();
    });
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString& key) {
        const auto action = m_noticeActions.take(key);
        m_notices->withdraw(key);
        if (action) action();
    });
    connect(m_notices, &NoticeStack::dismissed, this, [this](const QString& key) {
        if (key == QStringLiteral("search")) m_jobs->removeFailed();
    });
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state != StateView::State::Empty)
            refresh();
        else if (m_listing == nullptr || m_listing->datasets.empty())
            m_context.services.trigger(QStringLiteral("import-prices"));
        else
            openForm();
    });
    connect(m_searchState, &StateView::actionTriggered, this, [this] {
        if (const auto* row = m_list->selected(); row != nullptr) load(row->id);
    });
    connect(&m_poll, &QTimer::timeout, this, &SearchesPage::poll);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        using Shape = SkeletonPart::Shape;
        m_panel->forget();
        m_searchState->showLoading({{Shape::Title}, {Shape::Tiles, 5}, {Shape::Chart}, {Shape::Table, 6}});
    });
}

void SearchesPage::wirePanel() {
    connect(m_panel, &SearchPanel::trialChosen, this, &SearchesPage::walk);
    connect(m_panel, &SearchPanel::surfaceWanted, this, [this](const SurfaceChoice& choice) {
        m_choice = choice;
        if (m_panel->shown()) present(m_panel->shown()->view);
    });
    connect(m_panel, &SearchPanel::saveRequested, this, [this](const QByteArray& bytes, const QString& name) {
        m_context.services.saveFile(bytes, name);
    });
}

}  // namespace qd::ui::pages::searches
