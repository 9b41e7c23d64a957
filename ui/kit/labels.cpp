// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/labels.h"

#include <QGuiApplication>
#include <QHBoxLayout>

namespace qd::ui {

QString roleName(TextRole role) {
    switch (role) {
        case TextRole::Strong:
            return QStringLiteral("strong");
        case TextRole::Secondary:
            return QStringLiteral("secondary");
        case TextRole::Muted:
            return QStringLiteral("muted");
        case TextRole::Label:
            return QStringLiteral("label");
        case TextRole::Title:
            return QStringLiteral("title");
        case TextRole::Code:
            return QStringLiteral("code");
        case TextRole::Body:
            break;
    }
    return QStringLiteral("body");
}

QLabel* makeLabel(TextRole role, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("qdRole", roleName(role));
    return label;
}

void alignAsWindow(QLabel* label) {
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    label->setAlignment((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

QLabel* makeParagraph(TextRole role, const QString& text, QWidget* parent) {
    QLabel* label = makeLabel(role, text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

SectionLabel::SectionLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setProperty("qdRole", QStringLiteral("section"));
}

IconLabel::IconLabel(const Theme& theme, Icon icon, const QString& text, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(icon),
      m_picture(new QLabel(this)),
      m_words(makeLabel(TextRole::Body, text, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_picture->setFixedSize(16, 16);
    row->addWidget(m_picture);
    row->addWidget(m_words, 1);
    connect(&theme, &Theme::changed, this, &IconLabel::refresh);
    refresh();
}

void IconLabel::setText(const QString& text) {
    m_words->setText(text);
}

void IconLabel::setIcon(Icon icon) {
    m_icon = icon;
    refresh();
}

void IconLabel::setSeverity(Severity severity) {
    m_severity = severity;
    m_coloured = true;
    refresh();
}

void IconLabel::refresh() {
    const Palette& p = m_theme.palette();
    const QColor colour = m_coloured ? severityColour(p, m_severity) : p.muted;
    m_picture->setPixmap(iconPixmap(m_icon, colour, 16, devicePixelRatioF()));
}

}  // namespace qd::ui
