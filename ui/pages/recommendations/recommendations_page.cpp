// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows; what it starts is in recommendations_work.cpp, what it promises the window in
// recommendations_contract.cpp.
#include "ui/pages/recommendations/recommendations_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/recommendations/recommendation_inspector.h"

namespace qd::ui::pages::recommendations {

namespace {

constexpr int kInputRows = 9;
constexpr int kPricesWidth = 24;  ///< characters

}  // namespace

RecommendationsPage::RecommendationsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_mayKeep(context.session == nullptr ||
                context.session->require(identity::Permission::RunResearch).ok()),
      m_header(new PageHeader(tr("Recommendations"), tr("Ranking the strategies"), this)),
      m_notices(new NoticeStack(context.theme, this)),
      m_prices(new QComboBox(this)),
      m_editCriteria(makeButton(ButtonRole::Plain, tr("Criteria\u2026"), this)),
      m_table(new models::BlotterView(context.theme, this)),
      m_inputs(new models::BlotterView(context.theme, this)),
      m_inspector(new RecommendationInspector(context.theme)) {
    layOut();
    wire();
    addCommands();
    setFocusProxy(m_table->table());
    setTabOrder(m_prices, m_editCriteria);
    setTabOrder(m_editCriteria, m_table->table());
    setTabOrder(m_table->table(), m_table->filterField());
    setTabOrder(m_table->filterField(), m_inputs->table());
    m_state->showLoading({{SkeletonPart::Shape::Table, 6}, {SkeletonPart::Shape::Table, kInputRows}});
}

RecommendationsPage::~RecommendationsPage() {
    // The commands go with the page's children, when there is nothing left to tell of their keys.
    if (m_context.commands != nullptr) m_context.commands->disconnect(this);
    delete m_inspector;
}

QWidget* RecommendationsPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

void RecommendationsPage::layOut() {
    m_prices->setAccessibleName(tr("Prices that the strategies were tried on"));
    m_prices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_prices->setMinimumContentsLength(kPricesWidth);
    m_prices->setToolTip(
        tr("Scores compare strategies on the same prices. Trials on other prices do not count."));
    m_prices->hide();
    m_header->addAction(m_prices);
    m_header->addAction(m_editCriteria);
    m_editCriteria->setEnabled(false);

    auto* content = new QWidget(this);
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::kCardGap);
    auto* list = new Card(tr("Strategies, the best first"), content);
    list->addAction(m_table->filterField());
    m_table->filterField()->show();
    m_table->table()->setAccessibleName(tr("Strategies, the best first"));
    m_table->setEmptyText(tr("No strategy matches the filter"));
    m_table->setJobs(&m_context.jobs);
    m_table->useViews(QStringLiteral("recommendations"), m_context.preferences, m_context.undo);
    list->setBody(m_table, false);
    cards->addWidget(list, 1);
    m_inputsCard = new Card(tr("How the score is made"), content);
    m_inputs->table()->setAccessibleName(tr("How the score is made"));
    m_inputs->setTotalsVisible(true);
    m_inputs->fitToRows(kInputRows);
    m_inputsCard->setBody(m_inputs, false);
    cards->addWidget(m_inputsCard);

    m_state = new StateView(m_context.theme, content, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_state, 1);
}

void RecommendationsPage::wire() {
    using models::BlotterView;
    connect(m_table, &BlotterView::currentRowChanged, this, &RecommendationsPage::showSelected);
    connect(m_table, &BlotterView::rowActivated, this, &RecommendationsPage::openRun);
    connect(m_inputs, &BlotterView::rowActivated, this, &RecommendationsPage::openRun);
    const auto save = [this](const QString& what) {
        return [this, what](const QByteArray& bytes, const QString& name) {
            m_context.services.saveFile(bytes, what + name);
        };
    };
    connect(m_table, &BlotterView::saveRequested, this, save(QStringLiteral("recommendations-")));
    connect(m_inputs, &BlotterView::saveRequested, this, save(QStringLiteral("score-")));
    connect(m_inspector, &RecommendationInspector::runRequested, this, &RecommendationsPage::openRun);
    connect(m_editCriteria, &QPushButton::clicked, this, &RecommendationsPage::openCriteria);
    connect(m_prices, &QComboBox::activated, this, [this](int at) {
        m_request.inputHash = m_ranking->prices[static_cast<std::size_t>(at)].inputHash;
        refresh();
    });
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state == StateView::State::Empty)
            m_context.services.openPage(QStringLiteral("backtests"));
        else if (state == StateView::State::Partial)
            backToKept();
        else
            refresh();
    });
}

void RecommendationsPage::showRanking(Result<RankingPtr> ranking) {
    if (!ranking.ok()) {
        if (m_ranking)
            m_state->setNotice(StateView::State::Stale,
                               {Severity::Warn, format::error(ranking.error()),
                                tr("Shown is what was read before. Nothing was changed."), tr("Try again")});
        else
            m_state->showError(failureOf(ranking.error(), tr("Nothing was changed."), tr("Try again")));
        // Damaged criteria are mended by saving them again.
        m_editCriteria->setEnabled(true);
        Q_EMIT loaded();
        return;
    }
    m_ranking = std::move(ranking).value();
    m_state->clearNotice(StateView::State::Stale);
    m_header->setLine(headline(*m_ranking));
    m_editCriteria->setEnabled(true);
    if (!m_mayKeep)
        m_state->setNotice(StateView::State::ReadOnly,
                           {Severity::Info,
                            tr("Your role may try criteria, but not keep them in the workspace."),
                            tr("The ranking is as for everybody."),
                            {},
                            false});
    showPrices();
    if (m_ranking->strategies.empty())
        showEmpty();
    else
        showStrategies();
    Q_EMIT loaded();
}

void RecommendationsPage::showPrices() {
    m_prices->clear();
    int current = -1;
    for (const PricesChoice& choice : m_ranking->prices) {
        if (choice.inputHash == m_ranking->inputHash) current = m_prices->count();
        m_prices->addItem(choice.title);
    }
    m_prices->setCurrentIndex(current);
    m_prices->setVisible(m_ranking->prices.size() > 1);
}

void RecommendationsPage::showStrategies() {
    m_state->showContent();
    if (m_ranking->trying)
        m_state->setNotice(StateView::State::Partial,
                           {Severity::Info, tr("Ranked by criteria that are not kept."),
                            tr("Nobody else sees this ranking."), tr("Back to the kept criteria")});
    else
        m_state->clearNotice(StateView::State::Partial);
    if (m_ranking->inputHash.empty())
        m_notices->post(
            QStringLiteral("mixed"),
            {Severity::Info, tr("Strategies on different prices stand side by side."),
             tr("Their scores compare markets, too. Each is deflated by the trials on its own prices.")});
    else
        m_notices->withdraw(QStringLiteral("mixed"));
    const StrategyRow* before = chosen();
    const RunId kept = before != nullptr ? before->run : RunId{};
    m_quiet = true;
    m_table->setSnapshot(rankingTable(m_ranking));
    m_quiet = false;
    const RunId wanted = std::exchange(m_wanted, {});
    if (wanted.valid() && !select(wanted))
        m_notices->post(QStringLiteral("item"),
                        {Severity::Warn, tr("No strategy of this list rests on run %1.").arg(wanted.value),
                         tr("Of runs with one configuration the newest stands for all.")});
    m_quiet = true;
    if (m_table->selectedRow() < 0 && !(kept.valid() && select(kept))) m_table->selectRow(0);
    m_quiet = false;
    showSelected(m_table->selectedRow());
}

void RecommendationsPage::showEmpty() {
    m_state->showEmpty(
        {Icon::Star, tr("Nothing to recommend yet"),
         tr("Every backtest and every search is a candidate. They are ranked by performance, "
            "feasibility, risk and cost, and each score can be followed to the run it rests on."),
         tr("Go to Backtests")});
    if (m_inspector) m_inspector->showStrategy(std::nullopt);
}

void RecommendationsPage::showSelected(int row) {
    const StrategyRow* strategy = chosen();
    const RunId before = m_inspector && m_inspector->shown() ? m_inspector->shown()->run : RunId{};
    if (m_inspector) m_inspector->showStrategy(strategy != nullptr ? std::optional(*strategy) : std::nullopt);
    m_inputs->setSnapshot(inputsTable(m_ranking, row));
    m_inputsCard->setTitle(strategy == nullptr
                               ? tr("How the score is made")
                               : tr("How the score of %1 is made").arg(format::quoted(strategy->name)));
    m_inputsCard->setNote(strategy == nullptr ? QString() : sourceText(*strategy));
    if (m_quiet || strategy == nullptr || strategy->run == before) return;
    Q_EMIT selected({strategy->search ? QStringLiteral("search") : QStringLiteral("run"),
                     QString::number(strategy->run.value)});
    Q_EMIT itemChanged();
}

const StrategyRow* RecommendationsPage::chosen() const {
    const int row = m_table->selectedRow();
    const bool listed = m_ranking && row >= 0 && row < static_cast<int>(m_ranking->strategies.size());
    return listed ? &m_ranking->strategies[static_cast<std::size_t>(row)] : nullptr;
}

bool RecommendationsPage::isEmpty() const {
    return m_state->state() == StateView::State::Empty;
}

}  // namespace qd::ui::pages::recommendations
