// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_inspector.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/core_text.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/jobs/job_facts.h"

namespace qd::ui::pages::jobs {

namespace {
constexpr int kLogLines = 6;  ///< that are seen at least
}

JobsInspector::JobsInspector(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(makeParagraph(TextRole::Strong, {}, this)),
      m_state(new Chip(theme, Severity::Info, {}, this)),
      m_facts(new KeyValueList(theme, this)),
      m_error(makeParagraph(TextRole::Body, {}, this)),
      m_remedy(makeParagraph(TextRole::Secondary, {}, this)),
      m_open(makeButton(ButtonRole::Primary, tr("Open the result"), this)),
      m_again(makeButton(ButtonRole::Primary, tr("Run again"), this)),
      m_pause(makeButton(ButtonRole::Plain, tr("Pause"), this)),
      m_cancel(makeButton(ButtonRole::Danger, tr("Cancel the job"), this)),
      m_logTitle(new SectionLabel(tr("Log"), this)),
      m_log(new QPlainTextEdit(this)) {
    compose();
    wire();
    clear();
}

void JobsInspector::compose() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kCardPadding, space::kPageMargin, space::kCardPadding,
                               space::kPageMargin);
    column->setSpacing(8);
    for (QWidget* part :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_facts),
          static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_remedy), static_cast<QWidget*>(m_open),
          static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_cancel),
          static_cast<QWidget*>(m_logTitle)})
        column->addWidget(part);
    m_log->setReadOnly(true);
    m_log->setFont(ui::font(FontRole::CodeSmall));
    m_log->setAccessibleName(tr("Last lines of the job's log"));
    m_log->setTabChangesFocus(true);
    m_log->setMinimumHeight(QFontMetrics(m_log->font()).lineSpacing() * kLogLines);
    column->addWidget(m_log, 1);
    column->addStretch(0);
}

void JobsInspector::wire() {
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job.id); });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(m_job.id); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_job.held())
            Q_EMIT resumeRequested(m_job.id);
        else
            Q_EMIT pauseRequested(m_job.id);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const auto [page, item] = resultPlace(m_job);
        Q_EMIT openRequested(page, item);
    });
}

void JobsInspector::show(const JobRow& job) {
    const bool sameLog = job.id == m_job.id && job.log.size() == m_job.log.size() &&
                         (job.log.isEmpty() || job.log.constLast() == m_job.log.constLast());
    m_job = job;
    m_name->setText(job.name);
    m_state->set(jobSeverity(job), jobStateWord(job));
    m_state->setVisible(true);
    m_facts->setItems(jobFacts(job));
    m_facts->setVisible(true);
    showError();
    showButtons();
    if (!sameLog) showLog();
    m_logTitle->setVisible(!job.log.isEmpty());
    m_log->setVisible(!job.log.isEmpty());
}

/// The cause, then what to do about it.
void JobsInspector::showError() {
    const bool failed = m_job.error && m_job.state == qd::jobs::JobState::Failed;
    m_error->setText(failed ? core_text::message(*m_job.error) : QString());
    const QString hint = failed ? core_text::hint(*m_job.error) : QString();
    m_remedy->setText(hint.isEmpty() ? QString() : tr("What to do: %1").arg(hint));
    m_error->setVisible(!m_error->text().isEmpty());
    m_remedy->setVisible(!m_remedy->text().isEmpty());
}

void JobsInspector::showButtons() {
    m_open->setVisible(!resultPlace(m_job).first.isEmpty());
    m_again->setVisible(m_job.canRunAgain());
    m_pause->setVisible(m_job.active());
    m_pause->setEnabled(!m_job.cancelling);
    m_pause->setText(m_job.held() ? tr("Resume") : tr("Pause"));
    m_cancel->setVisible(m_job.active());
    m_cancel->setEnabled(!m_job.cancelling);
}

/// Stays at its end unless the reader has scrolled away from it.
void JobsInspector::showLog() {
    auto* bar = m_log->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    const int before = bar->value();
    m_log->setPlainText(logText(m_job));
    bar->setValue(atEnd ? bar->maximum() : before);
}

void JobsInspector::clear() {
    m_job = {};
    m_name->setText(tr("Select a job to see how it went."));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_error),
          static_cast<QWidget*>(m_remedy), static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_pause),
          static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_logTitle),
          static_cast<QWidget*>(m_log)})
        widget->setVisible(false);
}

}  // namespace qd::ui::pages::jobs
