// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/elided_label.h"

#include <QEvent>
#include <QFontMetrics>
#include <algorithm>

namespace qd::ui {
namespace {
constexpr int kLeast = 36;
}

ElidedLabel::ElidedLabel(TextRole role, const QString& words, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setProperty("qdRole", roleName(role));
    setWords(words);
}

void ElidedLabel::setWords(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    fit();
}

QSize ElidedLabel::sizeHint() const {
    ensurePolished();
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_words) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(kLeast, whole.width()), whole.height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void ElidedLabel::fit() {
    const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, width());
    if (shown != text()) setText(shown);
    setToolTip(shown == m_words ? QString() : m_words);
}

}  // namespace qd::ui
