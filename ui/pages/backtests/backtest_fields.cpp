// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtest_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/format.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kColumns = 3;
constexpr int kPages = 3;
constexpr int kBetweenColumns = 16;
constexpr int kBetweenRows = 12;

void choose(QComboBox* combo, const std::string& id) {
    // A method that is not offered came with a configuration.
    if (combo->findData(format::text(id)) < 0) combo->addItem(labelOf(methodChoices(), id), format::text(id));
    combo->setCurrentIndex(combo->findData(format::text(id)));
}

}  // namespace

BacktestFields::BacktestFields(QWidget* parent)
    : QWidget(parent),
      m_choice(new SegmentedButtons({tr("Strategy"), tr("Limits"), tr("Trading")}, this)),
      m_stack(new QStackedWidget(this)) {
    m_choice->setAccessibleName(tr("Page of the form"));
    for (int page = 0; page < kPages; ++page)
        m_stack->addWidget(makePage(static_cast<FormPage>(page)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    auto* line = new QHBoxLayout;
    line->addWidget(m_choice);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_stack);
    connect(m_choice, &SegmentedButtons::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    setPage(FormPage::Strategy);
    setForm({});
}

void BacktestFields::setPage(FormPage page) {
    m_choice->setCurrent(static_cast<int>(page));
    m_stack->setCurrentIndex(static_cast<int>(page));
}

FormPage BacktestFields::page() const {
    return static_cast<FormPage>(m_stack->currentIndex());
}

QComboBox* BacktestFields::combo(FormField field) const {
    return qobject_cast<QComboBox*>(m_rows.value(field)->control());
}

QLineEdit* BacktestFields::line(FormField field) const {
    return qobject_cast<QLineEdit*>(m_rows.value(field)->control());
}

QLineEdit* BacktestFields::makeField(const char* objectName) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(objectName));
    connect(field, &QLineEdit::textChanged, this, &BacktestFields::changed);
    return field;
}

QComboBox* BacktestFields::makeCombo(const char* objectName, const QList<Choice>& choices) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QString::fromLatin1(objectName));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice& choice : choices)
        combo->addItem(choice.label, format::text(choice.id));
    connect(combo, &QComboBox::currentIndexChanged, this, &BacktestFields::changed);
    return combo;
}

void BacktestFields::changed() {
    if (m_quiet) return;
    arrange();
    Q_EMIT edited();
}

QWidget* BacktestFields::makePage(FormPage page) {
    auto* widget = new QWidget(m_stack);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kBetweenColumns);
    grid->setVerticalSpacing(kBetweenRows);
    for (int at = 0; at < kColumns; ++at)
        grid->setColumnStretch(at, 1);
    column->addLayout(grid);
    column->addStretch(1);
    m_grids.append(grid);
    for (const FieldSpec& spec : fieldTable()) {
        if (spec.page != page) continue;
        QWidget* control =
            spec.text != nullptr
                ? static_cast<QWidget*>(makeField(spec.objectName))
                : makeCombo(spec.objectName, spec.choices != nullptr ? spec.choices() : QList<Choice>());
        auto* cell = new QWidget(widget);  // an aligned item would not get the height of a wrapped message
        auto* lines = new QVBoxLayout(cell);
        lines->setContentsMargins(0, 0, 0, 0);
        auto* row = new FieldRow(fieldWords(spec.label), control, fieldWords(spec.hint), cell);
        lines->addWidget(row);
        lines->addStretch(1);
        m_rows.insert(spec.field, row);
        m_cells.insert(spec.field, cell);
    }
    return widget;
}

void BacktestFields::arrange() {
    const BacktestForm now = form();
    QList<FormField> shown;
    for (const FieldSpec& spec : fieldTable()) {
        if (uses(now, spec.field)) shown.append(spec.field);
    }
    if (shown == m_shown) return;
    m_shown = shown;
    int count[kPages] = {};
    QWidget* before = m_choice;
    for (const FieldSpec& spec : fieldTable()) {
        QWidget* cell = m_cells.value(spec.field);
        QGridLayout* grid = m_grids[static_cast<int>(spec.page)];
        grid->removeWidget(cell);
        cell->setVisible(shown.contains(spec.field));
        if (!shown.contains(spec.field)) continue;
        const int at = count[static_cast<int>(spec.page)]++;
        grid->addWidget(cell, at / kColumns, at % kColumns);
        QWidget* control = m_rows.value(spec.field)->control();
        setTabOrder(before, control);
        before = control;
    }
}

void BacktestFields::setDatasets(const std::vector<DatasetChoice>& datasets) {
    QComboBox* box = combo(FormField::Dataset);
    m_quiet = true;
    const QVariant kept = box->currentData();
    box->clear();
    for (const DatasetChoice& dataset : datasets)
        box->addItem(dataset.name, QVariant::fromValue<qlonglong>(dataset.id.value));
    const int at = box->findData(kept);
    box->setCurrentIndex(at >= 0 || datasets.empty() ? at : 0);
    m_quiet = false;
    Q_EMIT edited();
}

void BacktestFields::setForm(const BacktestForm& form) {
    m_quiet = true;
    m_kept = form;
    const int dataset =
        combo(FormField::Dataset)->findData(QVariant::fromValue<qlonglong>(form.dataset.value));
    if (dataset >= 0) combo(FormField::Dataset)->setCurrentIndex(dataset);
    for (const FieldSpec& spec : fieldTable()) {
        if (spec.text != nullptr) line(spec.field)->setText(form.*spec.text);
        if (spec.choice != nullptr) choose(combo(spec.field), form.*spec.choice);
    }
    m_quiet = false;
    arrange();
    Q_EMIT edited();
}

BacktestForm BacktestFields::form() const {
    BacktestForm form = m_kept;
    form.dataset = DatasetId{combo(FormField::Dataset)->currentData().toLongLong()};
    for (const FieldSpec& spec : fieldTable()) {
        if (spec.text != nullptr) form.*spec.text = line(spec.field)->text();
        if (spec.choice != nullptr)
            form.*spec.choice = format::utf8(combo(spec.field)->currentData().toString());
    }
    return form;
}

void BacktestFields::setProblems(const QMap<FormField, QString>& problems) {
    for (auto at = m_rows.cbegin(); at != m_rows.cend(); ++at)
        at.value()->setError(problems.value(at.key()));
}

QStringList BacktestFields::pagesOf(const QMap<FormField, QString>& problems) const {
    const QStringList names{tr("Strategy"), tr("Limits"), tr("Trading")};
    QStringList out;
    for (const FieldSpec& spec : fieldTable()) {
        const QString& name = names[static_cast<int>(spec.page)];
        if (problems.contains(spec.field) && !out.contains(name)) out.append(name);
    }
    return out;
}

void BacktestFields::describe(const DatasetChoice* dataset) {
    name()->setPlaceholderText(suggestedName(form()));
    FieldRow* row = m_rows.value(FormField::Dataset);
    if (dataset == nullptr) {
        row->setHint({});
        return;
    }
    row->setHint(
        tr("%1 symbols%2")
            .arg(format::integer(dataset->symbols), dataset->synthetic ? tr(", synthetic") : QString()));
    line(FormField::Benchmark)->setPlaceholderText(dataset->benchmark);
    m_rows.value(FormField::Benchmark)
        ->setHint(dataset->benchmark.isEmpty()
                      ? tr("Empty: none")
                      : tr("Empty: %1, as the data set names it").arg(dataset->benchmark));
    line(FormField::From)->setPlaceholderText(format::date(dataset->from));
    line(FormField::To)->setPlaceholderText(format::date(dataset->to));
    m_rows.value(FormField::From)->setHint(tr("Empty: from the first session"));
    m_rows.value(FormField::To)->setHint(tr("Empty: to the last session"));
}

}  // namespace qd::ui::pages::backtests
