// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_inspector.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/jobs/job_facts.h"

namespace qd::ui::pages::jobs {

JobsInspector::JobsInspector(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(makeParagraph(TextRole::Strong, {}, this)),
      m_state(new Chip(theme, Severity::Info, {}, this)),
      m_facts(new KeyValueList(theme, this)),
      m_error(makeParagraph(TextRole::Secondary, {}, this)),
      m_cancel(makeButton(ButtonRole::Danger, tr("Cancel the job"), this)),
      m_open(makeButton(ButtonRole::Primary, tr("Open the result"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kCardPadding, space::kPageMargin, space::kCardPadding,
                               space::kPageMargin);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_state);
    column->addWidget(m_facts);
    column->addWidget(m_error);
    column->addWidget(m_open);
    column->addWidget(m_cancel);
    column->addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job.id); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const auto [page, item] = resultPlace(m_job);
        Q_EMIT openRequested(page, item);
    });
    clear();
}

void JobsInspector::show(const JobRow& job) {
    m_job = job;
    m_name->setText(job.name);
    m_state->set(jobSeverity(job), jobStateWord(job));
    m_state->setVisible(true);
    m_facts->setItems(jobFacts(job));
    m_facts->setVisible(true);
    m_error->setText(job.error && !job.active() ? format::error(*job.error) : QString());
    m_error->setVisible(!m_error->text().isEmpty());
    m_cancel->setVisible(job.active());
    m_cancel->setEnabled(!job.cancelling);
    m_open->setVisible(!resultPlace(job).first.isEmpty());
}

void JobsInspector::clear() {
    m_job = {};
    m_name->setText(tr("Select a job to see how it went."));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_error),
          static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_open)})
        widget->setVisible(false);
}

}  // namespace qd::ui::pages::jobs
