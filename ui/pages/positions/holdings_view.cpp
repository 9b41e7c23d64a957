// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/holdings_view.h"

#include <QApplication>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTableView>
#include <utility>

#include "ui/charts/treemap_chart.h"
#include "ui/models/blotter_view.h"
#include "ui/models/filter_row.h"
#include "ui/pages/positions/positions_treemap.h"

namespace qd::ui::pages::positions {
namespace {

/// Columns that a narrow table leaves to the inspector, and the widths from which on they are shown.
constexpr const char* kFirstToGo[] = {"quantity", "price", "unrealised"};
constexpr int kRoomForAll = 1000;
constexpr int kRoomForUnrealised = 800;

}  // namespace

HoldingsView::HoldingsView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_blotter(new models::BlotterView(theme, this)),
      m_treemap(new charts::TreemapChart(theme, this)),
      m_pages(new QStackedLayout(this)) {
    m_blotter->table()->setAccessibleName(tr("Holdings"));
    m_blotter->setFilterVisible(true);
    m_blotter->setTotalsVisible(true);
    m_blotter->setFrozenColumns(1);
    m_blotter->setRules({{QStringLiteral("weight"), {}, Severity::Info, true}});
    m_treemap->setAccessibleName(tr("Holdings by sector"));
    m_treemap->setEmptyText(tr("None of these positions has a value"));
    m_pages->addWidget(m_blotter);
    m_pages->addWidget(m_treemap);
    setFocusProxy(m_blotter->table());
    m_blotter->table()->installEventFilter(this);
    m_word.setSingleShot(true);
    wire();
}

void HoldingsView::wire() {
    connect(m_blotter, &models::BlotterView::currentRowChanged, this, &HoldingsView::tellRow);
    connect(m_blotter, &models::BlotterView::rowActivated, this, &HoldingsView::activated);
    connect(m_blotter, &models::BlotterView::saveRequested, this, &HoldingsView::saveRequested);
    connect(m_blotter->table()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HoldingsView::tellHead);
    connect(m_blotter->model(), &models::SnapshotTableModel::shown, this, &HoldingsView::showMap);
    connect(m_treemap, &charts::TreemapChart::currentChanged, this, &HoldingsView::chosenOnMap);
    connect(m_treemap, &charts::TreemapChart::activated, this, [this](int point) {
        if (const QString symbol = m_treemap->leafId(point); !symbol.isEmpty() && symbol == currentSymbol())
            Q_EMIT activated(currentRow());
    });
    connect(m_treemap, &charts::TreemapChart::trailChanged, this, &HoldingsView::markOnMap);
    connect(m_treemap, &charts::TreemapChart::saveRequested, this, &HoldingsView::saveRequested);
}

void HoldingsView::setContent(std::shared_ptr<const desk::PositionsView> view,
                              const models::TableSnapshotPtr& table) {
    m_view = std::move(view);
    const bool was = std::exchange(m_quiet, true);
    const bool first = !m_blotter->model()->snapshot();
    m_blotter->setSnapshot(table);
    m_quiet = was;
    if (first) {
        m_fitted = 0;
        fitColumns();
    }
    showMap();
}

void HoldingsView::fitColumns() {
    if (m_chosen || !m_blotter->model()->snapshot()) return;
    // Only when a limit is crossed: what the user chose by hand stays.
    const int taken = width() < kRoomForUnrealised ? 3 : width() < kRoomForAll ? 2 : 0;
    if (taken == m_fitted) return;
    for (int i = 0; i < 3; ++i)
        if ((i < taken) != (i < m_fitted))
            m_blotter->setColumnShown(QString::fromLatin1(kFirstToGo[i]), i >= taken);
    m_fitted = taken;
}

void HoldingsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void HoldingsView::setMode(Mode mode) {
    if (mode == m_mode) return;
    const bool held = m_pages->currentWidget()->hasFocus() || m_blotter->table()->hasFocus();
    m_mode = mode;
    const bool map = mode == Mode::Treemap;
    m_pages->setCurrentWidget(map ? static_cast<QWidget*>(m_treemap) : m_blotter);
    setFocusProxy(map ? static_cast<QWidget*>(m_treemap) : m_blotter->table());
    showMap();
    if (held) focusContent();
    Q_EMIT modeChanged(mode);
}

int HoldingsView::currentRow() const {
    return m_blotter->selectedRow();
}

QString HoldingsView::currentSymbol() const {
    const models::TableSnapshotPtr& table = m_blotter->model()->snapshot();
    const int row = currentRow();
    return table && row >= 0 && row < table->rows ? table->key(row) : QString();
}

void HoldingsView::tellRow(int row) {
    markOnMap();
    Q_EMIT currentChanged(row);
    const QString symbol = currentSymbol();
    const bool news = symbol != m_told;  // a table that was read again tells its current row again
    m_told = symbol;
    if (news && !m_quiet && !symbol.isEmpty()) Q_EMIT selected({QStringLiteral("symbol"), symbol});
}

void HoldingsView::tellHead() {
    if (m_quiet || currentRow() >= 0) return;
    const models::SnapshotTableModel& model = *m_blotter->model();
    const models::RowGroup* group = model.groupAt(m_blotter->table()->currentIndex().row());
    if (group == nullptr || group->label.isEmpty()) return;
    if (model.column(group->column).id == QLatin1String("sector"))
        Q_EMIT selected({QStringLiteral("sector"), group->label});
}

void HoldingsView::focusFilter() {
    QLineEdit* field = m_blotter->filterField();
    field->show();
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void HoldingsView::focusContent() {
    setFocus(Qt::OtherFocusReason);
}

bool HoldingsView::eventFilter(QObject* watched, QEvent* event) {
    // The table would make its first row current by itself, which is nobody's choice.
    if (event->type() == QEvent::FocusIn) selectFirst();
    // Letters that follow one another are a word that is searched for in the table: they go before commands
    // of one letter.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool letter = !key->text().isEmpty() && key->text().front().isLetterOrNumber() &&
                            !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (letter && event->type() == QEvent::KeyPress)
            m_word.start(QApplication::keyboardInputInterval());
        else if (letter && m_word.isActive())
            key->accept();
    }
    return QWidget::eventFilter(watched, event);
}

QJsonObject HoldingsView::state() const {
    return {{QStringLiteral("mode"),
             m_mode == Mode::Treemap ? QStringLiteral("treemap") : QStringLiteral("table")},
            {QStringLiteral("table"), QJsonDocument::fromJson(m_blotter->saveLayout()).object()}};
}

void HoldingsView::setState(const QJsonObject& state) {
    m_chosen = m_chosen || !state.value(QStringLiteral("table")).toObject().isEmpty();
    m_blotter->setState(state.value(QStringLiteral("table")).toObject());
    setMode(state.value(QStringLiteral("mode")).toString() == QLatin1String("treemap") ? Mode::Treemap
                                                                                       : Mode::Table);
}

}  // namespace qd::ui::pages::positions
