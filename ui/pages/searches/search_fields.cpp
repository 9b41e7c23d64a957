// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

constexpr int kColumns = 4;
constexpr std::size_t kMostAxes = 4;
constexpr int kPartCount = 3;
constexpr int kPartWidth = 96;

template <class Enum>
Enum chosen(const QComboBox* combo) {
    return static_cast<Enum>(combo->currentData().toInt());
}

void choose(QComboBox* combo, int value) {
    const int at = combo->findData(value);
    if (at >= 0) combo->setCurrentIndex(at);
}

}  // namespace

SearchFields::SearchFields(QWidget* parent)
    : QWidget(parent),
      m_name(makeField(QStringLiteral("name"))),
      m_dataset(makeCombo("dataset")),
      m_strategy(makeCombo("strategy")),
      m_method(makeCombo("method")),
      m_objective(makeCombo("objective")),
      m_timeframe(makeCombo("timeframe")),
      m_price(makeCombo("price")),
      m_fees(makeField(QStringLiteral("fees"))),
      m_slippage(makeField(QStringLiteral("slippage"))),
      m_trials(makeField(QStringLiteral("trials"))),
      m_patience(makeField(QStringLiteral("patience"))),
      m_seed(makeField(QStringLiteral("seed"))) {
    fillCombos();
    layOut();
    SearchForm form;
    form.axes = usualAxes(form.kind);
    setForm(form);
    connect(m_strategy, &QComboBox::currentIndexChanged, this, &SearchFields::takeStrategy);
}

QLineEdit* SearchFields::makeField(const QString& objectName) {
    auto* field = new QLineEdit(this);
    field->setObjectName(objectName);
    connect(field, &QLineEdit::textChanged, this, [this] {
        if (!m_quiet) Q_EMIT edited();
    });
    return field;
}

QComboBox* SearchFields::makeCombo(const char* objectName) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QString::fromLatin1(objectName));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
        if (m_quiet) return;
        enableByMethod();
        Q_EMIT edited();
    });
    return combo;
}

void SearchFields::fillCombos() {
    m_quiet = true;
    for (const auto& strategy : backtest::strategyCatalog())
        m_strategy->addItem(strategyName(strategy.kind), static_cast<int>(strategy.kind));
    using backtest::SearchMethod;
    for (const auto method :
         {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Bayes, SearchMethod::Evolution})
        m_method->addItem(methodName(method), static_cast<int>(method));
    using backtest::Objective;
    for (const auto objective : {Objective::Sharpe, Objective::TotalReturn, Objective::Calmar})
        m_objective->addItem(objectiveName(objective), static_cast<int>(objective));
    using backtest::Timeframe;
    for (const auto timeframe : {Timeframe::Daily, Timeframe::Weekly, Timeframe::Monthly})
        m_timeframe->addItem(timeframeName(timeframe), static_cast<int>(timeframe));
    m_price->addItem(tr("Close"), static_cast<int>(market::PriceField::Close));
    m_price->addItem(tr("Adjusted close"), static_cast<int>(market::PriceField::AdjClose));
    m_quiet = false;
}

FieldRow* SearchFields::place(QGridLayout* grid, const QString& label, QWidget* control,
                              const QString& hint) {
    auto* row = new FieldRow(label, control, hint, this);
    const int at = grid->count();
    auto* cell = new QVBoxLayout;  // aligned items would not get the height that a wrapped message needs
    cell->addWidget(row);
    cell->addStretch(1);
    grid->addLayout(cell, at / kColumns, at % kColumns);
    return row;
}

void SearchFields::layOut() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kBlock);
    grid->setVerticalSpacing(space::kWide);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    place(grid, tr("Name"), m_name, tr("Empty: the name offered"));
    m_rows.insert(FormField::Dataset, place(grid, tr("Data set"), m_dataset));
    place(grid, tr("Strategy"), m_strategy);
    place(grid, tr("Method"), m_method);
    place(grid, tr("Objective"), m_objective);
    place(grid, tr("Bars"), m_timeframe);
    place(grid, tr("Price"), m_price, tr("Adjusted: dividends count"));
    m_rows.insert(FormField::Fees, place(grid, tr("Fees, bp"), m_fees, tr("Of each trade")));
    m_rows.insert(FormField::Slippage, place(grid, tr("Slippage, bp"), m_slippage, tr("Of each trade")));
    m_rows.insert(FormField::Trials, place(grid, tr("Most trials"), m_trials));
    m_rows.insert(FormField::Patience, place(grid, tr("Patience"), m_patience, tr("0: never stop early")));
    m_rows.insert(FormField::Seed, place(grid, tr("Seed"), m_seed, tr("Kept in the record")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addLayout(grid);
    column->addWidget(makeAxes());
}

QWidget* SearchFields::makeAxes() {
    auto* part = new QWidget(this);
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kStep);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(makeLabel(TextRole::Strong, tr("Parameters"), part), 0, 0);
    const std::array<QString, kPartCount> heads{tr("From"), tr("To"), tr("Step")};
    for (int i = 0; i < kPartCount; ++i)
        grid->addWidget(makeLabel(TextRole::Label, heads[static_cast<std::size_t>(i)], part), 0, i + 1);
    for (std::size_t k = 0; k < kMostAxes; ++k) {
        AxisRow row{
            makeLabel(TextRole::Secondary, {}, part), {}, makeParagraph(TextRole::Secondary, {}, part)};
        const int line = static_cast<int>(k) + 1;
        grid->addWidget(row.name, line, 0);
        for (int i = 0; i < kPartCount; ++i) {
            auto* field = makeField(QStringLiteral("axis%1.%2").arg(k).arg(i));
            field->setMaximumWidth(kPartWidth);
            row.fields[static_cast<std::size_t>(i)] = field;
            grid->addWidget(field, line, i + 1);
        }
        row.problem->setProperty("qdInk", QStringLiteral("hard"));
        grid->addWidget(row.problem, line, kPartCount + 1);
        m_axes.push_back(row);
    }
    grid->setColumnStretch(kPartCount + 1, 1);
    m_together = makeParagraph(TextRole::Secondary, {}, part);
    grid->addWidget(m_together, static_cast<int>(kMostAxes) + 1, 0, 1, kPartCount + 2);
    m_rule = makeParagraph(TextRole::Secondary, {}, part);
    grid->addWidget(m_rule, static_cast<int>(kMostAxes) + 2, 0, 1, kPartCount + 2);
    return part;
}

void SearchFields::showAxes(const std::vector<AxisField>& axes) {
    const std::array<QString, kPartCount> parts{tr("from"), tr("to"), tr("step")};
    for (std::size_t k = 0; k < m_axes.size(); ++k) {
        auto& row = m_axes[k];
        const bool used = k < axes.size();
        row.name->setVisible(used);
        row.problem->setVisible(used);
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            row.fields[i]->setVisible(used);
            if (!used) continue;
            row.fields[i]->setText(i == 0 ? axes[k].from : i == 1 ? axes[k].to : axes[k].step);
            row.fields[i]->setAccessibleName(tr("%1, %2").arg(parameterName(kind(), axes[k].name), parts[i]));
        }
        if (used) row.name->setText(parameterName(kind(), axes[k].name));
    }
    m_rule->setText(strategyWords(kind()));
}

backtest::SignalKind SearchFields::kind() const {
    return chosen<backtest::SignalKind>(m_strategy);
}

void SearchFields::takeStrategy() {
    if (m_quiet) return;
    m_quiet = true;
    showAxes(usualAxes(kind()));
    m_quiet = false;
    Q_EMIT edited();
}

std::array<QLineEdit*, 3> SearchFields::axis(int place) const {
    return m_axes.at(static_cast<std::size_t>(place)).fields;
}

void SearchFields::setDatasets(const std::vector<vault::DatasetRecord>& datasets) {
    m_quiet = true;
    const QVariant kept = m_dataset->currentData();
    m_dataset->clear();
    for (const auto& dataset : datasets)
        m_dataset->addItem(format::text(dataset.name), QVariant::fromValue<qlonglong>(dataset.id.value));
    const int at = m_dataset->findData(kept);
    m_dataset->setCurrentIndex(at >= 0 || datasets.empty() ? at : 0);
    m_quiet = false;
    Q_EMIT edited();
}

void SearchFields::setForm(const SearchForm& form) {
    m_quiet = true;
    const int dataset = m_dataset->findData(QVariant::fromValue<qlonglong>(form.dataset.value));
    if (dataset >= 0) m_dataset->setCurrentIndex(dataset);
    m_name->setText(form.name);
    choose(m_strategy, static_cast<int>(form.kind));
    choose(m_method, static_cast<int>(form.method));
    choose(m_objective, static_cast<int>(form.objective));
    choose(m_timeframe, static_cast<int>(form.timeframe));
    choose(m_price, static_cast<int>(form.price));
    m_fees->setText(form.fees);
    m_slippage->setText(form.slippage);
    m_trials->setText(form.trials);
    m_patience->setText(form.patience);
    m_seed->setText(form.seed);
    showAxes(form.axes);
    m_quiet = false;
    enableByMethod();
    Q_EMIT edited();
}

SearchForm SearchFields::form() const {
    SearchForm form;
    form.dataset = DatasetId{m_dataset->currentData().toLongLong()};
    form.name = m_name->text();
    form.kind = kind();
    form.method = chosen<backtest::SearchMethod>(m_method);
    form.objective = chosen<backtest::Objective>(m_objective);
    form.timeframe = chosen<backtest::Timeframe>(m_timeframe);
    form.price = chosen<market::PriceField>(m_price);
    form.fees = m_fees->text();
    form.slippage = m_slippage->text();
    form.trials = m_trials->text();
    form.patience = m_patience->text();
    form.seed = m_seed->text();
    const auto parameters = backtest::strategy(form.kind).parameters;
    for (std::size_t k = 0; k < parameters.size() && k < m_axes.size(); ++k) {
        const auto& fields = m_axes[k].fields;
        form.axes.push_back(
            {std::string(parameters[k].name), fields[0]->text(), fields[1]->text(), fields[2]->text()});
    }
    return form;
}

void SearchFields::setProblems(const FormCheck& check) {
    for (auto at = m_rows.cbegin(); at != m_rows.cend(); ++at)
        at.value()->setError(check.problems.value(at.key()));
    for (std::size_t k = 0; k < m_axes.size(); ++k)
        m_axes[k].problem->setText(check.axisProblems.value(static_cast<int>(k)));
    m_together->setText(check.problem);
    m_together->setVisible(!check.problem.isEmpty());
    m_name->setPlaceholderText(suggestedName(form()));
}

void SearchFields::enableByMethod() {
    const bool grid = chosen<backtest::SearchMethod>(m_method) == backtest::SearchMethod::Grid;
    for (auto* field : {m_trials, m_patience, m_seed})
        field->setEnabled(!grid);
    m_rows.value(FormField::Trials)->setHint(grid ? tr("A grid is tried whole") : tr("Each one counts"));
}

}  // namespace qd::ui::pages::searches
