// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <utility>

#include "core/desk/data_age.h"
#include "core/desk/price_series.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/data/coverage_card.h"
#include "ui/pages/data/data_inspector.h"
#include "ui/pages/data/dataset_lineage.h"
#include "ui/pages/data/findings_card.h"
#include "ui/pages/data/price_card.h"

namespace qd::ui::pages::data {
namespace {
constexpr int kMostDatasets = 4;  ///< rows of the list before it scrolls
constexpr int kLoadingTiles = 5;
constexpr int kLeastPart = 132;  ///< px that findings and chart keep
/// In a window that is too low for all of it the content scrolls as a whole.
QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    content->setProperty("qdScroll", true);
    return area;
}

}  // namespace

DataPage::DataPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Data"), {}, this)),
      m_content(new QWidget),
      m_states(new StateView(context.theme, scrolled(m_content), this)),
      m_datasetCard(new Card(tr("Data sets"), m_content)),
      m_datasets(new models::BlotterView(context.theme)),
      m_tiles(new TileStrip(context.theme, m_content)),
      m_tabs(new QTabBar(m_content)),
      m_stack(new QStackedWidget(m_content)),
      m_split(new QSplitter(Qt::Vertical)),
      m_findings(new FindingsCard(context, m_split)),
      m_prices(new PriceCard(context, m_split)),
      m_coverage(new CoverageCard(context)),
      m_inspectorHome(new QWidget(this)),
      m_inspector(new DataInspector(context.theme, m_inspectorHome)) {
    m_inspectorHome->hide();
    addActions();
    compose();
    wire();
    wireParts();
    if (m_context.commands != nullptr) addCommands();
}

void DataPage::addActions() {
    const auto add = [this](ButtonRole role, const QString& verb, const QString& action) {
        QPushButton* button = makeButton(role, verb, this);
        button->setObjectName(action);
        connect(button, &QPushButton::clicked, this, [this, action] { m_context.services.trigger(action); });
        m_header->addAction(button);
        m_imports.append(button);
    };
    add(ButtonRole::Plain, tr("Import sectors"), QStringLiteral("import-sectors"));
    add(ButtonRole::Plain, tr("Import holdings"), QStringLiteral("import-holdings"));
    add(ButtonRole::Primary, tr("Import prices"), QStringLiteral("import-prices"));
}

void DataPage::compose() {
    m_datasets->table()->setAccessibleName(tr("Data sets"));
    m_datasets->setObjectName(QStringLiteral("datasets"));
    m_datasets->useViews(QStringLiteral("data.datasets"), m_context.preferences, m_context.undo);
    m_datasets->fitToRows(kMostDatasets);
    m_datasetCard->setBody(m_datasets, false);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::kCardGap);
    content->addWidget(m_datasetCard);
    content->addWidget(m_tiles);
    content->addWidget(composeContent(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_states, 1);
}

QWidget* DataPage::composeContent() {
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Views of the data set"));
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Findings"));
    m_tabs->addTab(tr("Coverage"));
    m_findings->setMinimumHeight(kLeastPart);
    m_prices->setMinimumHeight(kLeastPart);
    m_findings->layout()->setContentsMargins(0, 0, 0, space::kCardGap / 2);
    m_prices->layout()->setContentsMargins(0, space::kCardGap / 2, 0, 0);
    m_split->addWidget(m_findings);
    m_split->addWidget(m_prices);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);  // a hair; what can be grabbed is wider
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setAccessibleName(tr("Findings and prices"));
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_coverage);
    auto* part = new QWidget(m_content);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(m_tabs, 0, Qt::AlignLeading);
    column->addWidget(m_stack, 1);
    return part;
}

QWidget* DataPage::inspector() {
    return m_inspector;
}

void DataPage::refresh() {
    const int turn = ++m_turn;
    if (!m_presenter.loaded()) showLoading();
    m_context.jobs.query<Loaded>(
        [session = m_context.session](jobs::JobContext&) -> Result<Loaded> {
            Loaded loaded;
            QD_TRY(loaded.view, desk::loadData(*session));
            if (!loaded.view->datasets.empty())
                loaded.sessionsBehind = desk::sessionsBehind(loaded.view->datasets.front().record,
                                                             session->env().clock.now().date());
            return loaded;
        },
        this,
        [this, turn](Result<Loaded> loaded) {
            if (turn != m_turn) return;
            if (loaded.ok())
                showView(std::move(loaded).value());
            else
                showError(loaded.error());
            Q_EMIT this->loaded();
        });
}

void DataPage::showLoading() {
    using Shape = SkeletonPart::Shape;
    m_header->setLine(tr("Reading the workspace\u2026"));
    m_states->showLoading(
        {{Shape::Table, 2, 100}, {Shape::Tiles, kLoadingTiles}, {Shape::Table, 6}, {Shape::Chart}});
    m_inspector->setNotice(tr("Reading the workspace\u2026"));
}

void DataPage::showView(Loaded loaded) {
    const QScopedValueRollback quiet(m_quiet, true);
    const bool first = !m_presenter.loaded();
    const auto before = m_presenter.dataset() != nullptr ? m_presenter.dataset()->record.id : DatasetId{};
    m_presenter.setView(std::move(loaded.view));
    m_header->setLine(m_presenter.line());
    m_states->clearNotices();
    showNotices(loaded.sessionsBehind);
    m_imports.back()->setVisible(!m_presenter.empty());  // the empty page offers it in its middle
    Q_EMIT badgeChanged(m_presenter.badgeCount(), m_presenter.badgeSeverity());
    if (m_presenter.empty()) {
        const bool may = m_imports.back()->isEnabled();
        m_states->showEmpty(
            {Icon::Data, tr("No prices yet"),
             tr("Backtests, positions and reports all read the prices that stand here. Import "
                "a CSV file of daily closes; it is checked and stored encrypted."),
             may ? tr("Import prices") : QString()});
        m_inspector->setNotice(tr(
            "Here stand the facts of a data set: where it came from, its content hash, and what the checks "
            "found."));
        return;
    }
    m_states->showContent();
    m_datasets->setSnapshot(m_presenter.datasets());
    m_datasets->selectRow(m_presenter.selected());
    showSelectedDataset(first || m_presenter.dataset()->record.id != before);
    selectWanted();
}

void DataPage::showNotices(int sessionsBehind) {
    const auto& actor = m_context.session->actor();
    const bool may = identity::allows(actor.role, identity::Permission::ImportData);
    for (QPushButton* button : std::as_const(m_imports)) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : tr("Your role may not import data."));
    }
    if (!may)
        m_states->setNotice(
            StateView::State::ReadOnly,
            {Severity::Info, tr("You can read the data, not import any."),
             tr("Administrators and portfolio managers import prices, holdings and sectors.")});
    if (sessionsBehind >= desk::kStaleSessions)
        m_states->setNotice(
            StateView::State::Stale,
            {Severity::Warn, tr("The newest prices are %n session(s) behind.", nullptr, sessionsBehind),
             tr("Positions and reports show values of that day. Import newer prices to bring them up to "
                "date."),
             may ? tr("Import prices") : QString()});
}

void DataPage::showError(const Error& error) {
    if (m_presenter.loaded()) {
        const Failure failure =
            failureOf(error, tr("Nothing was changed. Below stands what was read the last time."));
        m_states->setNotice(StateView::State::Partial,
                            {Severity::Hard, failure.cause, failure.safe, tr("Try again"), false});
        return;
    }
    m_header->setLine(tr("The data sets could not be read"));
    m_inspector->setNotice(tr("The selected data set stands here once the workspace can be read."));
    m_states->showError(failureOf(error, tr("Nothing was changed: this page only reads."), tr("Try again")));
}

void DataPage::showSelectedDataset(bool fresh) {
    const desk::DatasetView* shown = m_presenter.dataset();
    if (shown == nullptr) return;
    const QString name = format::text(shown->record.name);
    m_tiles->setTiles(m_presenter.tiles());
    m_inspector->showDataset(m_presenter);
    m_coverage->showDataset(shown->record.id);
    if (fresh)
        m_prices->clear(shown->findings.empty()
                            ? tr("The checks found nothing doubtful. Open the coverage to choose a symbol.")
                            : tr("Select a finding to see the prices of its symbol."));
    m_findings->setFindings(tr("Findings in %1").arg(name), m_presenter.findings(), fresh);
    m_tabs->setTabText(0,
                       tr("Findings %1").arg(format::integer(static_cast<qint64>(shown->findings.size()))));
    showSelectedFinding();
    loadUses();
}

const market::QualityFinding* DataPage::showSelectedFinding() {
    const int row = m_findings->selected();
    const market::QualityFinding* finding = m_presenter.findingAt(row);
    m_inspector->showFinding(m_presenter, row);
    if (finding == nullptr) return nullptr;
    m_prices->showSymbol(m_presenter.dataset()->record.id, format::text(finding->symbol));
    m_prices->mark(*finding);
    return finding;
}

void DataPage::loadUses() {
    using UsesPtr = std::shared_ptr<const desk::DatasetUses>;
    const DatasetId id = m_presenter.dataset()->record.id;
    m_inspector->lineage()->setUses(nullptr);
    m_context.jobs.query<UsesPtr>(
        [session = m_context.session, id](jobs::JobContext&) { return desk::loadDatasetUses(*session, id); },
        this,
        [this, id](const Result<UsesPtr>& uses) {
            if (m_presenter.dataset() == nullptr || m_presenter.dataset()->record.id != id) return;
            if (uses.ok())
                m_inspector->lineage()->setUses(uses.value());
            else
                m_inspector->lineage()->setProblem(format::error(uses.error()));
        });
}

}  // namespace qd::ui::pages::data
