// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_row.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <algorithm>

#include "ui/kit/labels.h"
#include "ui/models/blotter_table.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {

constexpr int kPauseMs = 120;
constexpr int kGap = 2;
constexpr int kWordsHeight = 22;

QString columnId(const QObject* field) {
    return field->property("qdColumn").toString();
}

}  // namespace

FilterRow::FilterRow(const Theme& theme, BlotterTable* table)
    : m_theme(theme),
      m_table(table),
      m_scrolled(new QWidget(this)),
      m_still(new QWidget(this)),
      m_words(makeLabel(TextRole::Secondary, {}, this)) {
    m_words->setObjectName(QStringLiteral("filterError"));
    m_words->hide();
    m_still->setAutoFillBackground(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterRow::read);
    connect(&theme, &Theme::changed, this, [this] {
        follow();
        update();
    });
}

int FilterRow::fieldHeight() const {
    return m_fields.isEmpty() ? 26 : std::max(24, (*m_fields.constBegin())->sizeHint().height());
}

QSize FilterRow::sizeHint() const {
    return {100, fieldHeight() + 2 * kGap + (m_words->isHidden() ? 0 : kWordsHeight)};
}

QLineEdit* FilterRow::makeField(int column) {
    const Column& c = m_table->blotterModel()->column(column);
    auto* field = new QLineEdit(m_scrolled);
    field->setProperty("qdVariant", QStringLiteral("search"));
    field->setProperty("qdColumn", c.id);
    field->setAccessibleName(tr("Filter %1").arg(c.title));
    field->setAccessibleDescription(FilterReader::hint(c.kind));
    field->setToolTip(FilterReader::hint(c.kind));
    field->setFrame(true);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    return field;
}

void FilterRow::setColumns() {
    const SnapshotTableModel* model = m_table->blotterModel();
    QHash<QString, QLineEdit*> kept;
    QWidget* before = nullptr;
    for (int i = 0; i < model->columnCount(); ++i) {
        const QString& id = model->column(i).id;
        QLineEdit* field = m_fields.take(id);
        if (field == nullptr) field = makeField(i);
        kept.insert(id, field);
        if (before != nullptr) setTabOrder(before, field);
        before = field;
    }
    for (QLineEdit* gone : std::as_const(m_fields))
        gone->deleteLater();
    m_fields = kept;
    follow();
    read();
}

void FilterRow::follow() {
    const SnapshotTableModel* model = m_table->blotterModel();
    const int height = fieldHeight();
    const int still = m_table->frozenWidth();
    const bool mirrored = m_table->isRightToLeft();
    const int stillLeft = mirrored ? width() - still : 0;
    m_scrolled->setGeometry(0, 0, width(), height + 2 * kGap);
    m_still->setGeometry(stillLeft, 0, still, height + 2 * kGap);
    m_still->setVisible(still > 0);
    QPalette ground = m_still->palette();
    ground.setColor(QPalette::Window, m_theme.palette().surface);
    m_still->setPalette(ground);
    for (int i = 0; i < model->columnCount(); ++i) {
        QLineEdit* field = m_fields.value(model->column(i).id);
        if (field == nullptr) continue;
        const bool hidden = m_table->isColumnHidden(i);
        const bool frozen = !hidden && m_table->isFrozen(i);
        QWidget* home = frozen ? m_still : m_scrolled;
        const bool focused = field->hasFocus();
        if (field->parentWidget() != home) field->setParent(home);
        field->setGeometry(m_table->columnLeft(i) - (frozen ? stillLeft : 0) + kGap, kGap,
                           std::max(8, m_table->columnWidth(i) - 2 * kGap), height);
        field->setVisible(!hidden);
        if (focused && !hidden) field->setFocus();
    }
    m_still->raise();
    m_words->setGeometry(8, height + 2 * kGap, std::max(0, width() - 16), kWordsHeight - 2);
}

QMap<QString, QString> FilterRow::texts() const {
    QMap<QString, QString> texts;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        if (const QString text = (*it)->text().trimmed(); !text.isEmpty()) texts.insert(it.key(), text);
    return texts;
}

void FilterRow::setTexts(const QMap<QString, QString>& texts) {
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        const QSignalBlocker quiet(*it);
        (*it)->setText(texts.value(it.key()));
    }
    read();
}

QString FilterRow::error() const {
    return m_words->isHidden() ? QString() : m_words->text();
}

void FilterRow::read() {
    m_pause.stop();
    const SnapshotTableModel* model = m_table->blotterModel();
    const FilterReader reader(locale());
    QMap<QString, ColumnFilter> filters;
    QMap<QString, QString> errors;
    for (int i = 0; i < model->columnCount(); ++i) {
        const Column& c = model->column(i);
        const QLineEdit* field = m_fields.value(c.id);
        if (field == nullptr) continue;
        const FilterReading reading = reader.read(field->text(), c);
        if (reading.filter) filters.insert(c.id, *reading.filter);
        if (!reading.error.isEmpty()) errors.insert(c.title, reading.error);
    }
    m_filters = filters;
    showErrors(errors);
    Q_EMIT filtersChanged();
}

void FilterRow::showErrors(const QMap<QString, QString>& errors) {
    QStringList lines;
    for (auto it = errors.begin(); it != errors.end(); ++it)
        lines.append(tr("%1: %2").arg(it.key(), it.value()));
    const bool before = m_words->isHidden();
    m_words->setText(lines.join(QStringLiteral(" \u00B7 ")));
    m_words->setToolTip(lines.join(QLatin1Char('\n')));
    m_words->setAccessibleName(m_words->text());
    m_words->setHidden(lines.isEmpty());
    QPalette ink = m_words->palette();
    ink.setColor(QPalette::WindowText, m_theme.palette().hard);
    m_words->setPalette(ink);
    if (before != lines.isEmpty()) Q_EMIT heightChanged();
}

bool FilterRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        const int column = m_table->blotterModel()->columnOf(columnId(watched));
        // Scrolls sideways only: to the column of a line that is in sight.
        const int line = std::max(0, m_table->rowAt(1));
        if (column >= 0 && m_table->blotterModel()->rowCount() > line)
            m_table->scrollTo(m_table->blotterModel()->index(line, column));
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* field = qobject_cast<QLineEdit*>(watched);
        if (key == Qt::Key_Escape && field != nullptr && !field->text().isEmpty()) {
            field->clear();
            read();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            read();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down) {
            read();
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterRow::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.fillRect(rect(), p.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), p.line);
}

void FilterRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    follow();
}

}  // namespace qd::ui::models
