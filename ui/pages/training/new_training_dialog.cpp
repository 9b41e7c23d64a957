// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/new_training_dialog.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/training/training_fields.h"

namespace qd::ui::pages::training {

namespace {
constexpr int kWidth = 940;
constexpr int kWordsHeight = 64;  ///< so that nothing jumps while the choices change
}  // namespace

NewTrainingDialog::NewTrainingDialog(const Theme& theme, QWidget* parent)
    : DecisionDialog(theme, tr("New training"), tr("Train"), ButtonRole::Primary, parent),
      m_fields(new TrainingFields(this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)) {
    setModal(false);
    setConsequences(
        {tr("A model is trained, and tested fold after fold on sessions that it did not see. It decides "
            "nothing: only a model that a second person has approved can feed a rebalance.")});
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
        tr("A training is kept with an audit entry, and is not taken back. It can be paused and cancelled "
           "while it runs: what it learned up to its last whole epoch is kept, and it can be resumed."));
    setMinimumWidth(kWidth);
    connect(this, &DecisionDialog::decided, this, &NewTrainingDialog::run);
    connect(m_fields, &TrainingFields::edited, this, &NewTrainingDialog::check);
    check();
}

/// What is wrong with a field needs more room than there was.
bool NewTrainingDialog::event(QEvent* event) {
    const bool done = DecisionDialog::event(event);
    if (event->type() != QEvent::LayoutRequest && event->type() != QEvent::Show) return done;
    const QLayout* all = layout();
    const int wanted =
        all->hasHeightForWidth() ? all->totalHeightForWidth(width()) : all->totalSizeHint().height();
    if (isVisible() && wanted > height()) resize(width(), wanted);
    return done;
}

void NewTrainingDialog::setDatasets(const std::vector<vault::DatasetRecord>& datasets) {
    m_datasets = datasets;
    m_fields->setDatasets(datasets);
}

QString NewTrainingDialog::words() const {
    return m_words->text();
}

void NewTrainingDialog::check() {
    const TrainingForm form = m_fields->form();
    const auto* dataset = findDataset(m_datasets, form.dataset);
    const FormCheck checked = checkForm(form, m_datasets);
    m_fields->setProblems(checked);
    if (checked.request && dataset != nullptr) {
        m_words->setText(whatHappens(checked, *dataset));
        allow();
        return;
    }
    m_words->setText(checked.problem.isEmpty() ? tr("It is said here as soon as every field is right.")
                                               : checked.problem);
    refuse(tr("%n field(s) need a correction before this can run.", nullptr, checked.problemCount()));
}

void NewTrainingDialog::run() {
    const FormCheck checked = checkForm(m_fields->form(), m_datasets);
    if (checked.request) Q_EMIT trainingRequested(*checked.request);
}

}  // namespace qd::ui::pages::training
