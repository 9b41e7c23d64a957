// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/analysis_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kRestMs = 150;  ///< a range that is dragged is worked out when it rests
constexpr int kMostRows = 14;
constexpr double kPayments[] = {0.0, 0.01, 0.05, -0.005};

models::BlotterView* makeTable(const Theme& theme, const QString& name) {
    auto* table = new models::BlotterView(theme);
    table->table()->setAccessibleName(name);
    return table;
}

void fill(models::BlotterView* table, QLabel* words, const AnalysisTable& content) {
    table->setEmptyText(content.empty);
    table->setSnapshot(content.rows);
    table->fitToRows(kMostRows);
    if (words == nullptr) return;
    words->setText(content.words);
    words->setVisible(!content.words.isEmpty());
}
}  // namespace

AnalysisPanel::AnalysisPanel(const Theme& theme, JobBridge& jobs, std::shared_ptr<desk::Session> session,
                             QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_session(std::move(session)),
      m_drawdowns(makeTable(theme, tr("Drawdowns"))),
      m_regimes(makeTable(theme, tr("Performance by regime"))),
      m_sectors(makeTable(theme, tr("Attribution by sector"))),
      m_factors(makeTable(theme, tr("Attribution by factor"))),
      m_regimeWords(makeParagraph(TextRole::Secondary, {})),
      m_sectorWords(makeParagraph(TextRole::Secondary, {})),
      m_factorWords(makeParagraph(TextRole::Secondary, {})),
      m_accountWords(makeParagraph(TextRole::Secondary, {})),
      m_methods(new SegmentedButtons({tr("Rules"), tr("Hidden Markov")})),
      m_payments(new QComboBox),
      m_chooseFactors(makeButton(ButtonRole::Plain, tr("Choose a file\u2026"))),
      m_account(new KeyValueList(theme)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRestMs);
    m_state = new StateView(theme, makeContent(theme), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    setFocusProxy(m_drawdowns->table());
    wire();
}

Card* AnalysisPanel::makeTableCard(const QString& title, models::BlotterView* table, QLabel* words) {
    auto* card = new Card(title);
    card->setBody(table, false);
    if (words != nullptr) {
        words->setContentsMargins(space::kCardPadding, space::kStep, space::kCardPadding, space::kStep);
        alignAsWindow(words);
        words->hide();
        card->bodyLayout()->addWidget(words);
    }
    return card;
}

Card* AnalysisPanel::makeAccountCard(const Theme&) {
    auto* card = new Card(tr("Time-weighted and money-weighted return"));
    m_payments->addItems({tr("No payments"), tr("1 % paid in each month"), tr("5 % paid in each month"),
                          tr("0.5 % taken out each month")});
    m_payments->setAccessibleName(tr("Payments"));
    m_payments->setToolTip(tr("On the first session of each month, as a share of the first value"));
    card->addAction(m_payments);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addWidget(m_account);
    alignAsWindow(m_accountWords);
    column->addWidget(m_accountWords);
    card->setBody(body);
    return card;
}

QWidget* AnalysisPanel::makeContent(const Theme& theme) {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    m_drawdownsCard = makeTableCard(tr("Drawdowns"), m_drawdowns, nullptr);
    m_regimesCard = makeTableCard(tr("Performance by regime"), m_regimes, m_regimeWords);
    m_methods->setAccessibleName(tr("Regimes by"));
    m_methods->setCurrent(0);
    m_regimesCard->addAction(m_methods);
    m_regimes->setTotalsVisible(true);
    m_sectorsCard = makeTableCard(tr("Against the equal weight, by sector"), m_sectors, m_sectorWords);
    m_sectors->setTotalsVisible(true);
    m_accountCard = makeAccountCard(theme);
    m_factorsCard = makeTableCard(tr("Factors"), m_factors, m_factorWords);
    m_factorsCard->addAction(m_chooseFactors);
    for (Card* card : {m_drawdownsCard, m_regimesCard, m_sectorsCard, m_accountCard, m_factorsCard})
        column->addWidget(card);
    column->addStretch(1);
    return content;
}

void AnalysisPanel::wire() {
    connect(&m_soon, &QTimer::timeout, this, &AnalysisPanel::ask);
    connect(m_methods, &SegmentedButtons::chosen, this, &AnalysisPanel::showRegimes);
    connect(m_payments, &QComboBox::activated, this, &AnalysisPanel::ask);
    connect(m_chooseFactors, &QAbstractButton::clicked, this, &AnalysisPanel::chooseFactors);
    connect(m_drawdowns, &models::BlotterView::rowActivated, this, &AnalysisPanel::openFall);
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state == StateView::State::Error) load();
    });
    for (models::BlotterView* table : {m_drawdowns, m_regimes, m_sectors, m_factors})
        connect(table, &models::BlotterView::saveRequested, this, &AnalysisPanel::saveRequested);
}

void AnalysisPanel::showRun(std::shared_ptr<const desk::RunView> run) {
    if (run == m_run) return;
    forget();
    m_run = std::move(run);
    m_toLoad = m_run != nullptr;
    if (isVisible()) load();
}

void AnalysisPanel::forget() {
    ++m_turn;
    ++m_asked;
    m_soon.stop();
    m_toLoad = false;
    m_run.reset();
    m_inputs = {};
    m_shown.reset();
}

void AnalysisPanel::load() {
    m_toLoad = false;
    if (!m_run || m_session == nullptr) return;
    using Shape = SkeletonPart::Shape;
    m_state->showLoading({{Shape::Table, 6}, {Shape::Table, 4}, {Shape::Table, 10}});
    m_jobs.query<desk::AnalysisInputs>(
        [session = m_session, run = m_run](jobs::JobContext& job) {
            return desk::loadAnalysisInputs(*session, run, job);
        },
        this,
        [this, turn = ++m_turn](Result<desk::AnalysisInputs> inputs) {
            if (turn != m_turn) return;
            if (inputs.ok()) {
                m_inputs = std::move(inputs).value();
                return ask();
            }
            m_state->showError(failureOf(inputs.error(), tr("The run and the workspace are as they were."),
                                         tr("Try again")));
        });
}

void AnalysisPanel::setRange(const QDate& from, const QDate& to) {
    if (from == m_from && to == m_to) return;
    m_from = from;
    m_to = to;
    m_behind = !isVisible();
    if (m_inputs.days && !m_behind) m_soon.start();
}

void AnalysisPanel::ask() {
    m_soon.stop();
    m_behind = false;
    if (!m_inputs.days) return;
    const auto& dates = m_run->result.dates;
    desk::AnalysisRequest request{
        dates.front(), dates.back(), {kPayments[m_payments->currentIndex()]}, m_factorReturns};
    if (m_from.isValid() && m_to.isValid()) {
        request.from = format::fromQDate(m_from);
        request.to = format::fromQDate(m_to);
    }
    m_jobs.query<std::shared_ptr<const AnalysisDisplay>>(
        [inputs = m_inputs, request](jobs::JobContext&) -> Result<std::shared_ptr<const AnalysisDisplay>> {
            QD_TRY(const auto analysis, desk::runAnalysis(inputs, request));
            return analysisDisplay(analysis, *inputs.days);
        },
        this,
        [this, asked = ++m_asked](Result<std::shared_ptr<const AnalysisDisplay>> display) {
            if (asked != m_asked) return;
            if (display.ok()) {
                m_shown = std::move(display).value();
                showAnalysis(*m_shown);
                m_state->showContent();
            } else {
                m_state->showError(failureOf(display.error(), tr("The run is as it was recorded.")));
            }
            Q_EMIT analysisShown();
        });
}

void AnalysisPanel::showAnalysis(const AnalysisDisplay& display) {
    fill(m_drawdowns, nullptr, display.drawdowns);
    m_drawdownsCard->setNote(display.period);
    showRegimes();
    fill(m_sectors, m_sectorWords, display.sectors);
    m_account->setItems(display.account);
    m_accountWords->setText(display.accountWords);
    m_factors->setTotalsVisible(display.factors.rows->rows > 0);
    fill(m_factors, m_factorWords, display.factors);
}

void AnalysisPanel::showRegimes() {
    if (!m_shown) return;
    fill(m_regimes, m_regimeWords, m_methods->current() == 1 ? m_shown->states : m_shown->rules);
    m_regimesCard->setNote(m_shown->market);
}

void AnalysisPanel::openFall(int row) {
    if (!m_shown || row < 0) return;
    const auto& fall = m_shown->analysis->drawdowns[static_cast<std::size_t>(row)];
    Q_EMIT rangeRequested(format::toQDate(fall.peak),
                          format::toQDate(fall.recovery.value_or(m_shown->analysis->to)));
}

void AnalysisPanel::chooseFactors() {
    auto* dialog = new QFileDialog(this, tr("Factor returns"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Factor returns (*.csv *.csv.gz)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &AnalysisPanel::useFactors);
    dialog->open();
}

void AnalysisPanel::useFactors(const QString& path) {
    if (m_session == nullptr) return;
    m_jobs.query<std::shared_ptr<const analytics::FactorReturns>>(
        [session = m_session, file = format::utf8(path)](jobs::JobContext&) {
            return desk::readFactors(*session, file);
        },
        this,
        [this, path](Result<std::shared_ptr<const analytics::FactorReturns>> factors) {
            if (factors.ok()) {
                m_factorReturns = std::move(factors).value();
                m_state->notices()->withdraw(QStringLiteral("factors"));
                m_factorsCard->setNote(QFileInfo(path).fileName());
                return ask();
            }
            m_state->notices()->post(
                QStringLiteral("factors"),
                {Severity::Hard, format::error(factors.error()), tr("The analysis is as it was.")});
        });
}

void AnalysisPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_toLoad) return load();
    if (m_behind && m_inputs.days) ask();
}

}  // namespace qd::ui::pages::backtests
