// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/collapsible_section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {

CollapsibleSection::CollapsibleSection(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_heading(makeButton(ButtonRole::Quiet, title, this)),
      m_note(makeLabel(TextRole::Secondary, {}, this)),
      m_slide(new QVariantAnimation(this)) {
    m_heading->setProperty("qdVariant", QStringLiteral("fold"));
    m_heading->setIconSize(QSize(space::kWide, space::kWide));
    m_heading->setAccessibleName(title);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, space::kTight, 0);
    head->addWidget(m_heading);
    head->addStretch(1);
    head->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addLayout(head);
    m_note->hide();
    connect(m_heading, &QPushButton::clicked, this, [this] {
        setOpen(!m_open);
        Q_EMIT toggled(m_open);
    });
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& height) {
        if (m_body != nullptr) m_body->setMaximumHeight(height.toInt());
    });
    connect(m_slide, &QVariantAnimation::finished, this, [this] {
        if (m_body == nullptr) return;
        m_body->setMaximumHeight(QWIDGETSIZE_MAX);
        m_body->setVisible(m_open);
    });
    connect(&theme, &Theme::changed, this, &CollapsibleSection::refresh);
    refresh();
}

void CollapsibleSection::setBody(QWidget* body) {
    if (m_body != nullptr) m_body->deleteLater();
    m_body = body;
    layout()->addWidget(body);
    body->setVisible(m_open);
}

void CollapsibleSection::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void CollapsibleSection::setOpen(bool open) {
    if (open == m_open) return;
    m_open = open;
    refresh();
    if (m_body == nullptr) return;
    const bool still = m_theme.motionMs() == 0 || !isVisible();
    if (!still) return slide(open ? m_body->sizeHint().height() : 0);
    m_slide->stop();
    m_body->setMaximumHeight(QWIDGETSIZE_MAX);
    m_body->setVisible(open);
}

void CollapsibleSection::slide(int to) {
    m_slide->stop();
    const int from = m_open ? 0 : m_body->height();
    if (m_open) {
        m_body->setMaximumHeight(0);
        m_body->show();
    }
    m_slide->setDuration(m_theme.motionMs());
    m_slide->setStartValue(from);
    m_slide->setEndValue(to);
    m_slide->start();
}

void CollapsibleSection::refresh() {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Icon closed = mirrored ? Icon::ChevronLeft : Icon::ChevronRight;
    m_heading->setIcon(colouredIcon(m_open ? Icon::ChevronDown : closed, m_theme.palette().muted));
    m_heading->setAccessibleDescription(m_open ? tr("Open") : tr("Closed"));
}

}  // namespace qd::ui
