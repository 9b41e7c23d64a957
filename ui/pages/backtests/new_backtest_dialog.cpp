// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/new_backtest_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/pages/backtests/backtest_fields.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kWidth = 760;
constexpr int kWordsHeight = 64;  ///< four lines, so that nothing jumps while the choices change
}  // namespace

NewBacktestDialog::NewBacktestDialog(QWidget* parent)
    : QDialog(parent),
      m_fields(new BacktestFields(this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)),
      m_run(makeButton(ButtonRole::Primary, tr("Run"), this)) {
    setWindowTitle(tr("New backtest"));
    setModal(false);
    auto* fields = new Card({}, this);
    fields->setBody(m_fields);
    auto* what = new Card(tr("What will happen"), this);
    m_words->setMinimumHeight(kWordsHeight);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    what->setBody(m_words);
    auto* cancel = makeButton(ButtonRole::Quiet, tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_run);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(
        new PageHeader(tr("New backtest"),
                       tr("Weights are made from what was known at each close, and traded after it."), this));
    column->addWidget(fields);
    column->addWidget(what);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(kWidth);
    m_run->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_run, &QPushButton::clicked, this, &NewBacktestDialog::run);
    connect(m_fields, &BacktestFields::edited, this, &NewBacktestDialog::check);
    check();
}

void NewBacktestDialog::setDatasets(const std::vector<DatasetChoice>& datasets) {
    m_datasets = datasets;
    m_fields->setDatasets(datasets);
}

void NewBacktestDialog::setForm(const BacktestForm& form) {
    m_fields->setForm(form);
}

QString NewBacktestDialog::words() const {
    return m_words->text();
}

void NewBacktestDialog::check() {
    const BacktestForm form = m_fields->form();
    const DatasetChoice* dataset = findDataset(m_datasets, form.dataset);
    m_fields->describe(dataset);
    const FormCheck checked = checkForm(form, m_datasets);
    m_fields->setProblems(checked.problems);
    m_run->setEnabled(checked.config.has_value());
    if (checked.config && dataset != nullptr)
        m_words->setText(whatHappens(*checked.config, *dataset));
    else
        m_words->setText(
            checked.problems.size() == 1
                ? tr("One field needs a correction before this can run.")
                : tr("%1 fields need a correction before this can run.").arg(checked.problems.size()));
}

void NewBacktestDialog::run() {
    const FormCheck checked = checkForm(m_fields->form(), m_datasets);
    if (!checked.config) return;
    close();
    Q_EMIT runRequested({m_fields->form().dataset, *checked.config});
}

}  // namespace qd::ui::pages::backtests
