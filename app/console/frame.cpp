// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCloseEvent>
#include <QCoreApplication>
#include <QTimer>
#include <QVBoxLayout>

#include "app/console/console.h"

namespace qd::console {

Frame::Frame() : m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setWindowTitle(tr("Quarterdeck"));
}

void Frame::show(QWidget* content) {
    if (m_content != nullptr) {
        m_column->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = content;
    m_column->addWidget(content);
    content->show();
    setWindowTitle(content->windowTitle().isEmpty() ? tr("Quarterdeck") : content->windowTitle());
    // The content may have given the keyboard to one of its fields already.
    if (focusWidget() == nullptr || !content->isAncestorOf(focusWidget())) content->setFocus();
}

void Frame::end() {
    m_ends = true;
    close();
    QCoreApplication::quit();
}

void Frame::closeEvent(QCloseEvent* event) {
    if (m_ends) {
        event->accept();
        return;
    }
    event->ignore();
    Q_EMIT closeRequested();
}

void Frame::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (m_painted) return;
    m_painted = true;
    // The children are painted after this event: the frame is complete when the loop comes round again.
    QTimer::singleShot(0, this, &Frame::firstPainted);
}

}  // namespace qd::console
