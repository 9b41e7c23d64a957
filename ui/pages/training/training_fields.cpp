// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/pages/training/words.h"

namespace qd::ui::pages::training {

namespace {

constexpr int kColumns = 4;

std::string chosen(const QComboBox* combo) {
    return combo->currentData().toString().toStdString();
}

void choose(QComboBox* combo, const std::string& value) {
    const int at = combo->findData(QString::fromStdString(value));
    if (at >= 0) combo->setCurrentIndex(at);
}

}  // namespace

TrainingFields::TrainingFields(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_dataset(makeCombo("dataset")),
      m_kind(makeCombo("kind")),
      m_size(makeCombo("size")),
      m_objective(makeCombo("objective")),
      m_head(makeCombo("head")),
      m_schedule(makeCombo("schedule")),
      m_device(makeCombo("device")) {
    m_name->setObjectName(QStringLiteral("name"));
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        if (!m_quiet) Q_EMIT edited();
    });
    fillCombos();
    layOut();
    setForm(usualForm(true));
    connect(m_size, &QComboBox::currentIndexChanged, this, &TrainingFields::takeSize);
}

QComboBox* TrainingFields::makeCombo(const char* objectName) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QString::fromLatin1(objectName));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_quiet) Q_EMIT edited();
    });
    return combo;
}

void TrainingFields::fillCombos() {
    m_quiet = true;
    const auto add = [](QComboBox* combo, const QString& words, const char* value) {
        combo->addItem(words, QString::fromLatin1(value));
    };
    for (const char* kind : {"lstm", "gat", "ensemble", "hrp"})
        add(m_kind, kindName(kind), kind);
    add(m_size, tr("Reduced, for a processor"), "reduced");
    add(m_size, tr("Full, for a GPU"), "full");
    add(m_objective, tr("Sharpe ratio after costs"), "sharpe");
    add(m_objective, tr("Forecast of returns"), "forecast");
    add(m_head, tr("Softmax, all names"), "softmax");
    add(m_head, tr("Sparsemax, few names"), "sparsemax");
    add(m_schedule, tr("Monthly"), "monthly");
    add(m_schedule, tr("Weekly"), "weekly");
    add(m_schedule, tr("Quarterly"), "quarterly");
    add(m_device, tr("The best there is"), "auto");
    add(m_device, tr("Processor"), "cpu");
    add(m_device, tr("Graphics card"), "cuda");
    m_quiet = false;
}

FieldRow* TrainingFields::place(QGridLayout* grid, const QString& label, QWidget* control,
                                const QString& hint) {
    auto* row = new FieldRow(label, control, hint, this);
    const int at = grid->count();
    auto* cell = new QVBoxLayout;  // aligned items would not get the height that a wrapped message needs
    cell->addWidget(row);
    cell->addStretch(1);
    grid->addLayout(cell, at / kColumns, at % kColumns);
    return row;
}

void TrainingFields::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kBlock);
    grid->setVerticalSpacing(space::kWide);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    place(grid, tr("Name"), m_name, tr("Empty: the name offered"));
    m_datasetRow = place(grid, tr("Data set"), m_dataset);
    place(grid, tr("Model"), m_kind);
    place(grid, tr("Size"), m_size);
    place(grid, tr("It learns to raise"), m_objective);
    place(grid, tr("Scores become weights by"), m_head);
    place(grid, tr("Rebalance"), m_schedule);
    place(grid, tr("Device"), m_device);
    for (const auto& field : numberFields()) {
        auto* edit = new QLineEdit(this);
        edit->setObjectName(QString::fromLatin1(field.objectName));
        connect(edit, &QLineEdit::textChanged, this, [this] {
            if (!m_quiet) Q_EMIT edited();
        });
        m_numbers.insert(field.field, edit);
        m_rows.insert(field.field, place(grid, fieldWords(field.label), edit, fieldWords(field.hint)));
    }
}

void TrainingFields::setDatasets(const std::vector<vault::DatasetRecord>& datasets) {
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

void TrainingFields::setForm(const TrainingForm& form) {
    m_quiet = true;
    const int dataset = m_dataset->findData(QVariant::fromValue<qlonglong>(form.dataset.value));
    if (dataset >= 0) m_dataset->setCurrentIndex(dataset);
    m_name->setText(form.name);
    choose(m_kind, form.kind);
    choose(m_size, form.reduced ? "reduced" : "full");
    choose(m_objective, form.objective);
    choose(m_head, form.head);
    choose(m_schedule, form.schedule);
    choose(m_device, form.device);
    for (auto at = form.numbers.cbegin(); at != form.numbers.cend(); ++at)
        m_numbers.value(at.key())->setText(at.value());
    m_quiet = false;
    Q_EMIT edited();
}

TrainingForm TrainingFields::form() const {
    TrainingForm form;
    form.dataset = DatasetId{m_dataset->currentData().toLongLong()};
    form.name = m_name->text();
    form.kind = chosen(m_kind);
    form.reduced = chosen(m_size) == "reduced";
    form.objective = chosen(m_objective);
    form.head = chosen(m_head);
    form.schedule = chosen(m_schedule);
    form.device = chosen(m_device);
    for (auto at = m_numbers.cbegin(); at != m_numbers.cend(); ++at)
        form.numbers.insert(at.key(), at.value()->text());
    return form;
}

/// Another size brings its usual epochs and learning rate; what else was typed stays.
void TrainingFields::takeSize() {
    if (m_quiet) return;
    const TrainingForm usual = usualForm(chosen(m_size) == "reduced");
    TrainingForm now = form();
    for (const auto field : {FormField::Epochs, FormField::Patience, FormField::LearningRate})
        now.numbers[field] = usual.numbers.value(field);
    setForm(now);
}

void TrainingFields::setProblems(const FormCheck& check) {
    for (auto at = m_rows.cbegin(); at != m_rows.cend(); ++at)
        at.value()->setError(check.problems.value(at.key()));
    m_datasetRow->setError(check.datasetProblem);
    m_name->setPlaceholderText(suggestedName(form()));
}

}  // namespace qd::ui::pages::training
