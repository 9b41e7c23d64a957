// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/new_search_dialog.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/searches/search_fields.h"

namespace qd::ui::pages::searches {

namespace {
constexpr int kWidth = 820;
constexpr int kWordsHeight = 48;  ///< so that nothing jumps while the choices change
}  // namespace

NewSearchDialog::NewSearchDialog(const Theme& theme, QWidget* parent)
    : DecisionDialog(theme, tr("New search"), tr("Search"), ButtonRole::Primary, parent),
      m_fields(new SearchFields(this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)) {
    setModal(false);
    setConsequences(
        {tr("A strategy is tried with many parameters. What comes out is judged by how many were "
            "tried.")});
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
        tr("A search is kept with an audit entry, and is not taken back. It can be cancelled while it "
           "runs: its trials so far are kept, and it can be resumed."));
    setMinimumWidth(kWidth);
    connect(this, &DecisionDialog::decided, this, &NewSearchDialog::run);
    connect(m_fields, &SearchFields::edited, this, &NewSearchDialog::check);
    check();
}

/// The parameters of another strategy, or what is wrong with a field, need more room than there was.
bool NewSearchDialog::event(QEvent* event) {
    const bool done = DecisionDialog::event(event);
    if (event->type() != QEvent::LayoutRequest && event->type() != QEvent::Show) return done;
    const QLayout* all = layout();
    const int wanted =
        all->hasHeightForWidth() ? all->totalHeightForWidth(width()) : all->totalSizeHint().height();
    if (isVisible() && wanted > height()) resize(width(), wanted);
    return done;
}

void NewSearchDialog::setDatasets(const std::vector<vault::DatasetRecord>& datasets) {
    m_datasets = datasets;
    m_fields->setDatasets(datasets);
}

QString NewSearchDialog::words() const {
    return m_words->text();
}

void NewSearchDialog::check() {
    const SearchForm form = m_fields->form();
    const auto* dataset = findDataset(m_datasets, form.dataset);
    const FormCheck checked = checkForm(form, m_datasets);
    m_fields->setProblems(checked);
    if (checked.request && dataset != nullptr) {
        m_words->setText(whatHappens(checked, *dataset));
        allow();
        return;
    }
    m_words->setText(tr("It is said here as soon as every field is right."));
    refuse(tr("%n field(s) need a correction before this can run.", nullptr, checked.problemCount()));
}

void NewSearchDialog::run() {
    const FormCheck checked = checkForm(m_fields->form(), m_datasets);
    if (checked.request) Q_EMIT searchRequested(*checked.request);
}

}  // namespace qd::ui::pages::searches
