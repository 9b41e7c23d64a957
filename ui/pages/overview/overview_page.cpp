// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_page.h"

#include <QJsonObject>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/chip.h"
#include "ui/kit/page_header.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/pages/overview/overview_content.h"
#include "ui/pages/overview/overview_inspector.h"

namespace qd::ui::pages::overview {
namespace {

/// The page's shape while it loads: numbers, bars, curve, table.
QList<SkeletonPart> shape() {
    using Shape = SkeletonPart::Shape;
    return {{Shape::Tiles, 6}, {Shape::Chart, 1, 190}, {Shape::Tiles, 4}, {Shape::Chart}, {Shape::Table, 6}};
}

}  // namespace

OverviewPage::OverviewPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Overview"), {}, this)),
      m_synthetic(new Chip(context.theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_content(new OverviewContent(context.theme)),
      m_state(new StateView(context.theme, m_content, this)),
      m_inspectorHome(new QWidget(this)),
      m_inspector(new OverviewInspector(context.theme, m_inspectorHome)) {
    m_inspectorHome->hide();
    m_synthetic->hide();
    m_header->addAction(m_synthetic);
    compose();
    wire();
    if (context.commands != nullptr) addCommands();
}

void OverviewPage::compose() {
    auto* body = new QWidget;
    body->setProperty("qdScroll", true);
    auto* page = new QVBoxLayout(body);
    page->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin, space::kPageMargin);
    page->setSpacing(space::kCardGap);
    page->addWidget(m_header);
    page->addWidget(m_state, 1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    keepRightMargin(m_scroll, space::kPageMargin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    setFocusProxy(m_content->tiles());
}

void OverviewPage::wire() {
    shell::Services& services = m_context.services;
    connect(m_state, &StateView::actionTriggered, this, &OverviewPage::refresh);
    connect(m_content, &OverviewContent::stepRequested, this, &OverviewPage::takeStep);
    connect(m_content, &OverviewContent::selected, this, &OverviewPage::selected);
    connect(m_content, &OverviewContent::explainRequested, this,
            [&services](const QString& number) { services.explain(number); });
    connect(m_content, &OverviewContent::guideRequested, this,
            [&services](const QString& section) { services.openHelp(section); });
    connect(m_content, &OverviewContent::saveRequested, this,
            [&services](const QByteArray& bytes, const QString& name) { services.saveFile(bytes, name); });
    const auto open = [&services](const QString& page, const QString& what) {
        services.openPage(page, what);
    };
    connect(m_content, &OverviewContent::pageRequested, this, open);
    connect(m_inspector, &OverviewInspector::pageRequested, this, open);
}

QWidget* OverviewPage::inspector() {
    return m_inspector;
}

/// The overview shows the largest positions only: who looks for one finds it on their own page.
bool OverviewPage::focusFilter() {
    m_context.services.openPage(QStringLiteral("positions"));
    if (isVisible()) return false;  // there is no such page
    m_context.services.trigger(QStringLiteral("page.filter"));
    return true;
}

void OverviewPage::follow(const shell::Selection& selection) {
    m_content->follow(selection);
}

QJsonValue OverviewPage::saveState() const {
    return m_content->state();
}

void OverviewPage::restoreState(const QJsonValue& state) {
    m_content->setState(state.toObject());
}

void OverviewPage::refresh() {
    const int turn = ++m_turn;
    if (!m_hasContent) {
        m_header->setLine(tr("Reading the workspace\u2026"));
        m_state->showLoading(shape());
        m_inspector->setNotice(tr("Reading the workspace\u2026"));
    }
    m_context.jobs.query<View>(
        [session = m_context.session](jobs::JobContext&) { return desk::loadOverview(*session); }, this,
        [this, turn](Result<View> view) {
            if (turn != m_turn) return;
            if (view.ok())
                showView(view.value());
            else
                showError(view.error());
            Q_EMIT loaded();
        });
}

void OverviewPage::showView(const View& view) {
    m_shown = present(view);
    m_header->setLine(m_shown.line);
    m_synthetic->setVisible(!m_shown.synthetic.isEmpty());
    m_synthetic->setToolTip(m_shown.synthetic);
    m_content->setRoom(size());
    m_content->setShown(m_shown);
    m_state->clearNotices();
    m_state->showContent();
    m_inspector->setShown(m_shown);
    m_hasContent = true;
    Q_EMIT badgeChanged(m_shown.badge, m_shown.badgeSeverity);
}

void OverviewPage::showError(const Error& error) {
    if (m_hasContent) {
        const Failure failure =
            failureOf(error, tr("Nothing was changed. Below stands what was read the last time."));
        Notice notice{Severity::Hard, failure.cause, failure.safe};
        if (!failure.next.isEmpty()) notice.detail += QLatin1Char(' ') + failure.next;
        notice.action = tr("Try again");
        m_state->setNotice(StateView::State::Stale, notice);
        return;
    }
    m_header->setLine(tr("The workspace could not be read"));
    m_inspector->setNotice(tr("The facts behind the numbers stand here once the workspace can be read."));
    m_state->showError(failureOf(error, tr("Nothing was changed: this page only reads."), tr("Try again")));
}

void OverviewPage::takeStep(NextStep step) {
    switch (step) {
        case NextStep::ImportPrices:
            m_context.services.trigger(QStringLiteral("import-prices"));
            return;
        case NextStep::ImportHoldings:
            m_context.services.trigger(QStringLiteral("import-holdings"));
            return;
        case NextStep::ImportSectors:
            m_context.services.trigger(QStringLiteral("import-sectors"));
            return;
        case NextStep::OpenBacktests:
            m_context.services.openPage(QStringLiteral("backtests"));
            return;
    }
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_content->setRoom(size());
}

}  // namespace qd::ui::pages::overview
