// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/search_field.h"

#include <QAction>
#include <QKeyEvent>
#include <QStyle>

#include "ui/kit/icons.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/motion.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_label.h"

namespace qd::ui {

SearchField::SearchField(const Theme& theme, const QString& hint, QWidget* parent)
    : QLineEdit(parent),
      m_theme(theme),
      m_icon(new QAction(this)),
      m_clear(new QAction(tr("Clear"), this)),
      m_keys(new KeyCaps(theme, {}, this)),
      m_note(new TabularLabel(theme, FontRole::Label, {}, this)) {
    setProperty("qdVariant", QStringLiteral("search"));
    setPlaceholderText(hint);
    setAccessibleName(hint);
    addAction(m_icon, QLineEdit::LeadingPosition);
    addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        tell();
    });
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->setInk(TabularLabel::Ink::Muted);
    m_note->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(motion::kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_pause.start();
        place();
    });
    connect(&theme, &Theme::changed, this, &SearchField::refresh);
    refresh();
}

void SearchField::setShortcutHint(const QKeySequence& keys) {
    m_keys->setKeys(keys);
    place();
}

void SearchField::setResultNote(const QString& note) {
    m_note->setText(note);
    setAccessibleDescription(note);
    place();
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        tell();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        tell();
        QLineEdit::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::tell() {
    m_pause.stop();
    const QString words = text().trimmed();
    if (words == m_told) return;
    m_told = words;
    Q_EMIT searched(words);
}

void SearchField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    place();
}

void SearchField::place() {
    const bool empty = text().isEmpty();
    m_clear->setVisible(!empty);
    m_keys->setVisible(empty && !m_keys->caps().isEmpty());
    m_note->setVisible(!empty && !m_note->text().isEmpty());
    QWidget* shown = empty ? static_cast<QWidget*>(m_keys) : m_note;
    const QSize size = shown->sizeHint();
    const int end = empty ? space::kStep : space::kControlHeight;  // beside the clear button
    const QRect place(width() - size.width() - end, (height() - size.height()) / 2, size.width(),
                      size.height());
    shown->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    const int room = shown->isVisibleTo(this) ? size.width() + space::kStep : 0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
}

void SearchField::refresh() {
    m_icon->setIcon(colouredIcon(Icon::Search, m_theme.palette().muted));
    m_clear->setIcon(themedIcon(Icon::Close, m_theme.palette()));
}

}  // namespace qd::ui
