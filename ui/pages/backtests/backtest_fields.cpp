// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtest_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/format.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kColumns = 3;

std::string chosen(const QComboBox* combo) {
    return format::utf8(combo->currentData().toString());
}

void choose(QComboBox* combo, const std::string& id) {
    const int at = combo->findData(format::text(id));
    if (at >= 0) combo->setCurrentIndex(at);
}

}  // namespace

BacktestFields::BacktestFields(QWidget* parent)
    : QWidget(parent),
      m_name(makeField("name")),
      m_dataset(makeCombo("dataset")),
      m_benchmark(makeField("benchmark")),
      m_method(makeCombo("method", methodChoices())),
      m_lookback(makeField("lookback")),
      m_schedule(makeCombo("schedule", scheduleChoices())),
      m_covariance(makeCombo("covariance", covarianceChoices())),
      m_linkage(makeCombo("linkage", linkageChoices())),
      m_distance(makeCombo("distance", distanceChoices())),
      m_price(makeCombo("price", priceChoices())),
      m_fill(makeCombo("fill", fillChoices())),
      m_cash(makeField("cash")),
      m_commission(makeField("commission")),
      m_halfSpread(makeField("halfSpread")),
      m_cashRate(makeField("cashRate")),
      m_from(makeField("from")),
      m_to(makeField("to")),
      m_seed(makeField("seed")) {
    layOut();
    setForm({});
}

QLineEdit* BacktestFields::makeField(const char* objectName) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(objectName));
    connect(field, &QLineEdit::textChanged, this, [this] {
        if (!m_quiet) Q_EMIT edited();
    });
    return field;
}

QComboBox* BacktestFields::makeCombo(const char* objectName, const QList<Choice>& choices) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QString::fromLatin1(objectName));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice& choice : choices)
        combo->addItem(choice.label, format::text(choice.id));
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
        if (m_quiet) return;
        enableByMethod();
        Q_EMIT edited();
    });
    return combo;
}

FieldRow* BacktestFields::place(QGridLayout* grid, const QString& label, QWidget* control,
                                const QString& hint) {
    auto* row = new FieldRow(label, control, hint, this);
    const int at = grid->count();
    auto* cell = new QVBoxLayout;  // aligned items would not get the height that a wrapped message needs
    cell->addWidget(row);
    cell->addStretch(1);
    grid->addLayout(cell, at / kColumns, at % kColumns);
    return row;
}

void BacktestFields::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    const auto put = [&](FormField field, const QString& label, QWidget* control, const QString& hint) {
        m_rows.insert(field, place(grid, label, control, hint));
    };
    put(FormField::Name, tr("Name"), m_name, tr("Empty: the name offered"));
    put(FormField::Dataset, tr("Data set"), m_dataset, {});
    put(FormField::Benchmark, tr("Benchmark"), m_benchmark, {});
    place(grid, tr("Method"), m_method, tr("How the weights are made"));
    put(FormField::Lookback, tr("Lookback, returns"), m_lookback, tr("Empty: all so far"));
    place(grid, tr("Rebalancing"), m_schedule, tr("At the last close of the period"));
    m_covarianceRow = place(grid, tr("Covariance"), m_covariance);
    m_linkageRow = place(grid, tr("Linkage"), m_linkage);
    m_distanceRow = place(grid, tr("Distance"), m_distance);
    place(grid, tr("Price"), m_price, tr("Adjusted: dividends count"));
    put(FormField::Fill, tr("Filled at"), m_fill, tr("The open needs opening prices"));
    put(FormField::InitialCash, tr("Initial capital"), m_cash, tr("In the currency of the prices"));
    put(FormField::Commission, tr("Commission, bp"), m_commission, tr("Of the value of each trade"));
    put(FormField::HalfSpread, tr("Half spread, bp"), m_halfSpread, tr("Paid against the mid"));
    put(FormField::CashRate, tr("Interest on cash, %"), m_cashRate, tr("A year, on cash held overnight"));
    put(FormField::From, tr("From"), m_from, {});
    put(FormField::To, tr("To"), m_to, {});
    put(FormField::Seed, tr("Seed"), m_seed, tr("Kept in the record"));
}

void BacktestFields::setDatasets(const std::vector<DatasetChoice>& datasets) {
    m_quiet = true;
    const QVariant kept = m_dataset->currentData();
    m_dataset->clear();
    for (const DatasetChoice& dataset : datasets)
        m_dataset->addItem(dataset.name, QVariant::fromValue<qlonglong>(dataset.id.value));
    const int at = m_dataset->findData(kept);
    m_dataset->setCurrentIndex(at >= 0 || datasets.empty() ? at : 0);
    m_quiet = false;
    Q_EMIT edited();
}

void BacktestFields::setForm(const BacktestForm& form) {
    m_quiet = true;
    const int dataset = m_dataset->findData(QVariant::fromValue<qlonglong>(form.dataset.value));
    if (dataset >= 0) m_dataset->setCurrentIndex(dataset);
    m_name->setText(form.name);
    m_benchmark->setText(form.benchmark);
    choose(m_method, form.method);
    choose(m_schedule, form.schedule);
    choose(m_covariance, form.covariance);
    choose(m_linkage, form.linkage);
    choose(m_distance, form.distance);
    choose(m_price, form.price);
    choose(m_fill, form.fill);
    m_lookback->setText(form.lookback);
    m_cash->setText(form.initialCash);
    m_commission->setText(form.commission);
    m_halfSpread->setText(form.halfSpread);
    m_cashRate->setText(form.cashRate);
    m_from->setText(form.from);
    m_to->setText(form.to);
    m_seed->setText(form.seed);
    m_quiet = false;
    enableByMethod();
    Q_EMIT edited();
}

BacktestForm BacktestFields::form() const {
    BacktestForm form;
    form.dataset = DatasetId{m_dataset->currentData().toLongLong()};
    form.name = m_name->text();
    form.benchmark = m_benchmark->text();
    form.method = chosen(m_method);
    form.schedule = chosen(m_schedule);
    form.covariance = chosen(m_covariance);
    form.linkage = chosen(m_linkage);
    form.distance = chosen(m_distance);
    form.price = chosen(m_price);
    form.fill = chosen(m_fill);
    form.lookback = m_lookback->text();
    form.initialCash = m_cash->text();
    form.commission = m_commission->text();
    form.halfSpread = m_halfSpread->text();
    form.cashRate = m_cashRate->text();
    form.from = m_from->text();
    form.to = m_to->text();
    form.seed = m_seed->text();
    return form;
}

void BacktestFields::setProblems(const QMap<FormField, QString>& problems) {
    for (auto at = m_rows.cbegin(); at != m_rows.cend(); ++at)
        at.value()->setError(problems.value(at.key()));
}

void BacktestFields::enableByMethod() {
    const std::string method = chosen(m_method);
    const QString unused = tr("Not used by this method");
    m_covariance->setEnabled(usesCovariance(method));
    m_covarianceRow->setHint(usesCovariance(method) ? tr("Of daily returns") : unused);
    for (auto* combo : {m_linkage, m_distance})
        combo->setEnabled(usesLinkage(method));
    m_linkageRow->setHint(usesLinkage(method) ? tr("How clusters are joined") : unused);
    m_distanceRow->setHint(usesLinkage(method) ? tr("Between two symbols") : unused);
}

void BacktestFields::describe(const DatasetChoice* dataset) {
    m_name->setPlaceholderText(suggestedName(form()));
    FieldRow* row = m_rows.value(FormField::Dataset);
    if (dataset == nullptr) {
        row->setHint({});
        return;
    }
    row->setHint(
        tr("%1 symbols%2")
            .arg(format::integer(dataset->symbols), dataset->synthetic ? tr(", synthetic") : QString()));
    m_benchmark->setPlaceholderText(dataset->benchmark);
    m_rows.value(FormField::Benchmark)
        ->setHint(dataset->benchmark.isEmpty()
                      ? tr("Empty: none")
                      : tr("Empty: %1, as the data set names it").arg(dataset->benchmark));
    m_from->setPlaceholderText(format::date(dataset->from));
    m_to->setPlaceholderText(format::date(dataset->to));
    m_rows.value(FormField::From)->setHint(tr("Empty: from the first session"));
    m_rows.value(FormField::To)->setHint(tr("Empty: to the last session"));
}

}  // namespace qd::ui::pages::backtests
