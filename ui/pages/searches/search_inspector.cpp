// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_inspector.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/inspector_body.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::searches {

SearchInspector::SearchInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_hint(makeParagraph(TextRole::Secondary, tr("Choose a search to see its trials."))),
      m_body(new QWidget),
      m_parameters(new KeyValueList(theme, m_body)),
      m_figures(new KeyValueList(theme, m_body)),
      m_significance(new KeyValueList(theme, m_body)),
      m_words(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_setup(new KeyValueList(theme, m_body)),
      m_resume(makeButton(ButtonRole::Plain, tr("Resume"), m_body)) {
    layOut();
    fillInspector(this, m_hint, m_body);
    connect(m_resume, &QPushButton::clicked, this, &SearchInspector::resumeRequested);
    showSearch(nullptr);
}

QLabel* SearchInspector::addHeading(const QString& text) {
    auto* column = static_cast<QVBoxLayout*>(m_body->layout());
    QLabel* heading = makeLabel(TextRole::Strong, text, m_body);
    if (column->count() > 0) heading->setContentsMargins(0, space::kWide, 0, 0);
    column->addWidget(heading);
    return heading;
}

void SearchInspector::layOut() {
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_trialHeading = addHeading(tr("Trial"));
    m_parameters->setAccessibleName(tr("Parameters of the trial"));
    m_figures->setAccessibleName(tr("Figures of the trial"));
    column->addWidget(m_parameters);
    column->addWidget(m_figures);
    m_significanceHeading = addHeading(tr("Significance"));
    m_significance->setAccessibleName(m_significanceHeading->text());
    column->addWidget(m_significance);
    column->addWidget(m_words);
    m_setupHeading = addHeading(tr("Search"));
    m_setup->setAccessibleName(m_setupHeading->text());
    column->addWidget(m_setup);
    column->addWidget(m_resume, 0, Qt::AlignLeading);
}

void SearchInspector::showSearch(const std::shared_ptr<const SearchDisplay>& search) {
    m_hint->setVisible(search == nullptr);
    m_body->setVisible(search != nullptr);
    if (search == nullptr) return showTrial(nullptr);
    m_setup->setItems(search->setup);
    m_resume->setVisible(search->resumable);
}

void SearchInspector::showTrial(const std::shared_ptr<const TrialDisplay>& trial) {
    const bool there = trial != nullptr;
    for (QWidget* part : {static_cast<QWidget*>(m_trialHeading), static_cast<QWidget*>(m_parameters),
                          static_cast<QWidget*>(m_figures)})
        part->setVisible(there);
    const bool judged = there && !trial->significance.isEmpty();
    m_significanceHeading->setVisible(judged);
    m_significance->setVisible(judged);
    m_words->setVisible(there && !trial->words.isEmpty());
    if (!there) return;
    m_trialHeading->setText(tr("Trial %1").arg(trial->trial + 1));
    m_parameters->setItems(trial->parameters);
    m_figures->setItems(trial->figures);
    m_significance->setItems(trial->significance);
    m_words->setText(trial->words);
}

void SearchInspector::showProblem(const QString& words) {
    showTrial(nullptr);
    m_words->setText(words);
    m_words->setVisible(true);
}

QString SearchInspector::heading() const {
    return m_trialHeading->isHidden() ? QString() : m_trialHeading->text();
}

}  // namespace qd::ui::pages::searches
