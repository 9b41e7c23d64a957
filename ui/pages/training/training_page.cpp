// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out and joined. What it loads is in training_load.cpp, what it starts in
// training_work.cpp, what it promises the window in training_contract.cpp.
#include "ui/pages/training/training_page.h"

#include <QBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/page_header.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/pages/training/training_inspector.h"
#include "ui/pages/training/training_panel.h"

namespace qd::ui::pages::training {

namespace {
constexpr int kListWidth = 284;
constexpr int kNarrowListWidth = 224;
constexpr int kRoomForList = 940;  ///< page width below which the list is narrow
constexpr int kRoomBeside = 744;   ///< page width below which the list stands above the panel
constexpr int kRowsAbove = 2;
constexpr int kListBorders = 6;
constexpr int kPollMs = 100;
constexpr int kBarRoom = 12;  ///< beside the panel's scroll bar
}  // namespace

TrainingPage::TrainingPage(const shell::PageContext& context, std::shared_ptr<Trainers> trainers,
                           QWidget* parent)
    : Page(parent),
      m_context(context),
      m_trainers(std::move(trainers)),
      m_mayRun(context.session == nullptr ||
               context.session->require(identity::Permission::RunResearch).ok()),
      m_header(new PageHeader(tr("Training"), tr("Loading the trainings"), this)),
      m_notices(new NoticeStack(context.theme, this)),
      m_jobs(new RunningJobs(context.theme, context.jobs, this)),
      m_list(new RecordList(context.theme, tr("Trainings"), tr("Filter trainings"), this)),
      m_panel(new TrainingPanel(context.theme, context.jobs, this)),
      m_inspector(new TrainingInspector(context.theme)) {
    setFocusProxy(m_list->list());
    m_poll.setInterval(kPollMs);
    layOut();
    wire();
    addCommands();
    using Shape = SkeletonPart::Shape;
    m_state->showLoading({{Shape::Title}, {Shape::Tiles, 4}, {Shape::Chart}, {Shape::Table, 4}});
}

TrainingPage::~TrainingPage() {
    // The commands go with the page's children, when there is nothing left to tell of their keys.
    if (m_context.commands != nullptr) m_context.commands->disconnect(this);
    delete m_inspector;
}

QWidget* TrainingPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

bool TrainingPage::isEmpty() const {
    return m_state->state() == StateView::State::Empty;
}

void TrainingPage::layOut() {
    m_create = makeButton(ButtonRole::Primary, tr("New training"), this);
    m_create->setEnabled(false);
    m_header->addAction(m_create);
    auto* list = new Card(tr("Trainings"), this);
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
    m_trainingState = new StateView(m_context.theme, area, this);
    auto* content = new QWidget(this);
    m_split = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(space::kCardGap);
    m_split->addWidget(list);
    m_split->addWidget(m_trainingState, 1);
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

void TrainingPage::arrange() {
    const bool beside = width() >= kRoomBeside;
    m_split->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int wide = width() >= kRoomForList ? kListWidth : kNarrowListWidth;
    const int above = space::kCardHeader + kListBorders + m_list->heightFor(kRowsAbove);
    m_listCard->setMinimumWidth(beside ? wide : 0);
    m_listCard->setMaximumWidth(beside ? wide : QWIDGETSIZE_MAX);
    m_listCard->setMinimumHeight(beside ? 0 : above);
    m_listCard->setMaximumHeight(beside ? QWIDGETSIZE_MAX : above);
}

void TrainingPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void TrainingPage::wire() {
    connect(m_create, &QPushButton::clicked, this, &TrainingPage::openForm);
    connect(m_list, &RecordList::chosen, this, [this] {
        showChosen();
        Q_EMIT itemChanged();
    });
    connect(m_inspector, &TrainingInspector::resumeRequested, this, [this] {
        const auto* row = m_list->selected() != nullptr ? rowOf(m_list->selected()->key) : nullptr;
        if (row != nullptr) resume(row->number);
    });
    connect(m_inspector, &TrainingInspector::discardRequested, this, &TrainingPage::askDiscard);
    connect(
        m_panel, &TrainingPanel::saveRequested, this,
        [this](const QByteArray& bytes, const QString& name) { m_context.services.saveFile(bytes, name); });
    connect(&m_poll, &QTimer::timeout, this, &TrainingPage::poll);
    const auto act = [this](StateView::State state) {
        if (state == StateView::State::Empty && m_listing != nullptr && m_listing->datasets.empty())
            m_context.services.openPage(QStringLiteral("data"), QStringLiteral("import"));
        else if (state == StateView::State::Empty)
            openForm();
        else
            refresh();
    };
    connect(m_state, &StateView::actionTriggered, this, act);
    connect(m_trainingState, &StateView::actionTriggered, this, [this] { showChosen(); });
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString& key) {
        if (key != QStringLiteral("interrupted")) return;
        m_notices->withdraw(key);
        const auto* row = rowOf(m_list->selected() != nullptr ? m_list->selected()->key : QString());
        if (row != nullptr && row->state == desk::TrainingState::Interrupted) resume(row->number);
    });
}

}  // namespace qd::ui::pages::training
