// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/kit/buttons.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {
constexpr int kDot = 8;
}

StatusLine::StatusLine(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_vault(new TabularLabel(theme, FontRole::Label, tr("Vault unlocked"), this)),
      m_data(new TabularLabel(theme, FontRole::Label, {}, this)),
      m_device(new TabularLabel(theme, FontRole::Label, {}, this)),
      m_jobs(makeButton(ButtonRole::Quiet, {}, this)),
      m_audit(new TabularLabel(theme, FontRole::Label, {}, this)) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setFixedHeight(space::kStatusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPageMargin + kDot + 6, 0, space::kPageMargin, 0);
    row->setSpacing(24);
    for (auto* label : {m_vault, m_data, m_device}) {
        label->setInk(TabularLabel::Ink::Muted);
        row->addWidget(label);
    }
    m_jobs->setProperty("qdSize", QStringLiteral("status"));
    m_jobs->setFont(ui::font(FontRole::Label));
    m_jobs->setStyleSheet(QStringLiteral(
        "QPushButton { font-size: 11px; font-weight: 400; min-height: 18px; padding: 0 6px; }"));
    m_jobs->setToolTip(tr("Show the jobs"));
    row->addWidget(m_jobs);
    row->addStretch(1);
    m_audit->setInk(TabularLabel::Ink::Muted);
    row->addWidget(m_audit);
    connect(m_jobs, &QPushButton::clicked, this, &StatusLine::jobsClicked);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setActiveJobs(0);
}

void StatusLine::setFacts(const WorkspaceFacts& facts) {
    m_data->setText(dataSentence(facts));
    m_audit->setText(auditSentence(facts));
    m_audit->setToolTip(facts.auditHead);
}

void StatusLine::setDevice(const QString& text) {
    m_device->setText(text);
}

void StatusLine::setActiveJobs(int count) {
    m_jobs->setText(jobsSentence(count));
}

void StatusLine::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().ok);
    painter.drawEllipse(QRectF(space::kPageMargin, (height() - kDot) / 2.0, kDot, kDot));
}

}  // namespace qd::ui::shell
