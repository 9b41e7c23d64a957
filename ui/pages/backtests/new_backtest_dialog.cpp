// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/new_backtest_dialog.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/backtests/backtest_fields.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kWidth = 760;
constexpr int kWordsHeight = 64;  ///< four lines, so that nothing jumps while the choices change
}  // namespace

NewBacktestDialog::NewBacktestDialog(const Theme& theme, QWidget* parent)
    : DecisionDialog(theme, tr("New backtest"), tr("Run"), ButtonRole::Primary, parent),
      m_fields(new BacktestFields(this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)) {
    setModal(false);
    setConsequences({tr("Weights are made from what was known at each close, and traded after it.")});
    m_words->setMinimumHeight(kWordsHeight);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setObjectName(QStringLiteral("whatHappens"));
    auto* fields = new Card({}, this);
    fields->setBody(m_fields);
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(fields);
    column->addWidget(m_words);
    setBody(body);
    setUndoWords(
        tr("A run is kept with an audit entry, and is not taken back. It can be cancelled while it runs."));
    setMinimumWidth(kWidth);
    connect(this, &DecisionDialog::decided, this, &NewBacktestDialog::run);
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
    if (checked.config && dataset != nullptr) {
        m_words->setText(whatHappens(*checked.config, *dataset));
        allow();
        return;
    }
    const QString why = tr("%n field(s) need a correction before this can run (%1).", nullptr,
                           static_cast<int>(checked.problems.size()))
                            .arg(m_fields->pagesOf(checked.problems).join(QStringLiteral(", ")));
    m_words->setText(tr("It is said here as soon as every field is right."));
    refuse(why);
}

void NewBacktestDialog::run() {
    const FormCheck checked = checkForm(m_fields->form(), m_datasets);
    if (checked.config) Q_EMIT runRequested({m_fields->form().dataset, *checked.config});
}

}  // namespace qd::ui::pages::backtests
