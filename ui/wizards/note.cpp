// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::wizards {

Note::Note(const Theme& theme, Severity severity, const QString& heading, const QString& text,
           QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_severity(severity),
      m_picture(new QLabel(this)),
      m_text(makeParagraph(TextRole::Secondary, text, this)) {
    setProperty("qdSurface", QStringLiteral("card"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(TextRole::Strong, heading, this));
    words->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kCardPadding, 10, space::kCardPadding, 10);
    row->setSpacing(10);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setAccessibleName(heading);
    setAccessibleDescription(text);
    connect(&theme, &Theme::changed, this, &Note::refresh);
    refresh();
}

void Note::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleDescription(text);
}

QString Note::text() const {
    return m_text->text();
}

void Note::refresh() {
    const QColor colour = severityColour(m_theme.palette(), m_severity);
    m_picture->setPixmap(iconPixmap(severityIcon(m_severity), colour, 16, devicePixelRatioF()));
}

}  // namespace qd::ui::wizards
